package org.presessions.mail.templates;

import java.util.Map;
import java.util.Optional;
import org.presessions.mail.LetterTemplate;
import org.presessions.mail.LetterText;
import org.presessions.mail.Mail;
import org.presessions.shared.FieldErrors;

/// The words of a letter, as staff change them.
///
/// @param version that was on screen
public record TemplateForm(LetterText text, int version) {
    private static final int SUBJECT_LENGTH = 200;
    private static final int BODY_LENGTH = 10_000;

    static TemplateForm parse(Map<String, String> sent) {
        var subject = sent.getOrDefault("subject", "").strip();
        var body = sent.getOrDefault("body", "").replace("\r\n", "\n");
        return new TemplateForm(new LetterText(subject, body), number(sent.getOrDefault("version", "")));
    }

    private static int number(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /// @param own the product's words
    public FieldErrors check(LetterTemplate template, LetterText own) {
        var errors = new FieldErrors();
        errors.addIf(
                text.subject().isBlank()
                        || text.subject().length() > SUBJECT_LENGTH
                        || text.subject().lines().count() > 1,
                "subject",
                "mail.error.subject",
                SUBJECT_LENGTH);
        errors.addIf(
                text.body().isBlank() || text.body().length() > BODY_LENGTH, "body", "mail.error.body", BODY_LENGTH);
        check("subject", new LetterText(text.subject(), ""), template, own, errors);
        check("body", new LetterText("", text.body()), template, own, errors);
        var needsLink = own.body().contains(Mail.LINK);
        errors.addIf(needsLink && !text.body().contains(Mail.LINK), "body", "mail.error.link", Mail.LINK);
        for (var field : template.needed()) {
            var sign = LetterTemplate.sign(field);
            errors.addIf(!text.body().contains(sign), "body", "mail.error.needed", sign);
        }
        errors.addIf(text.subject().contains(Mail.LINK), "subject", "mail.error.link-in-subject");
        return errors;
    }

    /// A sign that stands for nothing would be read by hundreds.
    private static void check(
            String field, LetterText part, LetterTemplate template, LetterText own, FieldErrors errors) {
        var known = template.fieldsOf(own);
        part.fields().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> errors.add(field, "mail.error.field", LetterTemplate.sign(name), template.signs(own)));
        var rest = (part.subject() + part.body()).replaceAll("\\[\\[[^\\[\\]]*]]", "");
        errors.addIf(rest.contains("[[") || rest.contains("]]"), field, "mail.error.half-field");
    }
}
