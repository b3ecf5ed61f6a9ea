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

    private static final List<String> CAMERA =
            List.of("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream");

    /// Sound is played, by tabs behind others too.
    private static final List<String> HEARING = Stream.concat(
                    CAMERA.stream(),
                    Stream.of(
                            "--disable-background-timer-throttling",
                            "--disable-renderer-backgrounding",
                            "--disable-backgrounding-occluded-windows"))
            .toList();

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;

    public Chromium() {
        this(List.of(), List.of());
    }

    private Chromium(List<String> more, List<String> withoutDefaults) {
        this(executable(), more, withoutDefaults);
    }

    private Chromium(Path program, List<String> more, List<String> withoutDefaults) {
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setIgnoreDefaultArgs(withoutDefaults)
                        .setArgs(Stream.concat(QUIET.stream(), more.stream()).toList()));
    }

    /// With a camera that shows a clock and a microphone that beeps each second, which every page may use that asks.
    public static Chromium withCamera() {
        return new Chromium(CAMERA, List.of());
    }

    /// One that hears what it is sent, and has a microphone.
    public static Chromium hearing() {
        return new Chromium(HEARING, List.of("--mute-audio"));
    }

    /// As [#hearing], in a network that lets little out; `localhost` is this machine there too, and every certificate
    /// is
    /// good.
    public static Chromium hearingWithin(ClosedNetwork network) {
        var more = Stream.of("--host-resolver-rules=MAP localhost " + network.outside(), "--ignore-certificate-errors");
        return new Chromium(
                network.program(executable()),
                Stream.concat(HEARING.stream(), more).toList(),
                List.of("--mute-audio"));
    }

    /// One that takes every certificate for good, to try what is encrypted by one of our own.
    public static Chromium trustingAnybody() {
        return new Chromium(List.of("--ignore-certificate-errors"), List.of());
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
