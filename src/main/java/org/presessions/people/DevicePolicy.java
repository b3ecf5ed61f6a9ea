package org.presessions.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Which pages may have a browser ask for camera and microphone: where a statement is recorded, and where people speak
/// in a meeting; the camera alone where badges are read. Also when such a page is shown once more because something
/// that was sent is wrong.
final class DevicePolicy implements HeaderWriter {
    private static final RequestMatcher RECORDS = page("/statements/*/recorder");
    private static final RequestMatcher SPEAKS = page("/pre-sessions/*/*/meeting/**");
    private static final RequestMatcher READS_BADGES = page("/desk/pre-sessions/*/*/check-in");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Permissions-Policy", devices(request) + ", geolocation=(), payment=()");
    }

    private static String devices(HttpServletRequest request) {
        if (READS_BADGES.matches(request)) return "camera=(self), microphone=()";
        return RECORDS.matches(request) || SPEAKS.matches(request)
                ? "camera=(self), microphone=(self)"
                : "camera=(), microphone=()";
    }

    private static RequestMatcher page(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
