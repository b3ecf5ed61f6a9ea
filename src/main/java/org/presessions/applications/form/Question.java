package org.presessions.applications.form;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.presessions.shared.words.Wording;
import org.presessions.shared.words.Words;

/// One question of the form.
///
/// @param name of its field, in addresses, files and answers; it is kept when the words change
/// @param label absent where the words are the product's, as they are for its own questions until they are reworded
/// @param required of whoever is asked
/// @param onlyIf absent where everybody is asked
/// @param days that change what is asked; of its own questions the product needs none
/// @param perSpeaker whether it is asked anew of whoever speaks instead, or beside
/// @param eligible absent where no answer keeps anybody from applying
public record Question(
        String name,
        AnswerKind kind,
        Optional<Wording> label,
        Optional<Wording> hint,
        boolean required,
        Optional<Condition> onlyIf,
        Optional<Eligibility> eligible,
        Readers readers,
        PersonalData data,
        QuestionDays days,
        boolean perSpeaker) {
    public Question(
            String name,
            AnswerKind kind,
            Optional<Wording> label,
            Optional<Wording> hint,
            boolean required,
            Optional<Condition> onlyIf,
            Optional<Eligibility> eligible,
            Readers readers,
            PersonalData data) {
        this(name, kind, label, hint, required, onlyIf, eligible, readers, data, QuestionDays.NONE, false);
    }

    /// Whether nobody hands in without an answer.
    public boolean isRequiredAt(Instant now) {
        return required || days.requireAt(now);
    }

    /// Whether whoever hands in lacks something without an answer.
    public boolean isWantedAt(Instant now) {
        return isRequiredAt(now) && !isFrozenAt(now);
    }

    /// Whether its answer stays as it is, and its lack is forgiven.
    public boolean isFrozenAt(Instant now) {
        return days.freezeAt(now);
    }

    /// As it is asked of somebody else, whatever day it is: nothing of the first answer stays, so that it is open, and
    /// required where it ever was to be.
    Question anew() {
        var always = required || days.requiredAfter().isPresent();
        return new Question(
                name, kind, label, hint, always, onlyIf, eligible, readers, data, QuestionDays.NONE, perSpeaker);
    }

    /// Whether its answer neither tells of a person nor leads to one.
    public boolean mayBePublic() {
        var leadsToOne = kind instanceof AnswerKind.Email
                || kind instanceof AnswerKind.Phone
                || kind instanceof AnswerKind.Name
                || kind instanceof AnswerKind.Attachment;
        return data == PersonalData.NONE && !leadsToOne;
    }

    /// Whether the product has words of its own for it.
    public boolean isOurs() {
        return Questionnaire.STANDARD.question(name).isPresent();
    }

    public String label(Words words) {
        return label.map(own -> own.in(words.locale())).orElseGet(() -> words.t("applications.field." + name));
    }

    public Optional<String> hint(Words words) {
        if (hint.isPresent()) return hint.map(own -> own.in(words.locale()));
        return QuestionHint.OURS.contains(name) ? Optional.of(words.t("applications.hint." + name)) : Optional.empty();
    }

    public String label(Choice choice, Words words) {
        return choice.label().map(own -> own.in(words.locale())).orElseGet(() -> ours(choice, words));
    }

    /// The message that says what is wrong with an answer: one of the product's own questions has its own.
    String error(String general) {
        return isOurs() ? "applications.error." + name : "applications.error.answer." + general;
    }

    /// Codes of the choices.
    List<String> codes() {
        return kind.choices().stream().map(Choice::code).toList();
    }

    private String ours(Choice choice, Words words) {
        if (isOurs()) return words.t("applications." + name + "." + choice.code());
        return words.t(
                kind instanceof AnswerKind.Consent
                        ? "applications.agreed.yes"
                        : "applications.yes-no." + choice.code());
    }
}
