package org.presessions.missions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.mail.LetterHour;
import org.presessions.mail.LetterTemplate;
import org.presessions.mail.LetterWords;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.mail.Tie;
import org.presessions.mail.TiedMail;
import org.presessions.missions.register.Mission;
import org.presessions.people.Person;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// The letters to missions, and the links of delegates whom a colleague named.
@Component
public class InvitationMailer implements LetterTemplate.Source {
    static final String INVITATION = "invitation";
    static final String CHANGE = "invitation-change";
    public static final String REMINDER = "invitation-reminder";
    private static final Duration VALID_AT_LEAST = Duration.ofDays(30);

    private static final List<String> FIELDS = List.of("mission", "series", "dates", "programme");
    private static final LetterTemplate TO_MISSION = new LetterTemplate("missions.mail.invitation", FIELDS);
    private static final LetterTemplate TO_STATE_UNDER_REVIEW =
            new LetterTemplate("missions.mail.invitation-under-review", FIELDS);
    private static final LetterTemplate OF_CHANGE = new LetterTemplate("missions.mail.changed", FIELDS);
    private static final LetterTemplate OF_SILENCE = new LetterTemplate("missions.mail.reminder", FIELDS);
    private static final LetterTemplate TO_DELEGATE = new LetterTemplate("missions.mail.delegate", FIELDS);

    private final LetterWords letters;
    private final Outbox outbox;
    private final Words words;
    private final Clock clock;

    InvitationMailer(LetterWords letters, Outbox outbox, Words words, Clock clock) {
        this.letters = letters;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    /// The State under Review gets a letter that also offers the two minutes at the start of its own Pre-session.
    TiedMail invitation(Person contact, Mission mission, Series series, List<PreSession> preSessions) {
        var underReview =
                preSessions.stream().anyMatch(preSession -> preSession.state().equals(mission.state()));
        var written = write(underReview ? TO_STATE_UNDER_REVIEW : TO_MISSION, contact, mission, series, preSessions);
        var tie = tie(fact(contact.email(), mission, series), series, preSessions);
        return new TiedMail(written.mail().leadingTo(link(series)), tie, written.template());
    }

    /// Of those who were told another hour.
    ///
    /// @param preSessions whose hour is another now
    TiedMail change(Person reader, Mission mission, Series series, List<PreSession> preSessions) {
        return ofKind(CHANGE, write(OF_CHANGE, reader, mission, series, preSessions), mission, series, preSessions);
    }

    /// Of those who have not answered.
    public TiedMail reminder(Person reader, Mission mission, Series series, List<PreSession> preSessions) {
        return ofKind(REMINDER, write(OF_SILENCE, reader, mission, series, preSessions), mission, series, preSessions);
    }

    private TiedMail ofKind(
            String kind, LetterWords.Written written, Mission mission, Series series, List<PreSession> preSessions) {
        var mail = written.mail().ofKind(kind).leadingTo(link(series));
        var fact = kind + "/" + mission.id() + "/" + series.id() + "/" + mail.toAddress();
        return new TiedMail(mail, tie(fact, series, preSessions), written.template());
    }

    /// Of an address of a mission one letter waits at most.
    static String fact(String email, Mission mission, Series series) {
        return INVITATION + "/" + mission.id() + "/" + series.id() + "/" + email;
    }

    void sendToDelegate(Person delegate, Mission mission, Series series, List<PreSession> preSessions) {
        var written = write(TO_DELEGATE, delegate, mission, series, preSessions);
        var tie = DelegateLetters.tie(mission, series.slug());
        outbox.send(new TiedMail(written.mail().leadingTo(link(series)), tie, written.template()));
    }

    private static Tie tie(String fact, Series series, List<PreSession> preSessions) {
        var state = preSessions.size() == 1 ? preSessions.getFirst().state().slug() : "";
        return new Tie(fact, ToldTimes.of(preSessions).text(), series.slug(), state);
    }

    @Override
    public List<LetterTemplate> templates() {
        return List.of(TO_MISSION, TO_STATE_UNDER_REVIEW, OF_CHANGE, OF_SILENCE, TO_DELEGATE);
    }

    private LetterWords.Written write(
            LetterTemplate template, Person to, Mission mission, Series series, List<PreSession> preSessions) {
        var spoken = words.in(to.locale());
        var written = letters.write(
                template,
                INVITATION,
                to.id(),
                to.email(),
                spoken,
                mission.state().name(to.locale()),
                series.number(spoken),
                series.dates().in(spoken.formats()) + series.how(spoken),
                programme(preSessions, spoken));
        return hour(preSessions).map(at -> written.with(mail -> mail.about(at))).orElse(written);
    }

    /// Where it is about one Pre-session alone.
    private static Optional<LetterHour> hour(List<PreSession> preSessions) {
        if (preSessions.size() != 1) return Optional.empty();
        var preSession = preSessions.getFirst();
        return preSession
                .begins()
                .filter(at -> !preSession.isGivenUp())
                .map(at -> new LetterHour(at, preSession.series().zone(), Optional.empty()));
    }

    private Mail.PersonalLink link(Series series) {
        return new Mail.PersonalLink("/invitations/" + series.slug(), validUntil(series), false);
    }

    private static String programme(List<PreSession> preSessions, Words spoken) {
        return preSessions.stream()
                .map(preSession -> spoken.t(
                        "missions.mail.line", preSession.state().name(spoken.locale()), when(preSession, spoken)))
                .collect(Collectors.joining("\n"));
    }

    private static String when(PreSession preSession, Words spoken) {
        if (preSession.isGivenUp()) return spoken.t("missions.not-held");
        return preSession
                        .begins()
                        .map(at ->
                                spoken.formats().instant(at, preSession.series().zone()))
                        .orElse(spoken.t("missions.time-to-follow"))
                + preSession.hall().map(hall -> ", " + hall.where()).orElse("");
    }

    /// As long as the letter is of use: to the end of the series, and never less than a month.
    private Instant validUntil(Series series) {
        var month = clock.instant().plus(VALID_AT_LEAST);
        var end =
                series.dates().endsOn().plusDays(1).atStartOfDay(series.zone()).toInstant();
        return end.isAfter(month) ? end : month;
    }
}
