package org.presessions.applications.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.Wording;

/// What keeps a questionnaire from being asked: whether somebody wrote it here, or it came as a file.
public final class QuestionnaireCheck {
    private static final String NAME = "[a-zA-Z][a-zA-Z0-9-]{0,59}";
    private static final int PARTS_AT_MOST = 30;
    private static final int QUESTIONS_AT_MOST = 150;
    private static final int CHOICES_AT_MOST = 50;
    private static final int TEXT_AT_MOST = 2000;
    public static final int WORDS_AT_MOST = 2000;
    public static final int CHARACTERS_AT_MOST = 20_000;

    private final Questionnaire asked;
    private final String field;
    private final FieldErrors errors;

    private QuestionnaireCheck(Questionnaire asked, String field, FieldErrors errors) {
        this.asked = asked;
        this.field = field;
        this.errors = errors;
    }

    /// @param field of the form that tells what is wrong
    public static void check(Questionnaire asked, String field, FieldErrors errors) {
        new QuestionnaireCheck(asked, field, errors).check();
    }

    private void check() {
        var names = names().toList();
        wrongIf(
                asked.sections().size() > PARTS_AT_MOST || names.size() > PARTS_AT_MOST + QUESTIONS_AT_MOST,
                "many",
                "");
        names.stream().filter(name -> !name.matches(NAME)).findFirst().ifPresent(name -> wrong("name", name));
        checkTwice(asked.sections().stream().map(Section::code).toList());
        checkTwice(asked.questions().map(Question::name).toList());
        Questionnaire.NEEDED.stream()
                .filter(needed -> !asked.has(needed))
                .sorted()
                .findFirst()
                .ifPresent(needed -> wrong("lacks", needed));
        asked.sections().forEach(this::checkPart);
        checkConditions();
    }

    private Stream<String> names() {
        return Stream.concat(
                asked.sections().stream().map(Section::code), asked.questions().map(Question::name));
    }

    private void checkTwice(List<String> names) {
        var seen = new HashSet<String>();
        names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(name -> wrong("twice", name));
    }

    private void checkPart(Section part) {
        wrongIf(!part.isOurs() && part.title().isEmpty(), "no-words", part.code());
        wrongIf(part.takesFile() && part.questions().size() > 1, "file-alone", part.code());
        checkTexts(part.code(), part.title(), part.intro());
        part.questions().forEach(this::check);
    }

    private void check(Question question) {
        wrongIf(question.days().requireTwice(question.required()), "required-twice", question.name());
        wrongIf(question.days().requireTooLate(), "required-too-late", question.name());
        wrongIf(!isWithinLimits(question.kind()), "limit", question.name());
        checkTexts(question.name(), question.label(), question.hint());
        Questionnaire.STANDARD
                .question(question.name())
                .ifPresentOrElse(ours -> compare(question, ours), () -> checkAdded(question));
    }

    /// What the program reads by name is asked as it expects it.
    private void compare(Question question, Question ours) {
        wrongIf(!isAlike(question.kind(), ours.kind()), "other-kind", question.name());
        var isDemanded = question.required() || question.days().requiredAfter().isPresent();
        wrongIf(isDemanded && Questionnaire.FREE.contains(question.name()), "free", question.name());
        var isNeeded = Questionnaire.NEEDED.contains(question.name());
        var isSame = question.required() == ours.required() && question.onlyIf().equals(ours.onlyIf());
        var isUsual = question.days().equals(ours.days());
        wrongIf(isNeeded && !(isSame && isUsual), "other-kind", question.name());
    }

    /// How long a text may be is for the secretariat to say.
    private static boolean isAlike(AnswerKind kind, AnswerKind ours) {
        return kind.equals(ours) || kind instanceof AnswerKind.Prose && ours instanceof AnswerKind.Prose;
    }

    private static boolean isWithinLimits(AnswerKind kind) {
        if (kind instanceof AnswerKind.Line(var characters)) return isWithin(0, characters);
        if (kind instanceof AnswerKind.Name(var characters)) return isWithin(0, characters);
        if (kind instanceof AnswerKind.Prose(var words, var characters)) return isWithin(words, characters);
        return true; // nothing is typed that could be long
    }

    private static boolean isWithin(int words, int characters) {
        return words >= 0 && words <= WORDS_AT_MOST && characters >= 1 && characters <= CHARACTERS_AT_MOST;
    }

    private void checkAdded(Question question) {
        wrongIf(question.label().isEmpty(), "no-words", question.name());
        question.eligible().ifPresent(asked -> checkEligible(question, asked));
        wrongIf(question.readers() == Readers.PUBLIC && !question.mayBePublic(), "public", question.name());
        wrongIf(question.kind() instanceof AnswerKind.Issues, "once", question.name());
        if (!(question.kind() instanceof AnswerKind.OneOf) && !(question.kind() instanceof AnswerKind.ManyOf)) return;
        var choices = question.kind().choices();
        var isWorded = choices.stream().allMatch(choice -> choice.label().isPresent());
        wrongIf(choices.size() < 2 || choices.size() > CHOICES_AT_MOST || !isWorded, "choices", question.name());
        checkTwice(question.codes());
    }

    private void checkEligible(Question question, Eligibility asked) {
        var isOffered = !asked.answers().isEmpty() && question.codes().containsAll(asked.answers());
        wrongIf(!isOffered, "eligible", question.name());
        wrongIf(asked.refusal().english().isBlank(), "refusal", question.name());
        checkTexts(question.name(), Optional.of(asked.refusal()));
    }

    @SafeVarargs
    private void checkTexts(String name, Optional<Wording>... texts) {
        for (var text : texts)
            wrongIf(
                    text.stream().flatMap(said -> said.texts().stream()).anyMatch(said -> said.length() > TEXT_AT_MOST),
                    "long",
                    name);
    }

    /// A question can depend on what was asked before it.
    private void checkConditions() {
        var before = new HashMap<String, List<String>>();
        asked.questions().forEach(question -> {
            question.onlyIf()
                    .ifPresent(condition -> wrongIf(!isBefore(condition, before), "condition", question.name()));
            before.put(question.name(), question.codes());
        });
    }

    private static boolean isBefore(Condition condition, Map<String, List<String>> before) {
        return before.getOrDefault(condition.question(), List.of()).containsAll(condition.answers())
                && !condition.answers().isEmpty();
    }

    private void wrongIf(boolean isWrong, String reason, String name) {
        if (isWrong) wrong(reason, name);
    }

    /// @param name of what is wrong; its words are said where it has some
    private void wrong(String reason, String name) {
        var said = asked.question(name).flatMap(Question::label).<Object>map(own -> own);
        errors.add(field, "applications.editing.wrong." + reason, said.orElse(name));
    }
}
