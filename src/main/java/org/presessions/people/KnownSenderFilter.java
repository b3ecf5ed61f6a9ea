package org.presessions.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.UnreadRequest;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/// Asks whoever sends a file who he is, before a byte of it is taken in: a form with a file carries its token in its
/// address, and only a browser that has a session here sends one. Otherwise anybody could fill the disk.
final class KnownSenderFilter extends OncePerRequestFilter {
    private static final Pattern TOKEN = Pattern.compile("(?:^|&)_csrf=([A-Za-z0-9_=-]*)(?:&|$)");

    private final CsrfTokenRepository tokens;
    private final XorCsrfTokenRequestAttributeHandler masks = new XorCsrfTokenRequestAttributeHandler();

    KnownSenderFilter(CsrfTokenRepository tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getSession(false) == null) UnreadRequest.refuse(404, request, response);
        else if (!hasToken(request)) UnreadRequest.refuse(403, request, response);
        else chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !UnreadRequest.isMultipart(request);
    }

    private boolean hasToken(HttpServletRequest request) {
        var expected = tokens.loadToken(request);
        if (expected == null) return false;
        var sent = masks.resolveCsrfTokenValue(new AddressOnly(request), expected);
        return expected.getToken().equals(sent);
    }

    /// Parameters as the address has them, and nothing of the body.
    private static final class AddressOnly extends HttpServletRequestWrapper {
        AddressOnly(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var query = getQueryString();
            var token = TOKEN.matcher(query == null ? "" : query);
            return token.find() ? token.group(1) : null;
        }
    }
}
