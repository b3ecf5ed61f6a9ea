package org.presessions.protection;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.presessions.shared.FieldErrors;
import org.springframework.util.MultiValueMap;

/// What the browser sent of a speaker's age and of a guardian.
///
/// @param isChild whether the speaker is under 18
/// @param name with the two others: all of them, or none while the consent is awaited
/// @param on as browsers send days, such as 2026-03-01
record GuardianForm(boolean isChild, String name, String given, String on) {
    static final int CHARACTERS_AT_MOST = 200;

    static GuardianForm parse(MultiValueMap<String, String> sent) {
        return new GuardianForm(
                sent.containsKey("child"), text(sent, "guardian"), text(sent, "given"), text(sent, "givenOn"));
    }

    static GuardianForm of(Optional<Guardian> guardian) {
        var kept = guardian.orElse(Guardian.AWAITED);
        return new GuardianForm(
                guardian.isPresent(),
                kept.name(),
                kept.given(),
                kept.on().map(LocalDate::toString).orElse(""));
    }

    void check(FieldErrors errors, Clock clock) {
        if (!isChild) return;
        tooLong(errors, "guardian", name);
        tooLong(errors, "given", given);
        if (isAwaited()) return;
        errors.addIf(name.isEmpty(), "guardian", "protection.error.guardian");
        errors.addIf(given.isEmpty(), "given", "protection.error.given");
        var isPast = day().filter(day -> !day.isAfter(LocalDate.now(clock))).isPresent();
        errors.addIf(!isPast, "givenOn", "protection.error.given-on");
    }

    /// Of a form without errors; empty for somebody of 18 or more.
    Optional<Guardian> guardian() {
        return isChild ? Optional.of(new Guardian(name, given, day())) : Optional.empty();
    }

    boolean isAwaited() {
        return isChild && (name + given + on).isEmpty();
    }

    private Optional<LocalDate> day() {
        try {
            return on.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(on));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static void tooLong(FieldErrors errors, String field, String text) {
        errors.addIf(text.length() > CHARACTERS_AT_MOST, field, "protection.error.guardian-long", CHARACTERS_AT_MOST);
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
