package org.presessions.recommendations.importing.tables;

import java.util.List;

/// A file that cannot be imported as a whole; nothing of it is taken.
///
/// The reason is a message key under `recommendations.importing.unreadable.`, such as `broken`, `too-large`, `bomb`,
/// `unknown-kind`, with its values.
public class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final transient List<String> values;

    public UnreadableFile(String reason, String... values) {
        super(reason);
        this.reason = reason;
        this.values = List.of(values);
    }

    public UnreadableFile(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
        this.values = List.of();
    }

    public String reason() {
        return reason;
    }

    /// Message key of the sentence that says what is wrong and what to do.
    public String key() {
        return "recommendations.importing.unreadable." + reason;
    }

    public List<String> values() {
        return values;
    }
}
