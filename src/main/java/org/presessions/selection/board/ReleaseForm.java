package org.presessions.selection.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.presessions.calendar.PreSession;
import org.presessions.selection.ConfirmBy;
import org.presessions.shared.FieldErrors;

/// What is asked before letters are written.
///
/// @param confirmBy the day until whose end speakers are to answer, as typed; empty where the usual week is meant
record ReleaseForm(String confirmBy) {
    private static final String FIELD = "confirmBy";

    static ReleaseForm of(Instant proposed, PreSession preSession) {
        return new ReleaseForm(
                LocalDate.ofInstant(proposed, preSession.series().zone()).toString());
    }

    static ReleaseForm parse(Map<String, String> sent) {
        return new ReleaseForm(sent.getOrDefault(FIELD, "").strip());
    }

    FieldErrors check(PreSession preSession, Instant now) {
        var errors = new FieldErrors();
        var isRight = until(preSession)
                .filter(at -> ConfirmBy.canBe(at, preSession, now))
                .isPresent();
        errors.addIf(!confirmBy.isEmpty() && !isRight, FIELD, "selection.error.confirm-by");
        return errors;
    }

    Optional<Instant> until(PreSession preSession) {
        return day().map(day -> ConfirmBy.endOf(day, preSession.series().zone()));
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(confirmBy));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
