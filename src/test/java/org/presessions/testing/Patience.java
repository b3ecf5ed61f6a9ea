package org.presessions.testing;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// How long all tests wait for what must come. On a machine that does much else this is long: who waits for what has
/// come waits no longer for it, and only what never comes costs the whole time. A test that asks for a shorter time
/// says so itself.
public final class Patience implements BeforeAllCallback {
    /// At most that long.
    public static final Duration LONG = Duration.ofMinutes(1);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LONG);
        PlaywrightAssertions.setDefaultAssertionTimeout(LONG.toMillis());
    }
}
