package org.presessions.selection.letters;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.applications.Application;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Applications;
import org.presessions.calendar.PreSessionGivenUp;
import org.presessions.mail.LetterSource;
import org.presessions.mail.Outbox;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.presessions.people.People;
import org.presessions.selection.Correspondences;
import org.presessions.selection.DecisionMailer;
import org.presessions.selection.PanelRepository;
import org.presessions.selection.decisions.Told;
import org.presessions.selection.decisions.Verdict;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells applicants that a Pre-session is not held after all, but for those who know already that they would not have
/// spoken at it. Taken up again, the letters that wait go.
@Component
class GivenUpLetters implements LetterSource {
    private final PanelRepository plans;
    private final Correspondences correspondences;
    private final DecisionMailer mailer;
    private final Applications applications;
    private final People people;
    private final Outbox outbox;

    GivenUpLetters(
            PanelRepository plans,
            Correspondences correspondences,
            DecisionMailer mailer,
            Applications applications,
            People people,
            Outbox outbox) {
        this.plans = plans;
        this.correspondences = correspondences;
        this.mailer = mailer;
        this.applications = applications;
        this.people = people;
        this.outbox = outbox;
    }

    @ApplicationModuleListener
    void on(PreSessionGivenUp event) {
        write(event.preSessionId());
    }

    void write(UUID preSessionId) {
        var all = correspondences.of(plans.of(preSessionId));
        for (var application : all.applications())
            if (all.told(application.id()).filter(GivenUpLetters::isOut).isEmpty()) outbox.hold(letter(application));
    }

    private static boolean isOut(Told told) {
        return told.verdict() == Verdict.NOT_SELECTED || told.verdict() == Verdict.REVOKED;
    }

    @Override
    public String name() {
        return DecisionMailer.GIVEN_UP;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, TiedMail> now(Collection<TiedLetter> waiting) {
        var found = applications.find(
                waiting.stream().map(GivenUpLetters::applicationId).toList());
        return waiting.stream()
                .flatMap(letter -> Optional.ofNullable(found.get(applicationId(letter)))
                        .filter(GivenUpLetters::isConcerned)
                        .map(application -> Map.entry(letter.message().id(), letter(application)))
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isConcerned(Application application) {
        return application.status() == ApplicationStatus.SUBMITTED
                && application.preSession().isGivenUp();
    }

    private TiedMail letter(Application application) {
        return mailer.givenUp(application, people.get(application.applicantId()));
    }

    private static UUID applicationId(TiedLetter letter) {
        return UUID.fromString(letter.tie().key());
    }
}
