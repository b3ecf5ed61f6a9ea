package org.presessions.applications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.answers.AnswerSheet;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.mail.LetterHour;
import org.presessions.mail.LetterTemplate;
import org.presessions.mail.LetterWords;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.mail.TiedMail;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.limits.RateLimits;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// The mails to applicants, in the language in which they fill in the form.
@Component
public class ApplicationMailer implements LetterTemplate.Source {
    private static final String STATE = "state";
    private static final String SERIES = "series";
    private static final String HOUR = "hour";
    private static final String NUMBER = "receipt";
    private static final String ANSWERS = "answers";
    private static final String CHECK = "check";
    private static final String SEAL = "seal";
    private static final String AWAITED = "awaited";

    private static final LetterTemplate BEGUN =
            new LetterTemplate("applications.mail.draft", List.of(STATE, SERIES, HOUR));
    private static final LetterTemplate RECEIPT = new LetterTemplate(
            "applications.mail.receipt",
            List.of(NUMBER, STATE, SERIES, HOUR, ANSWERS, CHECK, SEAL, AWAITED),
            List.of(NUMBER, ANSWERS, CHECK, SEAL, AWAITED));
    private static final LetterTemplate UNPROVEN = new LetterTemplate(
            "applications.mail.receipt-unproven",
            List.of(NUMBER, STATE, SERIES, HOUR, "", CHECK, SEAL, AWAITED),
            List.of(NUMBER, CHECK, SEAL, AWAITED));
    private static final LetterTemplate WITHDRAWN =
            new LetterTemplate("applications.mail.withdrawn", List.of(NUMBER, STATE, SERIES));
    private static final LetterTemplate TO_CO_WRITER = new LetterTemplate(
            "applications.mail.co-writer", List.of(STATE, SERIES, HOUR, "organisation"), List.of("organisation"));
    private static final LetterTemplate HANDED_IN_WITH =
            new LetterTemplate("applications.mail.handed-in-with", List.of(NUMBER, STATE, SERIES));

    /// How long after the close a link still leads to the application.
    private static final Duration LINK_OUTLIVES_CALL = Duration.ofDays(31);

    private static final int BEGUN_AN_HOUR = 5;

    /// What mail programs make a link of.
    private static final Pattern ADDRESS = Pattern.compile("://|@|\\S\\.\\p{L}{2}");

    private static final int NAME_AT_MOST = 150;

    private final LetterWords letters;
    private final Outbox outbox;
    private final People people;
    private final Calls calls;
    private final AnswerSheet sheet;
    private final Words words;
    private final RateLimits limits;
    private final Receipts receipts;
    private final Installation installation;

    ApplicationMailer(
            LetterWords letters,
            Outbox outbox,
            People people,
            Calls calls,
            AnswerSheet sheet,
            Words words,
            RateLimits limits,
            Receipts receipts,
            Installation installation) {
        this.letters = letters;
        this.outbox = outbox;
        this.people = people;
        this.calls = calls;
        this.sheet = sheet;
        this.words = words;
        this.limits = limits;
        this.receipts = receipts;
        this.installation = installation;
    }

    /// The link that continues a draft. Nothing that was typed stands in it: whoever began the draft may have typed
    /// somebody else's address. Whoever begins many for one address fills nobody's mailbox.
    void started(Draft draft) {
        if (!limits.allowMail("draft-link", draft.applicantId().toString(), BEGUN_AN_HOUR, Duration.ofHours(1))) return;
        var hour = closing(draft);
        var spoken = hour.words(words.in(draft.locale()));
        var letter = written("application-draft", draft, owner(draft), BEGUN, state(draft), series(draft), spoken);
        outbox.send(letter.with(mail -> mail.about(hour)));
    }

    /// Reads all that a receipt says but for what it gets by being handed in: others wait for their number meanwhile.
    /// It bears a copy of the answers, but only to whoever came by a mail to this address before: strangers send
    /// nothing of theirs on in our name.
    ///
    /// @param fields what is handed in, with its file
    /// @param call of its series
    /// @return writes it once that is done
    Function<Draft, LetterWords.Written> receipt(
            Draft draft,
            AnswerFields fields,
            Optional<UUID> fileId,
            Locale locale,
            Optional<CallForApplications> call) {
        var closesAt = closesAt(draft, call);
        var owner = owner(draft);
        var language = words.in(locale);
        var hour = OwnTimes.of(draft, closesAt).words(language);
        var ready = letters.ready(draft.isUnclaimed() ? UNPROVEN : RECEIPT, language);
        var answers =
                draft.isUnclaimed() ? "" : sheet.text(draft.questionnaire(), language, fields, sheet.file(fileId));
        return handedIn -> ready.write(
                        "application-receipt",
                        owner.id(),
                        owner.email(),
                        handedIn.number().orElseThrow(),
                        state(handedIn),
                        series(handedIn),
                        hour,
                        answers.replace(Mail.LINK, "[ [link] ]"), // the link stands where we put it, and nowhere else
                        installation.address() + "/receipts",
                        receipts.fresh(handedIn),
                        awaited(handedIn))
                .with(mail -> mail.leadingTo(link(draft, closesAt)));
    }

