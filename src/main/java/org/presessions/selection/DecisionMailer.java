package org.presessions.selection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.PreSession;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.people.Person;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// The letters that tell applicants what was decided. Each waits in the outbox until a person has read it.
@Component
class DecisionMailer {
    private static final Duration VALID_AT_LEAST = Duration.ofDays(30);

    private final Outbox outbox;
    private final Words words;
    private final Clock clock;

    DecisionMailer(Outbox outbox, Words words, Clock clock) {
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    /// @param to the speaker where the letter is about a place on the panel, else the applicant
    /// @param path of the personal link, if the letter has one
    /// @return the letter's id
    UUID hold(Decision decision, Person to, Optional<String> path) {
        var preSession = decision.application().preSession();
        var link = path.map(own -> new Mail.PersonalLink(own, validUntil(preSession), false));
        return hold("decision", "selection.mail." + decision.verdict().code(), decision, to, link);
    }

    /// Tells the applicant that somebody else, the speaker, was invited.
    void holdCopy(Decision decision, Person applicant) {
        hold("decision-copy", "selection.mail.speaker-invited", decision, applicant, Optional.empty());
    }

    private UUID hold(String kind, String key, Decision decision, Person to, Optional<Mail.PersonalLink> link) {
        var preSession = decision.application().preSession();
        var spoken = words.in(decision.application().locale());
        var mail = Mail.of(
                kind,
                to.id(),
                to.email(),
                spoken,
                key,
                decision.application().answers().institution(),
                preSession.state().name(spoken.locale()),
                preSession.series().slug(),
                decision.position(),
                decision.minutes(),
                when(preSession, spoken),
                decision.application().answers().asStaffSee().speakerName());
        return outbox.hold(link.map(mail::leadingTo).orElse(mail));
    }

    private static String when(PreSession preSession, Words spoken) {
        var series = preSession.series();
        return preSession
                .startsAt()
                .map(at -> spoken.formats().instant(at, series.zone()))
                .orElse(series.dates().in(spoken.formats()));
    }

    /// As long as the letter is of use: to the end of the series, and never less than a month.
    private Instant validUntil(PreSession preSession) {
        var month = clock.instant().plus(VALID_AT_LEAST);
        var series = preSession.series();
        var end =
                series.dates().endsOn().plusDays(1).atStartOfDay(series.zone()).toInstant();
        return end.isAfter(month) ? end : month;
    }
}
