package org.presessions.selection.proposal;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.selection.board.Balance;
import org.presessions.selection.board.Candidate;

/// Somebody who could be on the panel, and what counts for the balance.
///
/// @param mean of the assessments, 0 to 4
/// @param invited was told of a place already, and keeps it
record Contender(
        UUID id,
        String institution,
        Set<String> issues,
        boolean national,
        boolean nhri,
        String gender,
        boolean firstTime,
        OptionalDouble mean,
        boolean invited) {

    /// @param invited whether its speaker counts on a place
    static Contender of(Candidate candidate, boolean invited) {
        var answers = candidate.answers();
        return new Contender(
                candidate.id(),
                answers.institution(),
                Set.copyOf(answers.issues()),
                Balance.isNational(answers.kind()),
                answers.kind().filter(kind -> kind == InstitutionKind.NHRI).isPresent(),
                answers.gender(),
                candidate.firstTime(),
                candidate.mean(),
                invited);
    }
}
