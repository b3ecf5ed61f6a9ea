package org.presessions.shared.typed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// What a browser keeps of our pages: on a shared computer whoever comes next finds nothing of it.
public final class DeviceTraces {
    private static final String JUST_LEFT = "left"; // read and removed by shared/left.js
    private static final Duration READ_WITHIN = Duration.ofMinutes(1);

    private DeviceTraces() {}

    /// Has the browser forget pages, drafts and recordings. Its cookies stay: the session has ended, and the
    /// language is chosen. The page that follows forgets once more by a script, and only where this came before
    /// it: whoever is led to that page, or comes back to it, loses nothing.
    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        var justLeft = ResponseCookie.from(JUST_LEFT, "yes")
                .path("/")
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(READ_WITHIN)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, justLeft.toString());
    }
}
