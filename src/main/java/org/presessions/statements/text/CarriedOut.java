package org.presessions.statements.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.presessions.shared.Coded;
import org.presessions.shared.Option;
import org.presessions.shared.parts.StatusKind;
import org.presessions.shared.words.Words;

/// How far an earlier recommendation was carried out, as a speaker sees it.
public enum CarriedOut implements Coded {
    NOT,
    PARTLY,
    FULLY;

    @JsonValue
    @Override
    public String code() {
        return Coded.super.code();
    }

    @JsonCreator
    public static CarriedOut of(String code) {
        return Coded.of(CarriedOut.class, code);
    }

    public static Optional<CarriedOut> find(String code) {
        return Coded.find(CarriedOut.class, code);
    }

    public static List<Option> options(Words words) {
        return Arrays.stream(values())
                .map(one -> new Option(one.code(), words.t(one.key())))
                .toList();
    }

    /// Message key.
    public String key() {
        return "statements.carried-out." + code();
    }

    /// How that is shown.
    public StatusKind status() {
        return switch (this) {
            case NOT -> StatusKind.LOST;
            case PARTLY -> StatusKind.AT_WORK;
            case FULLY -> StatusKind.DONE;
        };
    }
}
