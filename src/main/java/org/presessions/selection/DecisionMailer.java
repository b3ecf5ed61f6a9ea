package org.presessions.selection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.applications.Application;
import org.presessions.applications.OwnTimes;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.ToldPlan;
import org.presessions.mail.LetterHour;
import org.presessions.mail.LetterTemplate;
import org.presessions.mail.LetterWords;
import org.presessions.mail.Mail;
import org.presessions.mail.Tie;
import org.presessions.mail.TiedMail;
import org.presessions.people.Person;
import org.presessions.selection.decisions.Decision;
import org.presessions.selection.decisions.Verdict;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// The letters that tell applicants what was decided. Each waits in the outbox until a person has read it, and is true
/// until then.
@Component
public class DecisionMailer implements LetterTemplate.Source {
    public static final String DECISION = "decision";
    public static final String COPY = "decision-copy";
    static final Duration VALID_AT_LEAST = Duration.ofDays(30);

    private static final String ORGANISATION = "organisation";
    private static final String STATE = "state";
    private static final String SERIES = "series";
    private static final String WHEN = "when";
    private static final String NUMBER = "number";
    private static final List<String> WITH_PLACE =
            List.of(ORGANISATION, STATE, SERIES, NUMBER, "minutes", WHEN, "speaker");
    private static final LetterTemplate COPY_TEMPLATE =
            new LetterTemplate("selection.mail.speaker-invited", WITH_PLACE);

    private static final List<String> INVITATION =
            Stream.concat(WITH_PLACE.stream(), Stream.of("until")).toList();

    private static final LetterTemplate JOINT_TEMPLATE = new LetterTemplate("selection.mail.joint-invited", INVITATION);

    private final LetterWords letters;
    private final OwnTimes times;
    private final Words words;
    private final Clock clock;

    DecisionMailer(LetterWords letters, OwnTimes times, Words words, Clock clock) {
        this.letters = letters;
        this.times = times;
        this.words = words;
        this.clock = clock;
    }

    /// @param to the speaker where the letter is about a place on the panel, else the applicant
    /// @param path of the personal link, if the letter has one
    /// @param until when an answer is wanted, if one is
    public TiedMail letter(Decision decision, Person to, Optional<String> path, Optional<Instant> until) {
        var link = path.map(own ->
                new Mail.PersonalLink(own, validUntil(decision.application().preSession()), false));
        var written = written(DECISION, template(decision.verdict()), decision, to, until);
        return tied(link.map(way -> written.with(mail -> mail.leadingTo(way))).orElse(written), decision.application());
    }

    /// Tells somebody who speaks beside whom the application names of the same place.
    TiedMail joint(Decision decision, Person to, UUID jointId, Optional<Instant> until) {
        var isInvited = decision.verdict() == Verdict.INVITED;
        var template = isInvited ? JOINT_TEMPLATE : template(decision.verdict());
        var written = written(JointMailer.JOINT, template, decision, to, until);
        var application = decision.application();
        var link = new Mail.PersonalLink(PanelLetters.path(jointId), validUntil(application.preSession()), false);
        var mail = decision.verdict() == Verdict.REVOKED ? written : written.with(one -> one.leadingTo(link));
        var told = decision.verdict().code() + " " + ToldPlan.of(application.preSession());
        return tied(mail, application, JointMailer.fact(jointId), told);
    }

    /// Tells the applicant that somebody else, the speaker, was invited.
    public TiedMail copy(Decision decision, Person applicant) {
        return tied(written(COPY, COPY_TEMPLATE, decision, applicant, Optional.empty()), decision.application());
    }

    @Override
    public List<LetterTemplate> templates() {
        return Stream.concat(
                        Arrays.stream(Verdict.values()).map(DecisionMailer::template),
                        Stream.of(COPY_TEMPLATE, JOINT_TEMPLATE))
                .toList();
    }

    private static LetterTemplate template(Verdict verdict) {
        return new LetterTemplate(
                "selection.mail." + verdict.code(),
                switch (verdict) {
                    case INVITED -> INVITATION;
                    case CHANGED, TIMED -> WITH_PLACE;
                    case RESERVE, NOT_SELECTED, REVOKED -> List.of(ORGANISATION, STATE, SERIES, "", "", WHEN, "");
                });
    }

    private static TiedMail tied(LetterWords.Written written, Application application) {
        var fact = written.mail().kind() + "/" + application.id();
        return tied(written, application, fact, ToldPlan.of(application.preSession()));
    }

    private static TiedMail tied(LetterWords.Written written, Application application, String fact, String told) {
        var preSession = application.preSession();
        var tie = new Tie(
                fact, told, preSession.series().slug(), preSession.state().slug());
        return new TiedMail(written.mail(), tie, written.template());
    }

    private LetterWords.Written written(
            String kind, LetterTemplate template, Decision decision, Person to, Optional<Instant> until) {
        var preSession = decision.application().preSession();
        var spoken = words.in(decision.application().locale());
        var hour = hour(decision.application());
        var written = letters.write(
                template,
                kind,
                to.id(),
                to.email(),
                spoken,
                decision.application().answers().institution(),
                preSession.state().name(spoken.locale()),
                preSession.series().number(spoken),
                decision.position(),
                spoken.t("selection.mail.minutes", decision.minutes()),
                hour.map(at -> at.words(spoken))
                                .orElse(preSession.series().dates().in(spoken.formats()))
                        + (isComing(template) ? preSession.how(spoken) : preSession.howForAll(spoken)),
                decision.application().answers().asStaffSee().speakerName(),
                until.map(at -> hour(decision.application(), at).words(spoken)).orElse(""));
        return hour.filter(at -> isComing(template))
                .map(at -> written.with(mail -> mail.about(at)))
                .orElse(written);
    }

    /// Whoever has no place on the panel reads of a hall what everybody may.
    private static boolean isComing(LetterTemplate template) {
        return template.fields().contains(NUMBER);
    }

    private Optional<LetterHour> hour(Application application) {
        return application.preSession().startsAt().map(at -> hour(application, at));
    }

    private LetterHour hour(Application application, Instant at) {
        return times.of(application.id(), application.preSession(), at);
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
