package org.presessions.applications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presessions.calendar.PreSession;
import org.presessions.shared.FieldErrors;

/// A later close for one State as its form describes it.
///
/// @param state the State's slug
/// @param until local time in Geneva
record ExtensionForm(
        @Nullable String state,
        @Nullable String until,
        @Nullable String reason,
        @Nullable String reasonFr,
        @Nullable String reasonEs) {
    static final ExtensionForm EMPTY = new ExtensionForm("", "", "", "", "");

    private static final int REASON_AT_MOST = 500;

    FieldErrors check(CallForApplications call, List<PreSession> preSessions) {
        var errors = new FieldErrors();
        var chosen = preSession(preSessions);
        var end = CallForm.instant(until);
        errors.addIf(chosen.isEmpty(), "state", "applications.error.state");
        errors.addIf(end.isEmpty(), "until", "applications.error.closes-at");
        if (chosen.isPresent() && end.isPresent())
            errors.addIf(!isLater(call, chosen.get(), end.get()), "until", "applications.error.not-later");
        errors.addIf(CallForm.text(reason).isEmpty(), "reason", "applications.error.reason");
        checkLength("reason", reason, errors);
        checkLength("reasonFr", reasonFr, errors);
        checkLength("reasonEs", reasonEs, errors);
        return errors;
    }

    Optional<PreSession> preSession(List<PreSession> preSessions) {
        return preSessions.stream()
                .filter(preSession -> preSession.state().slug().equals(CallForm.text(state)))
                .findFirst();
    }

    Instant end() {
        return CallForm.instant(until).orElseThrow();
    }

    CallExtension.Reason words() {
        return new CallExtension.Reason(CallForm.text(reason), CallForm.text(reasonFr), CallForm.text(reasonEs));
    }

    private static void checkLength(String field, @Nullable String words, FieldErrors errors) {
        var length = CallForm.text(words).length();
        errors.addIf(length > REASON_AT_MOST, field, "applications.error.length", length, REASON_AT_MOST);
    }

    private static boolean isLater(CallForApplications call, PreSession preSession, Instant end) {
        return end.isAfter(call.closesAt(preSession.id()));
    }
}
