package org.presessions.meeting.attendance;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.Coded;
import org.presessions.states.State;

/// Who came to a Pre-session, as the secretariat reads it.
///
/// @param totals by State and institution, the States first
/// @param others how many persons were in a room and are not listed: they came to joint questions for another State,
/// or take no part any more
record AttendanceSheet(List<Line> lines, List<Total> totals, int others) {
    enum Where implements Coded {
        ROOM,
        JOINT,
        HALL,
        BY_HAND
    }

    /// One person in one place.
    ///
    /// @param personId absent in a hall, where only the badge is known
    /// @param name may be empty
    /// @param as key of `meeting.place.<as>`; empty in a hall
    /// @param state of a delegate
    /// @param organisation of a speaker; empty where it is not to be known
    /// @param spans of a room; of a hall one without length, when somebody came in
    /// @param during what of them was while the meeting ran
    record Line(
            Optional<UUID> personId,
            String name,
            String as,
            Optional<State> state,
            String organisation,
            Where where,
            List<Span> spans,
            List<Span> during) {
        /// "Denmark", "Sample Coalition"; may be empty.
        String of(Locale locale) {
            return state.map(known -> known.name(locale)).orElse(organisation);
        }

        boolean isInHall() {
            return personId.isEmpty();
        }

        Duration time() {
            return Span.covered(during);
        }
    }

    /// @param persons in a room
    /// @param arrivals in the hall
    /// @param time how long of the meetings at least one of them was in the room
    record Total(String of, int persons, int arrivals, Duration time) {}

    boolean isEmpty() {
        return lines.isEmpty() && totals.isEmpty() && others == 0;
    }
}
