package org.presessions.selection.replacing;

import java.util.List;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.mail.LetterTemplate;
import org.presessions.mail.LetterWords;
import org.presessions.mail.Outbox;
import org.presessions.mail.Tie;
import org.presessions.mail.TiedMail;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.selection.Seat;
import org.presessions.shared.NotFound;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// Letters about a speaker in whose place another one is to speak. Each waits in the outbox.
@Component
class ReplacingMailer implements LetterTemplate.Source {
    static final String REPLACED = "replaced";
    private static final String REFUSED = "speaker-refused";
    private static final LetterTemplate TEMPLATE =
            new LetterTemplate("selection.mail.replaced", List.of("organisation", "state", "series"));

    private static final LetterTemplate OF_REFUSAL =
            new LetterTemplate("selection.mail.speaker-refused", List.of("organisation", "state", "series", "why"));

    private final LetterWords letters;
    private final Outbox outbox;
    private final Applications applications;
    private final People people;
    private final Words words;

    ReplacingMailer(LetterWords letters, Outbox outbox, Applications applications, People people, Words words) {
        this.letters = letters;
        this.outbox = outbox;
        this.applications = applications;
        this.people = people;
        this.words = words;
    }

    @Override
    public List<LetterTemplate> templates() {
        return List.of(TEMPLATE, OF_REFUSAL);
    }

    /// Tells a speaker who knew of the place that somebody else has it.
    void replaced(Seat before) {
        outbox.hold(letter(before));
    }

    TiedMail letter(Seat before) {
        var application = application(before);
        var speaker = people.get(before.speakerId());
        var spoken = words.in(speaker.locale());
        var written = letters.write(
                TEMPLATE,
                REPLACED,
                speaker.id(),
                speaker.email(),
                spoken,
                before.institution(),
                application.preSession().state().name(spoken.locale()),
                application.preSession().series().number(spoken));
        return new TiedMail(written.mail(), tie(before, application), written.template());
    }

    /// Tells who proposed somebody that the panel stays as it is.
    void refused(Seat seat, Person proposer, String reason) {
        var preSession = application(seat).preSession();
        var spoken = words.in(proposer.locale());
        outbox.hold(letters.write(
                OF_REFUSAL,
                REFUSED,
                proposer.id(),
                proposer.email(),
                spoken,
                seat.institution(),
                preSession.state().name(spoken.locale()),
                preSession.series().number(spoken),
                reason.isEmpty() ? "" : "\n\n" + reason));
    }

    private static Tie tie(Seat before, Application application) {
        var preSession = application.preSession();
        return new Tie(
                REPLACED + "/" + before.id(),
                "",
                preSession.series().slug(),
                preSession.state().slug());
    }

    private Application application(Seat seat) {
        return applications.find(seat.applicationId()).orElseThrow(NotFound::new);
    }
}
