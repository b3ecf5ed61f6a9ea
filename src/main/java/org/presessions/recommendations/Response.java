package org.presessions.recommendations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.presessions.shared.Coded;
import org.presessions.shared.parts.StatusKind;

/// What the State under Review answered, whatever word the source has for it. Before 2014 a recommendation could be
/// "rejected"; that is counted as noted, as UPR Info does.
public enum Response implements Coded {
    SUPPORTED,
    PARTIALLY_SUPPORTED,
    NOTED,
    PENDING,
    PLEDGE;

    /// As addresses, tables, files and the record spell it, such as `partially-supported`.
    @JsonValue
    @Override
    public String code() {
        return Coded.super.code();
    }

    /// How that is shown: what was noted is settled, as what was supported is; what is pending is not.
    public StatusKind status() {
        return switch (this) {
            case SUPPORTED, PLEDGE -> StatusKind.DONE;
            case PARTIALLY_SUPPORTED -> StatusKind.AT_WORK;
            case NOTED -> StatusKind.CLOSED;
            case PENDING -> StatusKind.NOT_YET;
        };
    }

    public static Optional<Response> find(String code) {
        return Coded.find(Response.class, code);
    }

    /// From JSON too; files of earlier releases spell it in capitals, such as `PARTIALLY_SUPPORTED`.
    @JsonCreator
    public static Response of(String code) {
        return Coded.of(Response.class, code);
    }
}
