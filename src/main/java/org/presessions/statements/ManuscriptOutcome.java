package org.presessions.statements;

import org.presessions.shared.FieldErrors;
import org.presessions.shared.typed.Origins;

/// What came of wanting something of a manuscript: the next one, or why there is none.
public sealed interface ManuscriptOutcome {
    record Changed(Manuscript script) implements ManuscriptOutcome {}

    /// It was written in, but for fields in which somebody else wrote meanwhile.
    record Written(Manuscript script, Origins.Merge merge) implements ManuscriptOutcome {}

    /// Somebody was faster: it was handed in, taken back or decided on before.
    record NotNow() implements ManuscriptOutcome {}

    /// Something is missing or too long; what was written is kept.
    record Incomplete(FieldErrors errors) implements ManuscriptOutcome {}

    /// A video is on its way.
    ///
    /// @param percent of it that is here
    record VideoArriving(int percent) implements ManuscriptOutcome {}

    /// A video is still being prepared.
    record VideoPending() implements ManuscriptOutcome {}
}
