package org.presessions.applications.editing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.presessions.applications.form.QuestionDays;
import org.presessions.shared.FieldErrors;

/// From when a question has to be answered, and until when its answer can be changed, as the form of the desk has it.
///
/// @param requiredAfter as browsers send a day; empty where none is meant
/// @param frozenAfter the same
public record DaysForm(String requiredAfter, String frozenAfter) {
    static final DaysForm EMPTY = new DaysForm("", "");

    static DaysForm of(Map<String, String> fields) {
        return new DaysForm(
                fields.getOrDefault("requiredAfter", "").strip(),
                fields.getOrDefault("frozenAfter", "").strip());
    }

    static DaysForm of(QuestionDays days) {
        return new DaysForm(text(days.requiredAfter()), text(days.frozenAfter()));
    }

    /// @param required whether it has to be answered from the start
    void check(boolean required, FieldErrors errors) {
        errors.addIf(isNoDay(requiredAfter), "requiredAfter", "applications.editing.error.day");
        errors.addIf(isNoDay(frozenAfter), "frozenAfter", "applications.editing.error.day");
        errors.addIf(days().requireTwice(required), "requiredAfter", "applications.editing.error.required-twice");
        errors.addIf(days().requireTooLate(), "requiredAfter", "applications.editing.error.required-too-late");
    }

    /// Of what was checked.
    QuestionDays days() {
        return new QuestionDays(day(requiredAfter), day(frozenAfter));
    }

    private static boolean isNoDay(String text) {
        return !text.isEmpty() && day(text).isEmpty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
