package org.presessions.selection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.applications.Application;
import org.presessions.mail.LetterSource;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.presessions.people.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether an applicant is still to be told that somebody else, the speaker, was invited.
@Component
class CopyLetters implements LetterSource {
    private final PanelRepository plans;
    private final DecisionRepository decisions;
    private final PanelLetters letters;
    private final DecisionMailer mailer;
    private final People people;

    CopyLetters(
            PanelRepository plans,
            DecisionRepository decisions,
            PanelLetters letters,
            DecisionMailer mailer,
            People people) {
        this.plans = plans;
        this.decisions = decisions;
        this.letters = letters;
        this.mailer = mailer;
        this.people = people;
    }

    @Override
    public String name() {
        return DecisionMailer.COPY;
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
            byApplication.forEach((application, own) -> invited(all, application)
                    .ifPresent(mail ->
                            own.forEach(letter -> now.put(letter.message().id(), mail))));
        }
        return now;
    }

    private Optional<TiedMail> invited(Correspondence all, UUID applicationId) {
        var latest = all.latest(applicationId)
                .filter(letter -> letter.verdict() == Verdict.INVITED)
                .filter(letter -> all.isTrue(applicationId, letter));
        return latest.flatMap(letter -> all.application(applicationId).map(application -> copy(application, letter)));
    }

    private TiedMail copy(Application application, WrittenDecision letter) {
        var decision = new Decision(application, letter.verdict(), letter.position(), letter.minutes());
        return mailer.copy(decision, people.get(application.applicantId()));
    }
}
