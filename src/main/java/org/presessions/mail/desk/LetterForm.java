package org.presessions.mail.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.presessions.mail.Mail;
import org.presessions.mail.MailMessage;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.typed.Origins;

/// The words of a held letter, as somebody changes them.
record LetterForm(String subject, String body) {
    private static final int SUBJECT_LENGTH = 300;
    private static final int BODY_LENGTH = 20_000;

    static LetterForm of(MailMessage message) {
        return new LetterForm(message.mail().subject(), message.mail().body());
    }

    static LetterForm parse(Map<String, List<String>> sent) {
        return new LetterForm(text(sent, "subject").strip(), text(sent, "body").replace("\r\n", "\n"));
    }

    private static String text(Map<String, List<String>> sent, String field) {
        return sent.getOrDefault(field, List.of("")).getFirst();
    }

    private Map<String, List<String>> fields() {
        return Map.of("subject", List.of(subject), "body", List.of(body));
    }

    Origins origins() {
        return Origins.of(fields());
    }

    /// Takes these words into those that are saved; all of them where the page does not say what it was made from.
    Origins.Merge into(MailMessage message, Optional<Origins> origins) {
        return Origins.merge(origins, of(message).fields(), fields());
    }

    /// Both texts of what a colleague has changed meanwhile.
    static FieldErrors contested(Origins.Merge merge) {
        var errors = new FieldErrors();
        merge.contested().forEach((field, saved) -> errors.addContested(field, String.join("", saved)));
        return errors;
    }

    FieldErrors check(MailMessage message) {
        var errors = new FieldErrors();
        errors.addIf(
                subject.isBlank() || subject.length() > SUBJECT_LENGTH,
                "subject",
                "mail.error.subject",
                SUBJECT_LENGTH);
        errors.addIf(subject.lines().count() > 1, "subject", "mail.error.subject", SUBJECT_LENGTH);
        errors.addIf(body.isBlank() || body.length() > BODY_LENGTH, "body", "mail.error.body", BODY_LENGTH);
        errors.addIf(
                message.mail().link().isPresent() && !body.contains(Mail.LINK), "body", "mail.error.link", Mail.LINK);
        return errors;
    }
}
