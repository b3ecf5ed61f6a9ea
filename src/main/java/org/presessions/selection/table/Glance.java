package org.presessions.selection.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.calendar.Course;
import org.presessions.calendar.PreSession;
import org.presessions.selection.Panel;
import org.presessions.selection.SeatStatus;
import org.presessions.selection.board.Balance;
import org.presessions.selection.board.Candidate;
import org.presessions.shared.parts.StatusKind;

/// All that there is to know of a State's applications at one glance.
///
/// @param closesAt when its call closes, if there is one
/// @param wanted how many applications are hoped for
/// @param drafts begun and not handed in
/// @param withdrawn how many were taken back
/// @param assessed how many somebody has assessed
/// @param confirmed how many speakers have confirmed
record Glance(
        PreSession preSession,
        Optional<Instant> closesAt,
        int wanted,
        int drafts,
        long withdrawn,
        Balance balance,
        long assessed,
        Panel plan,
        long confirmed) {

    static Glance of(
            PreSession preSession,
            Optional<Instant> closesAt,
            int wanted,
            int drafts,
            List<TableRow> rows,
            Panel plan) {
        var candidates = rows.stream().flatMap(row -> row.candidate().stream()).toList();
        return new Glance(
                preSession,
                closesAt,
                wanted,
                drafts,
                rows.stream().filter(row -> !row.isHere()).count(),
                Balance.of(candidates, candidates),
                candidates.stream().filter(candidate -> candidate.scored() > 0).count(),
                plan,
                candidates.stream().filter(Glance::isConfirmed).count());
    }

    int applications() {
        return balance.of();
    }

    /// Whether enough applied. Too few need somebody as long as the Pre-session is ahead, its call closed or not.
    StatusKind enough(Instant now) {
        if (applications() >= wanted) return StatusKind.DONE;
        return preSession.courseAt(now) == Course.AHEAD ? StatusKind.NEEDS_YOU : StatusKind.CLOSED;
    }

    int themes() {
        return balance.issues().size();
    }

    boolean hasNhri() {
        return balance.kind(InstitutionKind.NHRI) > 0;
    }

    /// Whether the plan has more minutes than the Pre-session.
    boolean isTooLong() {
        return plan.minutes() > preSession.length().toMinutes();
    }

    private static boolean isConfirmed(Candidate candidate) {
        return candidate.seatStatus().filter(SeatStatus.CONFIRMED::equals).isPresent();
    }
}
