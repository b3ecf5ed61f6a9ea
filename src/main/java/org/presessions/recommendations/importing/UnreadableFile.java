package org.presessions.recommendations.importing;

import java.util.List;

/// A file that cannot be imported as a whole; nothing of it is taken.
///
/// The reason is a message key under `recommendations.importing.unreadable.`, such as `broken`, `too-large`, `bomb`,
/// `unknown-kind`, with its values.
class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final transient List<Object> values;

    UnreadableFile(String reason, Object... values) {
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

    List<Object> values() {
        return values;
    }
}
