package org.presessions.selection.letters;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.mail.LetterSource;
import org.presessions.mail.MailStatus;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.presessions.selection.Confirmations;
import org.presessions.selection.Correspondence;
import org.presessions.selection.Correspondences;
import org.presessions.selection.DecisionMailer;
import org.presessions.selection.PanelLetters;
import org.presessions.selection.SeatRepository;
import org.presessions.selection.SeatRow;
import org.presessions.selection.decisions.Decision;
import org.presessions.selection.decisions.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether a letter about a decision still says what was decided.
@Component
class DecisionLetters implements LetterSource {
    private final Correspondences correspondences;
    private final SeatRepository seats;
    private final Confirmations confirmations;
    private final PanelLetters letters;
    private final DecisionMailer mailer;
    private final Clock clock;

    DecisionLetters(
            Correspondences correspondences,
            SeatRepository seats,
            Confirmations confirmations,
            PanelLetters letters,
            DecisionMailer mailer,
            Clock clock) {
        this.correspondences = correspondences;
        this.seats = seats;
        this.confirmations = confirmations;
        this.letters = letters;
        this.mailer = mailer;
        this.clock = clock;
    }

    @Override
    public String name() {
        return DecisionMailer.DECISION;
    }

    /// A speaker whom the application names anew becomes a person here who is known.
    @Override
    @Transactional
    public Map<UUID, TiedMail> now(Collection<TiedLetter> waiting) {
        return correspondences.ask(
                waiting,
                (all, application, letter) -> decision(all, application, letter)
                        .map(decision -> mail(decision, letter.message().status() == MailStatus.HELD)));
    }

    @Override
    public Set<UUID> standing(Collection<TiedLetter> waiting) {
        return correspondences.ask(waiting, this::decision).keySet();
    }

    /// A letter that was discarded would be written again as it was: it is as good as the plan that it tells of.
    private Optional<Decision> decision(Correspondence all, UUID applicationId, TiedLetter letter) {
        var id = letter.message().id();
        return all.written().getOrDefault(applicationId, List.of()).stream()
                .filter(one -> one.mailId().equals(id))
                .findFirst()
                .filter(one -> all.isTrue(applicationId, one))
                .flatMap(one -> all.decision(applicationId, one))
                .filter(decision -> !isTooLate(decision));
    }

    /// Once the Pre-session has begun nobody is invited to it any more, nor kept in reserve for it.
    private boolean isTooLate(Decision decision) {
        if (decision.verdict() == Verdict.NOT_SELECTED || decision.verdict() == Verdict.REVOKED) return false;
        var begins = decision.application().preSession().begins();
        return begins.filter(clock.instant()::isAfter).isPresent();
    }

    /// One that waited for long gives its reader time all the same: another day is told, and it waits to be read.
    private TiedMail mail(Decision decision, boolean isHeld) {
        var seat = seats.ofApplication(decision.application().id())
                .filter(row -> decision.verdict().isPlace());
        var until = seat.filter(row -> decision.verdict() == Verdict.INVITED)
                .flatMap(row -> isHeld ? confirmations.renewed(row) : confirmations.of(row.id()));
        var path = seat.map(SeatRow::id).map(PanelLetters::path);
        return mailer.letter(decision, letters.reader(decision), path, until);
    }
}
