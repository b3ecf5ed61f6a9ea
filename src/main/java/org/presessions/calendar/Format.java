package org.presessions.calendar;

/// How the Pre-sessions of a series are held.
public enum Format {
    VIRTUAL("virtual"),
    IN_PERSON("in-person"),
    HYBRID("hybrid");

    private final String code;

    Format(String code) {
        this.code = code;
    }

    /// The name in the database, in forms and in message keys.
    public String code() {
        return code;
    }

    public static Format of(String code) {
        for (var format : values()) if (format.code.equals(code)) return format;
        throw new IllegalArgumentException(code);
    }
}
