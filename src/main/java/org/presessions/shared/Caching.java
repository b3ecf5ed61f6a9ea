package org.presessions.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Who may keep an answer. What somebody is shown who comes with nothing, everybody may be shown who comes so: caches
/// keep it for a minute, and for one more while they ask anew; so long a deadline may be over, or a name taken back,
/// before the last reader knows. Everything else is as the security headers say: kept by nobody.
public final class Caching {
    private static final String FOR_ALL = "public, max-age=60, stale-while-revalidate=60";
    private static final String IN_THIS_BROWSER = "private, no-cache"; // asked for each time, with its validator

    private Caching() {}

    /// Sends what is the same for all who are nobody, with its validator.
    public static void send(byte[] answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isForNobody(request, response)) {
            response.setHeader("Cache-Control", request.getHeader("Cookie") == null ? FOR_ALL : IN_THIS_BROWSER);
            if (!response.containsHeader("Vary")) response.setHeader("Vary", "Accept-Language, Cookie");
            if (Validator.of(answer).isKnownTo(request, response)) return;
        }
        sendOnce(answer, response);
    }

    static void sendOnce(byte[] answer, HttpServletResponse response) throws IOException {
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    /// Asked for as what is there already by a part of it (htmx), the same address has another answer.
    private static boolean isForNobody(HttpServletRequest request, HttpServletResponse response) {
        var isReading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return isReading
                && response.getStatus() == HttpServletResponse.SC_OK
                && request.getHeader("HX-Request") == null
                && request.getSession(false) == null
                && !Visitor.current().isSignedIn()
                && !response.containsHeader("Set-Cookie")
                && !response.containsHeader("Cache-Control");
    }
}
