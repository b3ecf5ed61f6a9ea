package org.presessions.recommendations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.presessions.shared.Coded;

/// Where in the review a position was stated, in the order of time. The later stage is the one that counts.
public enum Stage implements Coded {
    /// the source does not say, as in UPR Info's export
    UNSAID,
    /// the report of the Working Group
    REPORT,
    /// the addendum in which the State under Review gives its positions
    ADDENDUM,
    /// the adoption by the Human Rights Council
    ADOPTION;

    @JsonValue
    @Override
    public String code() {
        return Coded.super.code();
    }

    /// From JSON too; files of earlier releases spell it in capitals.
    @JsonCreator
    public static Stage of(String code) {
        return Coded.of(Stage.class, code);
    }
}
