package org.presessions.shared.finding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds who answers for an address by an index of them all. Spring looks through all that have something open in their
/// pattern, some hundreds, and that cost a third of the processor's time that a piece of a film took. What it finds is
/// what Spring finds: where several answer alike, or nobody does, Spring is asked.
final class IndexedMapping extends RequestMappingHandlerMapping {
    private record Entry(RequestMappingInfo info, HandlerMethod handler) {}

    private volatile AddressIndex<Entry> index = new AddressIndex<>();

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
        var all = new AddressIndex<Entry>();
        handlers.forEach((info, handler) -> {
            for (var pattern : info.getPatternValues()) all.add(pattern, new Entry(info, handler));
        });
        index = all;
        super.handlerMethodsInitialized(handlers);
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        var best = isPlain(path) ? best(path, request) : Optional.<Entry>empty();
        if (best.isEmpty()) return super.lookupHandlerMethod(path, request);
        var match = best.get();
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, match.handler());
        handleMatch(match.info(), path, request);
        return match.handler();
    }

    /// Of others Spring reads the parts decoded and without what follows a semicolon.
    private static boolean isPlain(String path) {
        return path.indexOf('%') < 0 && path.indexOf(';') < 0;
    }

    /// Empty where none is better than all others.
    private Optional<Entry> best(String path, HttpServletRequest request) {
        var matches = new ArrayList<Entry>();
        for (var entry : index.find(path)) {
            var info = getMatchingMapping(entry.info(), request);
            if (info != null) matches.add(new Entry(info, entry.handler()));
        }
        if (matches.size() < 2) return matches.stream().findFirst();
        return CorsUtils.isPreFlightRequest(request) ? Optional.empty() : first(matches, request);
    }

    private Optional<Entry> first(List<Entry> matches, HttpServletRequest request) {
        var order = getMappingComparator(request);
        matches.sort((one, other) -> order.compare(one.info(), other.info()));
        var isTied = order.compare(matches.get(0).info(), matches.get(1).info()) == 0;
        return isTied ? Optional.empty() : Optional.of(matches.getFirst());
    }

    @Configuration
    static class Registration {
        @Bean
        WebMvcRegistrations indexedAddresses() {
            return new WebMvcRegistrations() {
                @Override
                public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                    return new IndexedMapping();
                }
            };
        }
    }
}
