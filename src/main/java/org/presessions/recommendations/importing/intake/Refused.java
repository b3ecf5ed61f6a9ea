package org.presessions.recommendations.importing.intake;

import java.util.Optional;
import org.presessions.recommendations.importing.layouts.Field;

/// A row cannot be taken; ends its reading.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Field field;
    private final String value;
    private final String reason;
    private final String vocabulary;

    Refused(Field field, String value, String reason) {
        this(field, value, reason, "");
    }

    /// @param vocabulary where a person may say what the value means
    Refused(Field field, String value, String reason, String vocabulary) {
        super(reason, null, false, false); // no stack: bad rows are expected, and may be many
        this.field = field;
        this.value = value;
        this.reason = reason;
        this.vocabulary = vocabulary;
    }

    Field field() {
        return field;
    }

    String value() {
        return value;
    }

    String reason() {
        return reason;
    }

    Optional<String> vocabulary() {
        return Optional.of(vocabulary).filter(name -> !name.isEmpty());
    }
}
