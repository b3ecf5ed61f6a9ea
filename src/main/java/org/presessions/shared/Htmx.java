package org.presessions.shared;

import jakarta.servlet.http.HttpServletRequest;

/// What htmx says of a request.
public final class Htmx {
    private Htmx() {}

    /// Whether the answer goes into a page that is already there.
    public static boolean wantsFragment(HttpServletRequest request) {
        return isSet(request, "HX-Request")
                && !isSet(request, "HX-Boosted")
                && !isSet(request, "HX-History-Restore-Request");
    }

    private static boolean isSet(HttpServletRequest request, String header) {
        return "true".equals(request.getHeader(header));
    }
}
