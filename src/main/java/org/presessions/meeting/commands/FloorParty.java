package org.presessions.meeting.commands;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/// Who may have the floor: a speaker of the panel, or a delegation. Colleagues of one mission share its place and its
/// time, so that a State does not speak more for being many.
public sealed interface FloorParty {
    record Panellist(UUID seatId) implements FloorParty {}

    record Delegation(String iso3) implements FloorParty {}

    /// @param iso3 the State's where several are under Review in the meeting; else absent, as in logs of before
    record UnderReview(Optional<String> iso3) implements FloorParty {
        public UnderReview() {
            this(Optional.empty());
        }
    }

    /// As it stands in the log and in addresses: `seat:…`, `state:DNK`, `under-review`, `under-review:HTI`.
    @JsonValue
    default String code() {
        return switch (this) {
            case Panellist(var seatId) -> "seat:" + seatId;
            case Delegation(var iso3) -> "state:" + iso3;
            case UnderReview(var iso3) ->
                iso3.map(code -> "under-review:" + code).orElse("under-review");
        };
    }

    /// The one that we wrote under a code ourselves.
    ///
    /// @throws IllegalArgumentException where it is none
    @JsonCreator
    static FloorParty of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException(code));
    }

    /// The one that somebody else names, if it is one.
    static Optional<FloorParty> find(String code) {
        if (code.equals("under-review")) return Optional.of(new UnderReview());
        if (code.matches("under-review:[A-Z]{3}")) return Optional.of(new UnderReview(Optional.of(code.substring(13))));
        if (code.matches("state:[A-Z]{3}")) return Optional.of(new Delegation(code.substring(6)));
        return code.matches("seat:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(new Panellist(UUID.fromString(code.substring(5))))
                : Optional.empty();
    }
}
