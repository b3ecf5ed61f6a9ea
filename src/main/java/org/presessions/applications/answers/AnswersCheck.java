package org.presessions.applications.answers;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.presessions.people.EmailAddress;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.WordCount;
import org.presessions.vocabulary.Issues;
import org.springframework.stereotype.Component;

/// What an application must have before it can be handed in.
@Component
public class AnswersCheck {
    public static final int AIM_WORDS_AT_MOST = 200; // UPR Info's form of Pre-sessions 29
    public static final int ENGAGEMENT_WORDS_AT_MOST = 300;
    public static final List<String> GENDERS = List.of("woman", "man", "other", "unsaid");
    public static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "ru", "zh", "pt", "ils");

    private static final int EARLIEST_FOUNDING_YEAR = 1500;
    private static final int LINE = 200;
    private static final Map<String, Integer> LENGTHS = Map.of(
            "members", 5000,
            "otherName", 100,
            "address", 500,
            "phone", 60,
            "speakerPhone", 60,
            "aim", 4000,
            "engagement", 6000,
            "accessNeeds", 2000);

    private final Issues issues;
    private final Clock clock;

    AnswersCheck(Issues issues, Clock clock) {
        this.issues = issues;
        this.clock = clock;
    }

    /// Everything that is wrong or missing, in the order of the form.
    public FieldErrors all(AnswerFields fields, boolean hasFile) {
        var errors = new FieldErrors();
        for (var section : Section.values()) check(section, fields, hasFile, errors);
        return errors;
    }

    public FieldErrors of(Section section, AnswerFields fields, boolean hasFile) {
        var errors = new FieldErrors();
        check(section, fields, hasFile, errors);
        return errors;
    }

    private void check(Section section, AnswerFields fields, boolean hasFile, FieldErrors errors) {
        switch (section) {
            case INSTITUTION -> checkInstitution(fields, errors);
            case AIM -> checkProse(fields, "aim", AIM_WORDS_AT_MOST, errors);
            case ENGAGEMENT -> checkProse(fields, "engagement", ENGAGEMENT_WORDS_AT_MOST, errors);
            case SUBMISSION -> errors.addIf(!hasFile, "submission", "applications.error.submission");
            case SPEAKER -> checkSpeaker(fields, errors);
            case ISSUES -> checkIssues(fields, errors);
            case CONSENT -> checkConsent(fields, errors);
        }
    }

    private void checkInstitution(AnswerFields fields, FieldErrors errors) {
        required(fields, "institution", errors);
        errors.addIf(InstitutionKind.find(fields.text("kind")).isEmpty(), "kind", "applications.error.kind");
        if (fields.text("kind").equals(InstitutionKind.COALITION.code())) required(fields, "members", errors);
        else length(fields, "members", errors);
        errors.addIf(!isFoundingYear(fields.text("foundingYear")), "foundingYear", "applications.error.foundingYear");
        errors.addIf(
                !List.of("yes", "no").contains(fields.text("ecosocStatus")),
                "ecosocStatus",
                "applications.error.ecosocStatus");
        length(fields, "address", errors);
        length(fields, "phone", errors);
        website(fields, errors);
        email(fields, "email", errors);
    }

    private void checkSpeaker(AnswerFields fields, FieldErrors errors) {
        checkSafety(fields, errors);
        required(fields, "speakerFirstName", errors);
        required(fields, "speakerLastName", errors);
        required(fields, "speakerPosition", errors);
        email(fields, "speakerEmail", errors);
        length(fields, "speakerPhone", errors);
        errors.addIf(!GENDERS.contains(fields.text("gender")), "gender", "applications.error.gender");
        var languages = fields.all("languages");
        errors.addIf(
                languages.isEmpty() || !LANGUAGES.containsAll(languages), "languages", "applications.error.languages");
    }

    /// Nobody has to answer; whoever does not is shown in the room only.
    private static void checkSafety(AnswerFields fields, FieldErrors errors) {
        var answer = fields.text("safety");
        errors.addIf(!answer.isEmpty() && !Safety.ANSWERS.contains(answer), "safety", "applications.error.safety");
        if (!fields.safety().isProtected() || !required(fields, "otherName", errors)) return;
        var own = fields.answers().speakerName();
        errors.addIf(fields.text("otherName").equalsIgnoreCase(own), "otherName", "applications.error.otherName.own");
    }

    private void checkIssues(AnswerFields fields, FieldErrors errors) {
        var chosen = fields.all("issues");
        var unknown = chosen.stream().anyMatch(code -> issues.find(code).isEmpty());
        errors.addIf(chosen.isEmpty() || unknown, "issues", "applications.error.issues");
    }

    private static void checkConsent(AnswerFields fields, FieldErrors errors) {
        length(fields, "accessNeeds", errors);
        errors.addIf(!fields.text("consent").equals("yes"), "consent", "applications.error.consent");
    }

    private static void checkProse(AnswerFields fields, String field, int wordsAtMost, FieldErrors errors) {
        if (!required(fields, field, errors)) return;
        var words = WordCount.of(fields.text(field));
        errors.addIf(words > wordsAtMost, field, "applications.error.words", words, wordsAtMost);
    }

    /// @return whether there is something that fits, so that its form can be looked at
    private static boolean required(AnswerFields fields, String field, FieldErrors errors) {
        errors.addIf(fields.text(field).isEmpty(), field, "applications.error." + field);
        return !fields.text(field).isEmpty() && length(fields, field, errors);
    }

    private static boolean length(AnswerFields fields, String field, FieldErrors errors) {
        var atMost = LENGTHS.getOrDefault(field, LINE);
        var length = fields.text(field).codePointCount(0, fields.text(field).length());
        errors.addIf(length > atMost, field, "applications.error.length", length, atMost);
        return length <= atMost;
    }

    private static void email(AnswerFields fields, String field, FieldErrors errors) {
        errors.addIf(EmailAddress.parse(fields.text(field)).isEmpty(), field, "applications.error." + field);
    }

    private static void website(AnswerFields fields, FieldErrors errors) {
        var website = fields.text("website");
        if (!length(fields, "website", errors) || website.isEmpty()) return;
        errors.addIf(
                !website.matches("(?i)(https?://)?[^\\s/.:<>\"]+(\\.[^\\s/.:<>\"]+)+([/?#:]\\S*)?"),
                "website",
                "applications.error.website");
    }

    private boolean isFoundingYear(String text) {
        if (!text.matches("[0-9]{4}")) return false;
        var year = Integer.parseInt(text);
        return year >= EARLIEST_FOUNDING_YEAR && year <= Year.now(clock).getValue();
    }
}
