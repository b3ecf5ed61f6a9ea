package org.presessions.outcomes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterTemplate;
import org.presessions.mail.LetterWords;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.people.Person;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// Tells delegates who were there that the brief is ready, each in their language and with a link of their own.
@Component
class BriefMailer implements LetterTemplate.Source {
    private static final LetterTemplate TEMPLATE =
            new LetterTemplate("outcomes.mail.ready", List.of("state", "series"));
    private static final Duration LINK_VALID = Duration.ofDays(90); // beyond the review itself, a month or so later

    private final LetterWords letters;
    private final Outbox outbox;
    private final Words words;
    private final Clock clock;

    BriefMailer(LetterWords letters, Outbox outbox, Words words, Clock clock) {
        this.letters = letters;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<LetterTemplate> templates() {
        return List.of(TEMPLATE);
    }

    void ready(Person delegate, PreSession preSession) {
        var link = new Mail.PersonalLink(
                preSession.path() + "/brief", clock.instant().plus(LINK_VALID), false);
        var spoken = words.in(delegate.locale());
        outbox.send(letters.write(
                        TEMPLATE,
                        "brief",
                        delegate.id(),
                        delegate.email(),
                        spoken,
                        preSession.state().name(delegate.locale()),
                        preSession.series().number(spoken))
                .with(mail -> mail.leadingTo(link)));
    }
}
