package org.presessions.recommendations.importing;

import java.util.List;

/// A file that cannot be imported as a whole; nothing of it is taken.
///
/// The reason is a message key under `recommendations.importing.unreadable.`, such as `broken`, `too-large`, `bomb`,
/// `unknown-kind`, with its values.
class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final transient List<String> values;

    UnreadableFile(String reason, String... values) {
        super(reason);
        this.reason = reason;
        this.values = List.of(values);
    }

    UnreadableFile(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
        this.values = List.of();
    }

    String reason() {
        return reason;
    }

    /// Message key of the sentence that says what is wrong and what to do.
    String key() {
        return "recommendations.importing.unreadable." + reason;
    }

    List<String> values() {
        return values;
    }
}
