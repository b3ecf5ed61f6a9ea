package org.presessions.missions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.people.Person;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// The letters to missions, and the links of delegates whom a colleague named.
@Component
class InvitationMailer {
    private static final Duration VALID_AT_LEAST = Duration.ofDays(30);

    private final Outbox outbox;
    private final Words words;
    private final Clock clock;

    InvitationMailer(Outbox outbox, Words words, Clock clock) {
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    /// The State under Review gets a letter that also offers the two minutes at the start of its own Pre-session.
    ///
    /// @return the letter's id
    UUID holdForMission(Person contact, Mission mission, Series series, List<PreSession> preSessions) {
        var underReview =
                preSessions.stream().anyMatch(preSession -> preSession.state().equals(mission.state()));
        var key = underReview ? "missions.mail.invitation-under-review" : "missions.mail.invitation";
        return outbox.hold(mail(key, contact, mission, series, preSessions));
    }

    void sendToDelegate(Person delegate, Mission mission, Series series, List<PreSession> preSessions) {
        outbox.send(mail("missions.mail.delegate", delegate, mission, series, preSessions));
    }

    private Mail mail(String key, Person to, Mission mission, Series series, List<PreSession> preSessions) {
        var spoken = words.in(to.locale());
        var link = new Mail.PersonalLink("/invitations/" + series.slug(), validUntil(series), false);
        return Mail.of(
                        "invitation",
                        to.id(),
                        to.email(),
                        spoken,
                        key,
                        mission.state().name(to.locale()),
                        series.slug(),
                        series.dates().in(spoken.formats()),
                        programme(preSessions, spoken))
                .leadingTo(link);
    }

    private static String programme(List<PreSession> preSessions, Words spoken) {
        return preSessions.stream()
                .map(preSession -> spoken.t(
                        "missions.mail.line",
                        preSession.state().name(spoken.locale()),
                        preSession
                                .held()
                                .from()
                                .or(preSession::startsAt)
                                .map(at -> spoken.formats()
                                        .instant(at, preSession.series().zone()))
                                .orElse(spoken.t("missions.time-to-follow"))))
                .collect(Collectors.joining("\n"));
    }

    /// As long as the letter is of use: to the end of the series, and never less than a month.
    private Instant validUntil(Series series) {
        var month = clock.instant().plus(VALID_AT_LEAST);
        var end =
                series.dates().endsOn().plusDays(1).atStartOfDay(series.zone()).toInstant();
        return end.isAfter(month) ? end : month;
    }
}
