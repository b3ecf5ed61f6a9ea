package org.presessions.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.trouble.UnreadRequest;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Asks whoever sends a file who he is, before a byte of it is taken in: a form with a file carries its token in its
/// address, and only a browser that has a session here sends one. Otherwise anybody could fill the disk.
final class KnownSenderFilter extends OncePerRequestFilter {
    private static final Pattern TOKEN = Pattern.compile("(?:^|&)_csrf=([A-Za-z0-9_=-]*)(?:&|$)");

    private static final int ONE_CLICK_BYTES_AT_MOST = 4_096;

    private final CsrfTokenRepository tokens;
    private final RequestMatcher stopped;
    private final XorCsrfTokenRequestAttributeHandler masks = new XorCsrfTokenRequestAttributeHandler();

    /// @param stopped addresses by which a mail program ends letters
    KnownSenderFilter(CsrfTokenRepository tokens, RequestMatcher stopped) {
        this.stopped = stopped;
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
        return !UnreadRequest.isMultipart(request) || isOneClick(request);
    }

    /// A mail program has no session here; the one word that it sends fills no disk (RFC 8058).
    private boolean isOneClick(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        return length >= 0 && length <= ONE_CLICK_BYTES_AT_MOST && stopped.matches(request);
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
