package org.presessions.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Times;

/// The time of a Pre-session as its form describes it.
///
/// @param startsAt local time in the series' zone, as `<input type=datetime-local>` sends it; empty while not known
/// @param meetingLink https address of an outside call; may be empty
/// @param confirmed that an unusual hour is meant
record ProgrammeForm(
        @Nullable String startsAt,
        @Nullable String minutes,
        @Nullable String meetingLink,
        @Nullable String confirmed) {
    static final String CONFIRMED = "confirmed";
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(21, 0);

    static ProgrammeForm of(PreSession preSession) {
        var zone = preSession.series().zone();
        return new ProgrammeForm(
                preSession
                        .startsAt()
                        .map(at -> LocalDateTime.ofInstant(at, zone).toString())
                        .orElse(""),
                Long.toString(preSession.length().toMinutes()),
                preSession.meetingLink().map(URI::toString).orElse(""),
                null);
    }

    FieldErrors check(ZoneId zone) {
        var errors = new FieldErrors();
        errors.addIf(!text(startsAt).isEmpty() && start(zone).isEmpty(), "startsAt", "calendar.error.time");
        errors.addIf(
                !text(minutes).matches("1[5-9]|[2-9]\\d|1\\d\\d|2[0-3]\\d|240"), "minutes", "calendar.error.minutes");
        errors.addIf(!text(meetingLink).isEmpty() && link().isEmpty(), "meetingLink", "calendar.error.link");
        return errors;
    }

    /// What whoever sets another hour may not have meant: it is asked before it is told to everybody.
    void addCautions(PreSession preSession, Instant now, FieldErrors errors) {
        var zone = preSession.series().zone();
        var start = start(zone);
        if (errors.any() || confirmed != null || start.equals(preSession.startsAt())) return;
        start.map(at -> at.atZone(zone)).ifPresent(at -> {
            var dates = preSession.series().dates();
            errors.addIf(!at.toInstant().isAfter(now), CONFIRMED, "calendar.caution.past");
            errors.addIf(
                    at.toLocalDate().isBefore(dates.startsOn())
                            || at.toLocalDate().isAfter(dates.endsOn()),
                    CONFIRMED,
                    "calendar.caution.outside",
                    dates.startsOn(),
                    dates.endsOn());
            var hour = at.toLocalTime();
            errors.addIf(hour.isBefore(MORNING) || hour.isAfter(EVENING), CONFIRMED, "calendar.caution.night", at);
        });
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
