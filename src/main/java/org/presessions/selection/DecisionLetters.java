package org.presessions.selection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.mail.LetterSource;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether a letter about a decision still says what was decided.
@Component
class DecisionLetters implements LetterSource {
    private final PanelRepository plans;
    private final SeatRepository seats;
    private final DecisionRepository decisions;
    private final PanelLetters letters;
    private final DecisionMailer mailer;

    DecisionLetters(
            PanelRepository plans,
            SeatRepository seats,
            DecisionRepository decisions,
            PanelLetters letters,
            DecisionMailer mailer) {
        this.plans = plans;
        this.seats = seats;
        this.decisions = decisions;
        this.letters = letters;
        this.mailer = mailer;
    }

    @Override
    public String name() {
        return DecisionMailer.DECISION;
    }

    @Override
    @Transactional
    public Map<UUID, TiedMail> now(Collection<TiedLetter> waiting) {
        var byApplication = waiting.stream()
                .collect(Collectors.groupingBy(
                        letter -> UUID.fromString(letter.tie().key())));
        var now = new HashMap<UUID, TiedMail>();
        for (var preSession : decisions.preSessionsOf(byApplication.keySet())) {
            var all = letters.of(plans.of(preSession));
            byApplication.forEach((application, own) -> own.forEach(letter -> now(all, application, letter)
                    .ifPresent(mail -> now.put(letter.message().id(), mail))));
        }
        return now;
    }

    /// A letter that was discarded would be written again as it was: it is as good as the plan that it tells of.
    private Optional<TiedMail> now(Correspondence all, UUID applicationId, TiedLetter letter) {
        var id = letter.message().id();
        var written = all.written().getOrDefault(applicationId, List.of()).stream()
                .filter(one -> one.mailId().equals(id))
                .findFirst();
        return written.filter(one -> all.isTrue(applicationId, one))
                .flatMap(one -> all.application(applicationId)
                        .map(application -> new Decision(application, one.verdict(), one.position(), one.minutes())))
                .map(this::mail);
    }

    private TiedMail mail(Decision decision) {
        var seat = seats.ofApplication(decision.application().id())
                .filter(row -> decision.verdict().isPlace())
                .map(SeatRow::id);
        return mailer.letter(decision, letters.reader(decision), seat.map(PanelLetters::path));
    }
}
