package org.presessions.recommendations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the State under Review answered, whatever word the source has for it. Before 2014 a recommendation could be
/// "rejected"; that is counted as noted, as UPR Info does.
public enum Response {
    SUPPORTED,
    PARTIALLY_SUPPORTED,
    NOTED,
    PENDING,
    PLEDGE;

    /// As addresses, tables, files and the record spell it, such as `partially-supported`.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Response> find(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }

    /// From JSON; also as files of earlier releases spell it, such as `PARTIALLY_SUPPORTED`.
    @JsonCreator
    static Response read(String written) {
        return of(written.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public static Response of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException(code));
    }
}
