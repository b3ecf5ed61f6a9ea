package org.presessions.shared.trouble;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Which addresses the program has, and on which page a form stands; whatever is kept under them.
@Component
class FormAddresses {
    private final RequestMappingHandlerMapping handlers;

    FormAddresses(@Lazy @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    boolean takesForms(String path) {
        return takes(RequestMethod.POST, path);
    }

    /// The page from which a form was sent; else the next one over the address to which it was.
    ///
    /// @param sentFrom path and query, as the browser says
    String pageOf(String action, Optional<String> sentFrom) {
        return sentFrom.filter(page -> isPage(page.replaceFirst("[?#].*", "")))
                .orElseGet(() -> Stream.iterate(
                                action, path -> !path.isEmpty(), path -> path.substring(0, path.lastIndexOf('/')))
                        .filter(this::isPage)
                        .findFirst()
                        .orElse("/"));
    }

    private boolean isPage(String path) {
        return takes(RequestMethod.GET, path);
    }

    private boolean takes(RequestMethod method, String path) {
        var parsed = PathContainer.parsePath(path);
        return handlers.getHandlerMethods().keySet().stream()
                .filter(handler -> handler.getMethodsCondition().getMethods().contains(method))
                .anyMatch(handler -> matches(handler, parsed));
    }

    private static boolean matches(RequestMappingInfo handler, PathContainer path) {
        var patterns = handler.getPathPatternsCondition();
        return patterns != null
                && patterns.getPatterns().stream()
                        .filter(pattern -> !pattern.getPatternString().contains("**"))
                        .anyMatch(pattern -> pattern.matches(path));
    }
}
