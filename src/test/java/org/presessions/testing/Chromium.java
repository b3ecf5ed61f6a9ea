package org.presessions.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The distribution's Chromium; nothing is downloaded.
public final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--autoplay-policy=no-user-gesture-required");

    /// Sound is played, by tabs behind others too.
    private static final List<String> HEARING = List.of(
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--disable-background-timer-throttling",
            "--disable-renderer-backgrounding",
            "--disable-backgrounding-occluded-windows");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;

    public Chromium() {
        browser = playwright.chromium().launch(options(QUIET));
    }

    private Chromium(List<String> arguments) {
        browser = playwright.chromium().launch(options(arguments).setIgnoreDefaultArgs(List.of("--mute-audio")));
    }

    /// One that hears what it is sent, and has a microphone.
    public static Chromium hearing() {
        return new Chromium(Stream.concat(QUIET.stream(), HEARING.stream()).toList());
    }

    private static BrowserType.LaunchOptions options(List<String> arguments) {
        return new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(arguments);
    }

    /// A browser of somebody's own, to be closed: cookies are shared with nobody.
    public BrowserContext context() {
        return browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
    }

    /// Where each person opens a context of their own: cookies are shared with nobody.
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no Chromium: bin/test installs one"));
    }
}
