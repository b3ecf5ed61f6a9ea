package org.presessions.shared.typed;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.presessions.shared.installation.RandomToken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// The key under which a browser finds again what was typed in it; the database has its hash only.
final class UnsentCookie {
    private static final String NAME = "unsent";
    private static final int BYTES = 24;

    private UnsentCookie() {}

    /// The hash of the browser's key, where it has one.
    static Optional<byte[]> hash(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{32}"))
                .map(UnsentCookie::hash);
    }

    /// Gives the browser a key where it has none.
    ///
    /// @return the hash of it
    static byte[] hashOrNew(HttpServletRequest request, HttpServletResponse response, Duration valid) {
        return hash(request).orElseGet(() -> {
            var key = RandomToken.drawn(BYTES);
            set(key.text(), valid, request, response);
            return key.hash();
        });
    }

    static void remove(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private static void set(String key, Duration valid, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, key)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(valid)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static byte[] hash(String key) {
        return new RandomToken(key).hash();
    }
}
