package org.presessions.shared.typed;

import jakarta.servlet.http.HttpServletResponse;

/// What a browser keeps of our pages: on a shared computer whoever comes next finds nothing of it.
public final class DeviceTraces {
    private DeviceTraces() {}

    /// Has the browser forget pages, drafts and recordings. Its cookies stay: the session has ended, and the language
    /// is chosen.
    public static void clear(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }
}
