package org.presessions.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.presessions.shared.installation.Installation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// A request as it is seen from outside. Where it was sent to stands in the settings, and is never read from what it
/// brings (`Host`, `X-Forwarded-Host`, …). Where it comes from is read from `X-Forwarded-For`, counted from the right
/// over the reverse proxies that the settings name: what stands further left may have been written by anybody.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PublicRequestFilter extends OncePerRequestFilter {
    private static final Pattern ADDRESS = Pattern.compile(
            "(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d+)?|\\[?([0-9a-fA-F:.]{2,45})](?::\\d+)?|([0-9a-fA-F:.]{2,45})");

    private final URI address;
    private final int proxies;

    PublicRequestFilter(Installation installation) {
        address = URI.create(installation.address());
        proxies = installation.proxies();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new PublicRequest(request, address, sender(request)), response);
    }

    private String sender(HttpServletRequest request) {
        if (proxies == 0) return request.getRemoteAddr();
        var passed = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .toList();
        if (passed.size() < proxies) return request.getRemoteAddr();
        return address(passed.get(passed.size() - proxies).strip()).orElse(request.getRemoteAddr());
    }

    private static Optional<String> address(String text) {
        var found = ADDRESS.matcher(text);
        if (!found.matches()) return Optional.empty();
        return Optional.ofNullable(found.group(1))
                .or(() -> Optional.ofNullable(found.group(2)))
                .or(() -> Optional.ofNullable(found.group(3)));
    }

    private static final class PublicRequest extends HttpServletRequestWrapper {
        private final URI address;
        private final String sender;

        PublicRequest(HttpServletRequest request, URI address, String sender) {
            super(request);
            this.address = address;
            this.sender = sender;
        }

        @Override
        public String getRemoteAddr() {
            return sender;
        }

        @Override
        public String getRemoteHost() {
            return sender;
        }

        @Override
        public String getScheme() {
            return address.getScheme();
        }

        @Override
        public boolean isSecure() {
            return getScheme().equals("https");
        }

        @Override
        public String getServerName() {
            return address.getHost();
        }

        @Override
        public int getServerPort() {
            if (address.getPort() >= 0) return address.getPort();
            return isSecure() ? 443 : 80;
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(address.toString()).append(getRequestURI());
        }
    }
}
