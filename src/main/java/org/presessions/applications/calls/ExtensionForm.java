package org.presessions.applications.calls;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.presessions.calendar.PreSession;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.WordingForm;

/// A later close for one State as its form describes it.
///
/// @param state the State's slug
/// @param until local time in Geneva
/// @param reason in English at least; shown to everyone
public record ExtensionForm(String state, String until, WordingForm reason) {
    static final ExtensionForm EMPTY = new ExtensionForm("", "", WordingForm.empty("reason"));

    private static final int REASON_AT_MOST = 500;

    static ExtensionForm of(Map<String, String> fields, Languages languages) {
        return new ExtensionForm(
                fields.getOrDefault("state", "").strip(),
                fields.getOrDefault("until", "").strip(),
                WordingForm.of("reason", fields, languages));
    }

    FieldErrors check(CallForApplications call, List<PreSession> preSessions) {
        var errors = new FieldErrors();
        var chosen = preSession(preSessions);
        var end = CallForm.instant(until);
        errors.addIf(chosen.isEmpty(), "state", "applications.error.state");
        errors.addIf(end.isEmpty(), "until", "applications.error.closes-at");
        if (chosen.isPresent() && end.isPresent())
            errors.addIf(!isLater(call, chosen.get(), end.get()), "until", "applications.error.not-later");
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

    Instant end() {
        return CallForm.instant(until).orElseThrow();
    }

    private static boolean isLater(CallForApplications call, PreSession preSession, Instant end) {
        return end.isAfter(call.closesAt(preSession.id()));
    }
}
