package org.presessions.selection.table;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.answers.Answers;
import org.presessions.calendar.PreSession;
import org.presessions.selection.Placed;
import org.presessions.selection.assessment.Scores;
import org.presessions.selection.board.Candidate;

/// An application as one reader of the table may see it.
///
/// @param version how often it was handed in
/// @param withdrawnAt of what was withdrawn; then its number is all that is left to see
/// @param candidate absent for what was withdrawn
/// @param own what the reader thinks of it, if one has said so
/// @param asked whether the reader is asked to assess it
/// @param changed corrected since the reader assessed it
/// @param scores what all think, once the reader has said what one thinks oneself
/// @param answers as staff see them
record TableRow(
        UUID id,
        String number,
        PreSession preSession,
        int version,
        Instant handedInAt,
        Optional<Instant> withdrawnAt,
        Optional<Candidate> candidate,
        boolean asked,
        boolean changed,
        Optional<Scores> own,
        Optional<Scores> scores,
        Optional<Placed> placed,
        Answers answers,
        Taken taken) {

    /// Whether it was not withdrawn.
    boolean isHere() {
        return withdrawnAt.isEmpty();
    }

    /// As a file or a program has it.
    TableRow asTaken() {
        return new TableRow(
                id,
                number,
                preSession,
                version,
                handedInAt,
                withdrawnAt,
                candidate,
                asked,
                changed,
                own,
                scores,
                placed,
                taken.fields().answers(),
                taken);
    }

    /// How many assessed it.
    int assessors() {
        return candidate.map(Candidate::scored).orElse(0);
    }
}
