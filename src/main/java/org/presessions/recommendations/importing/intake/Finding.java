package org.presessions.recommendations.importing.intake;

import java.util.Optional;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.shared.Coded;

/// Something that a run found in a file.
///
/// @param row as a person would find it in the file
/// @param value as it stands there
/// @param reason message key under `recommendations.importing.reason.`
/// @param vocabulary where a person may say once and for all what the value means
public record Finding(
        int row, Severity severity, Field field, String value, String reason, Optional<String> vocabulary) {
    /// What became of the value: the whole row refused, a record says it instead of something else, the value mended,
    /// or only pointed out.
    public enum Severity implements Coded {
        REFUSED,
        CHANGED,
        WARNING,
        REPAIRED
    }
}
