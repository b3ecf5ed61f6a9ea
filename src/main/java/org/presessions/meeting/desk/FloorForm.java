package org.presessions.meeting.desk;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.commands.FloorParty;

/// What a moderator's form says of the floor.
///
/// @param party code of the one whom it is about
/// @param seconds of the time that is given
/// @param place from 1
/// @param reason for all to read
record FloorForm(String party, String seconds, String place, String reason) {
    private static final int REASON_CHARACTERS_AT_MOST = 300;
    private static final int MINUTES_AT_MOST = 30;
    private static final Duration USUAL = Duration.ofMinutes(2);

    static FloorForm of(Map<String, String> fields) {
        return new FloorForm(
                fields.getOrDefault("party", ""),
                fields.getOrDefault("seconds", ""),
                fields.getOrDefault("place", ""),
                fields.getOrDefault("reason", ""));
    }

    /// A delegation, or a speaker of this panel.
    Optional<FloorParty> of(MeetingRoom room) {
        return FloorParty.find(party).filter(found -> isIn(room, found));
    }

    /// Two minutes where nothing else was said that can be.
    Duration length() {
        var wanted = Duration.ofSeconds(number(seconds));
        return wanted.isPositive() && wanted.compareTo(Duration.ofMinutes(MINUTES_AT_MOST)) <= 0 ? wanted : USUAL;
    }

    int placeNumber() {
        return number(place);
    }

    String reasonGiven() {
        return reason.strip();
    }

    boolean isTooLong() {
        return reasonGiven().length() > REASON_CHARACTERS_AT_MOST;
    }

    private static boolean isIn(MeetingRoom room, FloorParty party) {
        return switch (party) {
            case FloorParty.Panellist(var seatId) -> room.seat(seatId).isPresent();
            case FloorParty.Delegation(var iso3) ->
                room.parties()
                        .find(iso3)
                        .filter(state -> !room.sitting().isUnderReview(state))
                        .isPresent();
            case FloorParty.UnderReview ofState ->
                room.sitting().underReview(ofState).isPresent();
        };
    }

    private static int number(String text) {
        return text.matches("-?\\d{1,5}") ? Integer.parseInt(text) : 0;
    }
}
