package org.presessions.applications;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.answers.AnswerSheet;
import org.presessions.applications.calls.Calls;
import org.presessions.mail.LetterHour;
import org.presessions.mail.LetterTemplate;
import org.presessions.mail.LetterWords;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.mail.TiedMail;
import org.presessions.people.People;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.limits.RateLimits;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// The mails to applicants, in the language in which they fill in the form.
@Component
public class ApplicationMailer {
    /// How long after the close a link still leads to the application.
    private static final Duration LINK_OUTLIVES_CALL = Duration.ofDays(31);

    private static final int BEGUN_AN_HOUR = 5;

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
        var mail = mail(
                "application-draft",
                draft,
                "applications.mail.draft",
                state(draft),
                series(draft),
                hour.words(words.in(draft.locale())));
        outbox.send(mail.about(hour));
    }

    /// Reads all that a receipt says but for what it gets by being handed in: others wait for their number meanwhile.
    /// It bears a copy of the answers, but only to whoever came by a mail to this address before: strangers send
    /// nothing of theirs on in our name.
    ///
    /// @param fields what is handed in, with its file
    /// @param closesAt when it closes for this application
    /// @return writes it once that is done
    Function<Draft, Mail> receipt(
            Draft draft, AnswerFields fields, Optional<UUID> fileId, Locale locale, Instant closesAt) {
        var owner = people.get(draft.applicantId());
        var language = words.in(locale);
        var hour = OwnTimes.of(draft, closesAt).words(language);
        var key = draft.isUnclaimed() ? "applications.mail.receipt-unproven" : "applications.mail.receipt";
        var answers =
                draft.isUnclaimed() ? "" : sheet.text(draft.questionnaire(), language, fields, sheet.file(fileId));
        return handedIn -> Mail.of(
                        "application-receipt",
                        owner.id(),
                        owner.email(),
                        language,
                        key,
                        handedIn.number().orElseThrow(),
                        state(handedIn),
                        series(handedIn),
                        hour,
                        answers.replace(Mail.LINK, "[ [link] ]"), // the link stands where we put it, and nowhere else
                        installation.address() + "/receipts",
                        receipts.fresh(handedIn),
                        awaited(handedIn))
                .leadingTo(link(draft, closesAt));
    }

    /// The receipt of what was handed in last.
    void received(Draft draft) {
        var last = draft.handedIn().orElseThrow();
        send(receipt(draft, last.fields(), last.fileId(), draft.locale(), closesAt(draft))
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

    void withdrawn(Draft draft) {
        send(mail(
                "application-withdrawal",
                draft,
                "applications.mail.withdrawn",
                draft.number().orElseThrow(),
                state(draft),
                series(draft)));
    }

    void send(Mail mail) {
        outbox.send(mail);
    }

    /// Sends one as long as the deadline is that one and the draft is not handed in.
    public void sendUntil(Instant closesAt, Draft draft, LetterWords.Written letter) {
        outbox.send(new TiedMail(letter.mail(), DeadlineLetters.tie(draft, closesAt), letter.template()));
    }

    public void send(LetterWords.Written letter) {
        outbox.send(letter);
    }

    /// @param template whose own words hold the link
    public LetterWords.Written written(String kind, Draft draft, LetterTemplate template, Object... values) {
        var owner = people.get(draft.applicantId());
        return letters.write(template, kind, owner.id(), owner.email(), words.in(draft.locale()), values)
                .with(mail -> mail.leadingTo(link(draft, closesAt(draft))));
    }

    /// @param key of a subject and a body that holds the link
    private Mail mail(String kind, Draft draft, String key, Object... values) {
        var owner = people.get(draft.applicantId());
        return Mail.of(kind, owner.id(), owner.email(), words.in(draft.locale()), key, values)
                .leadingTo(link(draft, closesAt(draft)));
    }

    private static Mail.PersonalLink link(Draft draft, Instant closesAt) {
        return new Mail.PersonalLink(draft.path(), closesAt.plus(LINK_OUTLIVES_CALL), false);
    }

    private Instant closesAt(Draft draft) {
        return draft.closesAt(calls.of(draft.preSession().series().id()));
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
