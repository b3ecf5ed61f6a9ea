package org.presessions.outcomes;

import java.time.Clock;
import java.time.Duration;
import org.presessions.calendar.PreSession;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.people.Person;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// Tells delegates who were there that the brief is ready, each in their language and with a link of their own.
@Component
class BriefMailer {
    private static final Duration LINK_VALID = Duration.ofDays(90); // beyond the review itself, a month or so later

    private final Outbox outbox;
    private final Words words;
    private final Clock clock;

    BriefMailer(Outbox outbox, Words words, Clock clock) {
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    void ready(Person delegate, PreSession preSession) {
        var link = new Mail.PersonalLink(
                preSession.path() + "/brief", clock.instant().plus(LINK_VALID), false);
        var spoken = words.in(delegate.locale());
        outbox.send(Mail.of(
                        "brief",
                        delegate.id(),
                        delegate.email(),
                        spoken,
                        "outcomes.mail.ready",
                        preSession.state().name(delegate.locale()),
                        preSession.series().number(spoken))
                .leadingTo(link));
    }
}
