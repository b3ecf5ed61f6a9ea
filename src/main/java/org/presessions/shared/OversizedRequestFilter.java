package org.presessions.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers a form that is too large with the page that says so. Without it the search for the form's token fails before
/// any page of ours is reached, on the error page too, and the server's own bare sentence is shown.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OversizedRequestFilter extends OncePerRequestFilter {
    private final DataSize multipartAtMost;
    private final DataSize formAtMost;

    OversizedRequestFilter(
            @Value("${spring.servlet.multipart.max-request-size}") DataSize multipartAtMost,
            @Value("${server.tomcat.max-http-form-post-size}") DataSize formAtMost) {
        this.multipartAtMost = multipartAtMost;
        this.formAtMost = formAtMost;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isTooLarge(request)) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 413);
        request.setAttribute(ErrorPages.TOO_LONG_A_TEXT, !isMultipart(request));
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        response.setStatus(413);
        request.getRequestDispatcher("/error").forward(new Unread(request), response);
    }

    private boolean isTooLarge(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null) return false;
        if (isMultipart(request)) return request.getContentLengthLong() > multipartAtMost.toBytes();
        return type.startsWith("application/x-www-form-urlencoded")
                && request.getContentLengthLong() > formAtMost.toBytes();
    }

    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    /// The request without its body, which nobody may try to read.
    private static final class Unread extends HttpServletRequestWrapper {
        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
