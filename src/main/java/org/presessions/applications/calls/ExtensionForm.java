package org.presessions.applications.calls;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.WordingForm;

/// A later close for one State as its form describes it; in the place of the one that holds, an earlier one too.
///
/// @param state the State's slug
/// @param until local time in the zone of the series
/// @param reason in English at least; shown to everyone
/// @param isConfirmed whether it is meant as it stands
public record ExtensionForm(String state, String until, WordingForm reason, boolean isConfirmed) {
    static final String CONFIRMATION = "sooner";

    static final ExtensionForm EMPTY = new ExtensionForm("", "", WordingForm.empty("reason"), false);

    private static final int REASON_AT_MOST = 500;

    static ExtensionForm of(Map<String, String> fields, Languages languages) {
        return new ExtensionForm(
                fields.getOrDefault("state", "").strip(),
                fields.getOrDefault("until", "").strip(),
                WordingForm.of("reason", fields, languages),
                fields.containsKey(CONFIRMATION));
    }

    /// The one that holds for a State, to be mended; only the State where none does.
    static ExtensionForm of(PreSession preSession, CallForApplications call) {
        var state = preSession.state().slug();
        return call.extensionOf(preSession.id())
                .map(holding -> new ExtensionForm(
                        state,
                        CallForm.local(holding.closesAt(), preSession.series().zone()),
                        new WordingForm("reason", holding.reason().byLanguage()),
                        false))
                .orElse(new ExtensionForm(state, "", WordingForm.empty("reason"), false));
    }

    FieldErrors check(Series series, CallForApplications call, List<PreSession> preSessions) {
        var errors = new FieldErrors();
        var chosen = preSession(preSessions);
        var end = CallForm.instant(until, series.zone());
        errors.addIf(chosen.isEmpty(), "state", "applications.error.state");
        errors.addIf(end.isEmpty(), "until", "applications.error.closes-at");
        if (chosen.isPresent() && end.isPresent()) checkEnd(call, chosen.get(), end.get(), errors);
        errors.addIf(reason.text(Locale.ENGLISH).isEmpty(), "reason", "applications.error.reason");
        reason.each((field, text) -> errors.addIf(
                text.length() > REASON_AT_MOST, field, "applications.error.length", text.length(), REASON_AT_MOST));
        return errors;
    }

    Optional<PreSession> preSession(List<PreSession> preSessions) {
        return preSessions.stream()
                .filter(preSession -> preSession.state().slug().equals(state))
                .findFirst();
    }

    Instant end(Series series) {
        return CallForm.instant(until, series.zone()).orElseThrow();
    }

    private static void checkEnd(CallForApplications call, PreSession preSession, Instant end, FieldErrors errors) {
        var isFirst = call.extensionOf(preSession.id()).isEmpty();
        errors.addIf(isFirst && !end.isAfter(call.closesAt()), "until", "applications.error.not-later");
        errors.addIf(
                !isFirst && end.isBefore(call.closesAt()),
                "until",
                "applications.error.before-call",
                call.closesAt().atZone(preSession.series().zone()));
    }
}
