package org.presessions.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What keeps people out of a page, by all rules of axe-core that are on by themselves, and that
/// of targets (24 pixels, or as much room around). They run in the page itself:
/// axe's own builder opens a second page for each look, which takes five times as long. Frames are not looked into.
public final class Barriers {
    private static final String AXE = axe();
    private static final String VIOLATIONS = """
            () => axe.run({resultTypes: ['violations'], rules: {'target-size': {enabled: true}}}).then(result => result.violations.map(
              rule => rule.id + ' ' + rule.nodes.slice(0, 3).map(node => node.html).join(' ')))
            """;

    private Barriers() {}

    /// The rules that are broken, each with the elements that break it.
    public static List<String> on(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) page.evaluate(AXE);
        return ((List<?>) page.evaluate(VIOLATIONS))
                .stream().map(Object::toString).toList();
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
