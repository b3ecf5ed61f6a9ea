package org.presessions.selection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.mail.LetterSource;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether a letter about a decision still says what was decided.
@Component
class DecisionLetters implements LetterSource {
    private final Correspondences correspondences;
    private final SeatRepository seats;
    private final PanelLetters letters;
    private final DecisionMailer mailer;

    DecisionLetters(
            Correspondences correspondences, SeatRepository seats, PanelLetters letters, DecisionMailer mailer) {
        this.correspondences = correspondences;
        this.seats = seats;
        this.letters = letters;
        this.mailer = mailer;
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
                (all, application, letter) -> decision(all, application, letter).map(this::mail));
    }

    @Override
    public Set<UUID> standing(Collection<TiedLetter> waiting) {
        return correspondences.ask(waiting, DecisionLetters::decision).keySet();
    }

    /// A letter that was discarded would be written again as it was: it is as good as the plan that it tells of.
    private static Optional<Decision> decision(Correspondence all, UUID applicationId, TiedLetter letter) {
        var id = letter.message().id();
        return all.written().getOrDefault(applicationId, List.of()).stream()
                .filter(one -> one.mailId().equals(id))
                .findFirst()
                .filter(one -> all.isTrue(applicationId, one))
                .flatMap(one -> all.decision(applicationId, one));
    }

    private TiedMail mail(Decision decision) {
        var seat = seats.ofApplication(decision.application().id())
                .filter(row -> decision.verdict().isPlace())
                .map(SeatRow::id);
        return mailer.letter(decision, letters.reader(decision), seat.map(PanelLetters::path));
    }
}
