package org.presessions.applications.answers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.presessions.applications.form.Questionnaire;

/// What the applicant filled in; a draft may leave anything empty. The questions are those that UPR Info's form is
/// known to ask (Pre-sessions 29 and 40).
///
/// @param members of a coalition, one a line
/// @param region part of the country in which the institution works; empty for all of it, or unsaid
/// @param foundingYear four digits, or empty
/// @param issues codes of the vocabulary of issues
/// @param languages codes `en`, `fr`, `es`, `ar`, `ru`, `zh`, or other BCP 47 tags
/// @param gender `woman`, `man`, `other`, `unsaid`, or empty
public record Answers(
        String institution,
        Optional<InstitutionKind> kind,
        String members,
        String region,
        String address,
        String phone,
        String website,
        String email,
        String aim,
        String foundingYear,
        Optional<Boolean> ecosocStatus,
        String engagement,
        String speakerFirstName,
        String speakerLastName,
        String speakerPosition,
        String speakerEmail,
        String speakerPhone,
        String gender,
        List<String> languages,
        Set<String> issues,
        String accessNeeds,
        boolean consent,
        Safety safety) {

    /// What may be shown of them where the speaker goes by another name: the kind, the issues and the languages.
    public Answers under(String name) {
        return new Answers(
                name,
                kind,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                ecosocStatus,
                "",
                "",
                name,
                "",
                "",
                "",
                "",
                languages,
                issues,
                "",
                consent,
                safety);
    }

    /// As the secretariat and assessors read them: without what tells who somebody is who goes by another name.
    public Answers asStaffSee() {
        return safety.isProtected()
                ? AnswerFields.of(this).asStaffSee(Questionnaire.STANDARD).answers()
                : this;
    }

    public String speakerName() {
        return (speakerFirstName + " " + speakerLastName).strip();
    }
}
