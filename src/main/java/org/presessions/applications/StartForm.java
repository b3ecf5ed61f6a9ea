package org.presessions.applications;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.presessions.calendar.PreSession;
import org.presessions.people.EmailAddress;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Option;
import org.presessions.shared.words.Alphabet;

/// What a draft needs to begin: a State, and where to send the link that continues it.
///
/// @param series slug of the series
/// @param state slug of the State
/// @param zone of the browser, as its script says it
/// @param key by which the form is known when it is sent twice
public record StartForm(
        @Nullable String series,
        @Nullable String state,
        @Nullable String email,
        @Nullable String key,
        @Nullable String zone) {
    public static final StartForm EMPTY = new StartForm(null, null, null, null, null);

    /// @param open the Pre-sessions that take applications now
    public FieldErrors check(List<PreSession> open, boolean needsEmail) {
        var errors = new FieldErrors();
        errors.addIf(preSession(open).isEmpty(), "state", "applications.error.open-state");
        errors.addIf(needsEmail && address().isEmpty(), "email", "people.error.email");
        return errors;
    }

    public Optional<PreSession> preSession(List<PreSession> open) {
        return open.stream()
                .filter(preSession -> preSession.state().slug().equals(text(state)))
                .findFirst();
    }

    public Optional<String> address() {
        return EmailAddress.parse(text(email));
    }

    public UUID keyOrNew() {
        try {
            return UUID.fromString(text(key));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    /// Where the clocks are by which the applicant lives; nothing where there is no script, or it says nonsense.
    public Optional<ZoneId> ownZone() {
        return Optional.of(text(zone))
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of);
    }

    public static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /// States in the alphabetical order of a language.
    public static List<Option> options(List<PreSession> preSessions, Locale locale) {
        return preSessions.stream()
                .map(PreSession::state)
                .map(state -> new Option(state.slug(), state.name(locale)))
                .sorted(Comparator.comparing(Option::label, Alphabet.of(locale)))
                .toList();
    }
}