    /// The receipt of what was handed in last.
    void received(Draft draft) {
        var last = draft.handedIn().orElseThrow();
        send(receipt(draft, last.fields(), last.fileId(), draft.locale(), callOf(draft))
                .apply(draft));
    }

    /// Until when its file may follow, as a paragraph; nothing where it is there.
    private String awaited(Draft draft) {
        var language = words.in(draft.locale());
        return draft.awaitedUntil()
                .map(until -> OwnTimes.of(draft, until).words(language))
                .map(until -> language.t("applications.mail.file-awaited", until) + "\n\n")
                .orElse("");
    }

    /// Asks somebody, in the owner's name, to write with them. The name of the institution is all that it says of what
    /// was typed, and only where it is one: strangers send nothing of theirs on in our name.
    public LetterWords.Written toCoWriter(Draft draft, Person asked) {
        var language = words.in(draft.locale());
        var hour = closing(draft);
        var name = draft.fields().text("institution").strip();
        var isName = !name.isEmpty()
                && name.length() <= NAME_AT_MOST
                && !name.contains(Mail.LINK)
                && !ADDRESS.matcher(name).find();
        return written(
                        "application-co-writer",
                        draft,
                        asked,
                        TO_CO_WRITER,
                        state(draft),
                        series(draft),
                        hour.words(language),
                        isName ? name : language.t("applications.mail.co-writer.nameless"))
                .with(mail -> mail.about(hour));
    }

    /// Tells whoever writes with its owner that it is handed in. The receipt is the owner's.
    public LetterWords.Written handedInWith(Draft draft, Person writer) {
        var number = draft.number().orElseThrow();
        return written(
                "application-handed-in-with", draft, writer, HANDED_IN_WITH, number, state(draft), series(draft));
    }

    void withdrawn(Draft draft) {
        var number = draft.number().orElseThrow();
        send(written("application-withdrawal", draft, owner(draft), WITHDRAWN, number, state(draft), series(draft)));
    }

    @Override
    public List<LetterTemplate> templates() {
        return List.of(BEGUN, RECEIPT, UNPROVEN, WITHDRAWN, TO_CO_WRITER, HANDED_IN_WITH);
    }

    public void send(TiedMail letter) {
        outbox.send(letter);
    }

    public void send(LetterWords.Written letter) {
        outbox.send(letter);
    }

    /// @param to its owner, or who writes it with the owner
    /// @param template whose own words hold the link
    public LetterWords.Written written(String kind, Draft draft, Person to, LetterTemplate template, Object... values) {
        return letters.write(template, kind, to.id(), to.email(), words.in(draft.locale()), values)
                .with(mail -> mail.leadingTo(link(draft, closesAt(draft))));
    }

    private Person owner(Draft draft) {
        return people.get(draft.applicantId());
    }

    private static Mail.PersonalLink link(Draft draft, Instant closesAt) {
        return new Mail.PersonalLink(draft.path(), closesAt.plus(LINK_OUTLIVES_CALL), false);
    }

    private Instant closesAt(Draft draft) {
        return closesAt(draft, callOf(draft));
    }

    private Optional<CallForApplications> callOf(Draft draft) {
        return calls.of(draft.preSession().series());
    }

    private static Instant closesAt(Draft draft, Optional<CallForApplications> call) {
        var id = draft.preSession().id();
        return draft.closesAt(call.map(known -> known.closesAt(id)).orElse(draft.savedAt()));
    }

    private LetterHour closing(Draft draft) {
        return OwnTimes.of(draft, closesAt(draft));
    }

    private static String state(Draft draft) {
        return draft.preSession().state().name(draft.locale());
    }

    private String series(Draft draft) {
        return draft.preSession().series().number(words.in(draft.locale()));
    }
}
