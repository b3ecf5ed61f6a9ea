package org.presessions.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/// A page's line to the server, as slow as a test wants it.
public final class SlowLine {
    private final CDPSession devtools;

    private SlowLine(CDPSession devtools) {
        this.devtools = devtools;
    }

    public static SlowLine of(Page page) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("Network.enable");
        return new SlowLine(devtools);
    }

    /// @param millis that each answer takes longer
    /// @param down bytes a second, -1: as many as there are
    /// @param up bytes a second
    public SlowLine carries(int millis, int down, int up) {
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", millis);
        line.addProperty("downloadThroughput", down);
        line.addProperty("uploadThroughput", up);
        devtools.send("Network.emulateNetworkConditions", line);
        return this;
    }
}
