package org.presessions.shared.finding;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// The index finds what Spring finds, for every address that the program has.
@ServerTest
class IndexedMappingTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void everyAddressLeadsWhereItsPatternIs() throws Exception {
        assertThat(handlers).isInstanceOf(IndexedMapping.class);
        var patterns = patterns();
        assertThat(patterns).hasSizeGreaterThan(200);
        var strayed = new ArrayList<String>();
        for (var pattern : patterns) {
            var path = sample(pattern);
            for (var method : List.of("GET", "POST")) {
                var expected = answering(path, method);
                if (expected.isEmpty()) continue;
                var found = found(path, method);
                if (!expected.contains(found)) strayed.add(method + " " + path + " -> " + found + ", not " + expected);
            }
        }
        assertThat(strayed).isEmpty();
    }

    @Test
    void encodedPartsAreRead() throws Exception {
        assertThat(found("/how%2Dit-works", "GET")).isEqualTo(found("/how-it-works", "GET"));
    }

    private Set<String> patterns() {
        var patterns = new TreeSet<String>();
        handlers.getHandlerMethods().keySet().forEach(info -> patterns.addAll(info.getPatternValues()));
        return patterns;
    }

    /// Without an index: whoever takes this method and has a pattern that fits.
    private Set<String> answering(String path, String method) {
        var parsed = PathContainer.parsePath(path);
        var names = new TreeSet<String>();
        handlers.getHandlerMethods().forEach((info, handler) -> {
            var fits = requireNonNull(info.getPathPatternsCondition()).getPatterns().stream()
                    .anyMatch(one -> one.matches(parsed));
            var methods = info.getMethodsCondition().getMethods();
            var takes = methods.isEmpty()
                    || methods.stream().anyMatch(one -> one.name().equals(method));
            var isFree = info.getHeadersCondition().isEmpty()
                    && info.getParamsCondition().isEmpty();
            if (fits && takes && isFree) names.add(handler.toString());
        });
        return names;
    }

    private String found(String path, String method) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        var chain = requireNonNull(handlers.getHandler(request));
        return ((HandlerMethod) chain.getHandler()).toString();
    }

    private static String sample(String pattern) {
        return pattern.replace("{signature:[A-Za-z0-9_-]{43}}", "a".repeat(43))
                .replaceAll("\\{\\*[^}]*}", "/a/b")
                .replace("//", "/")
                .replaceAll("\\{[^{}:]*:\\[0-9]\\{1,18}}|\\{[^{}:]*:\\\\d\\{1,12}}", "7")
                .replaceAll("\\{[^{}:]*}", UUID.randomUUID().toString());
    }
}
