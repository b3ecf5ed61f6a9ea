package org.presessions.applications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Times;

/// A late link as its form describes it.
///
/// @param until local time in the zone of the series
public record LateEntryForm(
        @Nullable String uses,
        @Nullable String until,
        @Nullable String note) {
    public static final LateEntryForm EMPTY = new LateEntryForm("1", "", "");
    private static final int USES_AT_MOST = 100;
    private static final int NOTE_AT_MOST = 500;

    /// @param zone of the series
    public FieldErrors check(Instant now, ZoneId zone) {
        var errors = new FieldErrors();
        errors.addIf(parsedUses().isEmpty(), "uses", "applications.error.uses", USES_AT_MOST);
        errors.addIf(expiresAt(zone).filter(now::isBefore).isEmpty(), "until", "applications.error.late-until");
        errors.addIf(
                noteText().length() > NOTE_AT_MOST,
                "note",
                "applications.error.length",
                noteText().length(),
                NOTE_AT_MOST);
        return errors;
    }

    public Optional<Integer> parsedUses() {
        return Optional.of(StartForm.text(uses))
                .filter(digits -> digits.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(count -> count > 0 && count <= USES_AT_MOST);
    }

    public Optional<Instant> expiresAt(ZoneId zone) {
        return Times.local(StartForm.text(until), zone);
    }

    public String noteText() {
        return StartForm.text(note);
    }
}
