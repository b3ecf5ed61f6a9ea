package org.presessions.applications;

import java.time.Duration;
import java.time.Instant;
import org.presessions.applications.answers.AnswerSheet;
import org.presessions.applications.calls.Calls;
import org.presessions.mail.LetterHour;
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
class ApplicationMailer {
    /// How long after the close a link still leads to the application.
    private static final Duration LINK_OUTLIVES_CALL = Duration.ofDays(31);

    private static final int BEGUN_AN_HOUR = 5;

    private final Outbox outbox;
    private final People people;
    private final Calls calls;
    private final OwnTimes times;
    private final AnswerSheet sheet;
    private final OwnTimes times;
    private final Words words;
    private final RateLimits limits;
    private final Receipts receipts;
    private final Installation installation;

    ApplicationMailer(
            Outbox outbox,
            People people,
            Calls calls,
            OwnTimes times,
            AnswerSheet sheet,
            OwnTimes times,
            Words words,
            RateLimits limits,
            Receipts receipts,
            Installation installation) {
        this.outbox = outbox;
        this.people = people;
        this.calls = calls;
        this.times = times;
        this.sheet = sheet;
        this.times = times;
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

    /// With a copy of the answers, but only to whoever came by a mail to this address before: strangers mail nothing of
    /// theirs on in our name.
    void submitted(Draft draft) {
        if (draft.isUnclaimed()) {
            receipt(draft, "applications.mail.receipt-unproven", "");
            return;
        }
        var language = words.in(draft.locale());
        var last = draft.handedIn().orElseThrow();
        var answers = sheet.text(draft.questionnaire(), language, last.fields(), sheet.file(last.fileId()));
        // the link stands where we put it, and nowhere else
        receipt(draft, "applications.mail.receipt", answers.replace(Mail.LINK, "[ [link] ]"));
    }

    private void receipt(Draft draft, String key, String answers) {
        send(
                "application-receipt",
                draft,
                key,
                draft.number().orElseThrow(),
                state(draft),
                series(draft),
                closing(draft).words(words.in(draft.locale())),
                answers,
                installation.address() + "/receipts",
                receipts.code(draft).orElseThrow(),
                awaited(draft));
    }

    /// Until when its file may follow, as a paragraph; nothing where it is there.
    private String awaited(Draft draft) {
        var language = words.in(draft.locale());
        return draft.awaitedUntil()
                .map(until ->
                        language.t("applications.mail.file-awaited", times.of(draft.id(), until, language)) + "\n\n")
                .orElse("");
    }

    void withdrawn(Draft draft) {
        send(
                "application-withdrawal",
                draft,
                "applications.mail.withdrawn",
                draft.number().orElseThrow(),
                state(draft),
                series(draft));
    }

    /// @param key of a subject and a body that holds the link
    void send(String kind, Draft draft, String key, Object... values) {
        outbox.send(mail(kind, draft, key, values));
    }

    /// Sends one as long as the deadline is that one and the draft is not handed in.
    void sendUntil(Instant closesAt, Draft draft, Mail mail) {
        outbox.send(new TiedMail(mail, DeadlineLetters.tie(draft, closesAt)));
    }

    /// @param key of a subject and a body that holds the link
    Mail mail(String kind, Draft draft, String key, Object... values) {
        var owner = people.get(draft.applicantId());
        var link = new Mail.PersonalLink(draft.path(), closesAt(draft).plus(LINK_OUTLIVES_CALL), false);
        return Mail.of(kind, owner.id(), owner.email(), words.in(draft.locale()), key, values)
                .leadingTo(link);
    }

    private Instant closesAt(Draft draft) {
        var closesAt = calls.closesAt(draft.preSession()).orElse(draft.savedAt());
        return draft.late().map(Draft.Late::until).filter(closesAt::isBefore).orElse(closesAt);
    }

    private LetterHour closing(Draft draft) {
        return times.of(draft.id(), closesAt(draft));
    }

    private static String state(Draft draft) {
        return draft.preSession().state().name(draft.locale());
    }

    private String series(Draft draft) {
        return draft.preSession().series().number(words.in(draft.locale()));
    }
}
