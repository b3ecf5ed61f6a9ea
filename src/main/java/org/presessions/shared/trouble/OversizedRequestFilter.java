package org.presessions.shared.trouble;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
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
    private static final String OF_THE_FRAMEWORK =
            DispatcherServletAutoConfiguration.DEFAULT_DISPATCHER_SERVLET_BEAN_NAME;

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
        request.setAttribute(ErrorPages.TOO_LONG_A_TEXT, !UnreadRequest.isMultipart(request));
        UnreadRequest.refuse(413, request, response);
    }

    /// A servlet beside the framework's, such as the one that takes whole videos, has a limit of its own.
    private boolean isTooLarge(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || !request.getHttpServletMapping().getServletName().equals(OF_THE_FRAMEWORK)) return false;
        if (UnreadRequest.isMultipart(request)) return request.getContentLengthLong() > multipartAtMost.toBytes();
        return type.startsWith("application/x-www-form-urlencoded")
                && request.getContentLengthLong() > formAtMost.toBytes();
    }
}
