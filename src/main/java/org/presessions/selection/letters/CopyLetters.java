package org.presessions.selection.letters;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.mail.LetterSource;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.presessions.people.People;
import org.presessions.selection.Correspondence;
import org.presessions.selection.Correspondences;
import org.presessions.selection.DecisionMailer;
import org.presessions.selection.decisions.Decision;
import org.presessions.selection.decisions.Verdict;
import org.springframework.stereotype.Component;

/// Whether an applicant is still to be told that somebody else, the speaker, was invited.
@Component
class CopyLetters implements LetterSource {
    private final Correspondences correspondences;
    private final DecisionMailer mailer;
    private final People people;

    CopyLetters(Correspondences correspondences, DecisionMailer mailer, People people) {
        this.correspondences = correspondences;
        this.mailer = mailer;
        this.people = people;
    }

    @Override
    public String name() {
        return DecisionMailer.COPY;
    }

    @Override
    public Map<UUID, TiedMail> now(Collection<TiedLetter> waiting) {
        return correspondences.ask(
                waiting, (all, application, letter) -> invited(all, application).map(this::copy));
    }

    @Override
    public Set<UUID> standing(Collection<TiedLetter> letters) {
        return correspondences
                .ask(letters, (all, application, letter) -> invited(all, application))
                .keySet();
    }

    private static Optional<Decision> invited(Correspondence all, UUID applicationId) {
        return all.latest(applicationId)
                .filter(letter -> letter.verdict() == Verdict.INVITED)
                .filter(letter -> all.isTrue(applicationId, letter))
                .flatMap(letter -> all.decision(applicationId, letter));
    }

    private TiedMail copy(Decision decision) {
        return mailer.copy(decision, people.get(decision.application().applicantId()));
    }
}
