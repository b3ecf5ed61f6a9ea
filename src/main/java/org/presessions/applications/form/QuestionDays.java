package org.presessions.applications.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.presessions.shared.Page;

/// Days that change what is asked, each to its end in Geneva.
///
/// @param requiredAfter after that day nobody hands in without an answer
/// @param frozenAfter after that day the answer stays as it is
public record QuestionDays(Optional<LocalDate> requiredAfter, Optional<LocalDate> frozenAfter) {
    public static final QuestionDays NONE = new QuestionDays(Optional.empty(), Optional.empty());

    /// Whether it is to be required later although it is from the start.
    public boolean requireTwice(boolean required) {
        return required && requiredAfter.isPresent();
    }

    /// Whether the answer is fixed by the time when it would be required.
    public boolean requireTooLate() {
        return requiredAfter
                .filter(day -> frozenAfter.filter(last -> !last.isAfter(day)).isPresent())
                .isPresent();
    }

    boolean requireAt(Instant now) {
        return isOver(requiredAfter, now);
    }

    boolean freezeAt(Instant now) {
        return isOver(frozenAfter, now);
    }

    private static boolean isOver(Optional<LocalDate> day, Instant now) {
        return day.filter(last ->
                        !now.isBefore(last.plusDays(1).atStartOfDay(Page.GENEVA).toInstant()))
                .isPresent();
    }
}
