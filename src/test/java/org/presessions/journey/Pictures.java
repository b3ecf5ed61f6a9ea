package org.presessions.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Pictures of pages under `target/screenshots`, so that whoever changes how they look can lay two sets side by side.
/// Nothing is asserted of them.
final class Pictures {
    private static final Path FOLDER = Path.of("target/screenshots");
    private static final String FROM_RIGHT_TO_LEFT = "document.documentElement.dir = 'rtl'";
    private static final int SCREENS_AT_MOST = 2;

    /// A screen, and how the page stands on it.
    ///
    /// @param manner the page's language, or `rtl` for one that is turned around
    record Screen(int width, ColorScheme scheme, String manner) {
        boolean isTurned() {
            return manner.equals("rtl");
        }
    }

    /// Of every kind of page: each width once, both schemes.
    static final List<Screen> OF_EVERY_PAGE = List.of(
            new Screen(360, ColorScheme.LIGHT, "en"),
            new Screen(768, ColorScheme.LIGHT, "en"),
            new Screen(1280, ColorScheme.DARK, "en"));

    /// Of the main pages besides: what is missing at the widths where most goes wrong, turned around at last.
    static final List<Screen> OF_MAIN_PAGES = List.of(
            new Screen(360, ColorScheme.DARK, "en"),
            new Screen(1280, ColorScheme.LIGHT, "en"),
            new Screen(360, ColorScheme.LIGHT, "rtl"),
            new Screen(1280, ColorScheme.LIGHT, "rtl"));

    /// A page that was asked for in French.
    static final List<Screen> IN_FRENCH =
            List.of(new Screen(360, ColorScheme.LIGHT, "fr"), new Screen(1280, ColorScheme.LIGHT, "fr"));

    private Pictures() {}

    static void take(Page page, String name, List<Screen> screens) {
        for (var screen : screens) {
            page.setViewportSize(screen.width(), 800);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(screen.scheme()));
            if (screen.isTurned()) page.evaluate(FROM_RIGHT_TO_LEFT);
            var height = (Integer) page.evaluate("document.documentElement.scrollHeight");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(FOLDER.resolve(fileName(name, screen)))
                    .setFullPage(true)
                    .setClip(0, 0, screen.width(), Math.min(height, SCREENS_AT_MOST * 800)));
        }
    }

    private static String fileName(String name, Screen screen) {
        return "%s.%d.%s.%s.png"
                .formatted(
                        name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""),
                        screen.width(),
                        screen.scheme().name().toLowerCase(Locale.ROOT),
                        screen.manner());
    }

    /// A page that shows them all.
    static void index() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            var pictures = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".png"))
                    .sorted()
                    .map(
                            "<figure><a href=\"%1$s\"><img src=\"%1$s\" loading=\"lazy\" height=\"400\" alt=\"\"></a><figcaption>%1$s</figcaption></figure>\n"
                                    ::formatted)
                    .collect(Collectors.joining());
            Files.writeString(
                    FOLDER.resolve("index.html"),
                    "<!doctype html><meta charset=\"utf-8\"><title>Screenshots</title><style>figure { display: inline-block; margin: 8px }</style>\n"
                            + pictures);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
