package org.presessions.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Times;

/// The time of a Pre-session as its form describes it.
///
/// @param startsAt local time in the series' zone, as `<input type=datetime-local>` sends it; empty while not known
/// @param meetingLink https address of an outside call; may be empty
record ProgrammeForm(
        @Nullable String startsAt,
        @Nullable String minutes,
        @Nullable String meetingLink) {

    static ProgrammeForm of(PreSession preSession) {
        var zone = preSession.series().zone();
        return new ProgrammeForm(
                preSession
                        .startsAt()
                        .map(at -> LocalDateTime.ofInstant(at, zone).toString())
                        .orElse(""),
                Long.toString(preSession.length().toMinutes()),
                preSession.meetingLink().map(URI::toString).orElse(""));
    }

    FieldErrors check(ZoneId zone) {
        var errors = new FieldErrors();
        errors.addIf(!text(startsAt).isEmpty() && start(zone).isEmpty(), "startsAt", "calendar.error.time");
        errors.addIf(
                !text(minutes).matches("1[5-9]|[2-9]\\d|1\\d\\d|2[0-3]\\d|240"), "minutes", "calendar.error.minutes");
        errors.addIf(!text(meetingLink).isEmpty() && link().isEmpty(), "meetingLink", "calendar.error.link");
        return errors;
    }

    Optional<Instant> start(ZoneId zone) {
        return Times.local(text(startsAt), zone);
    }

    int length() {
        return Integer.parseInt(text(minutes));
    }

    Optional<URI> link() {
        try {
            var link = URI.create(text(meetingLink));
            return "https".equals(link.getScheme()) && link.getHost() != null ? Optional.of(link) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
