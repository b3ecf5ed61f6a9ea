package org.presessions.shared;

import java.util.function.Supplier;

/// The token for the forms of one page, drawn where a form asks for it: with it goes a cookie, and a page that carries
/// one is no page for others.
public final class FormToken {
    private final Supplier<String> source;
    private boolean drawn;

    FormToken(Supplier<String> source) {
        this.source = source;
    }

    String value() {
        drawn = true;
        return source.get();
    }

    boolean isDrawn() {
        return drawn;
    }
}
