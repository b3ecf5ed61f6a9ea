package org.presessions.applications.editing;

import java.util.Map;
import java.util.Optional;
import org.presessions.applications.form.AnswerKind;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.QuestionnaireCheck;
import org.presessions.shared.FieldErrors;

/// How long an answer may be, as the form of the desk has it.
///
/// @param words in digits; empty where they are not counted
/// @param characters in digits; empty where as many are taken as usual
public record LimitForm(String words, String characters) {
    static final LimitForm EMPTY = new LimitForm("", "");

    private static final int LINE = 200;
    private static final int PROSE = 2000;
    private static final int COUNTED_PROSE = 20_000;
    private static final int CHARACTERS_A_WORD = 8;

    static LimitForm of(Map<String, String> fields) {
        return new LimitForm(
                fields.getOrDefault("words", "").strip(),
                fields.getOrDefault("characters", "").strip());
    }

    static LimitForm of(AnswerKind kind) {
        if (kind instanceof AnswerKind.Line(var characters)) return of(0, characters, LINE);
        if (kind instanceof AnswerKind.Name(var characters)) return of(0, characters, LINE);
        if (kind instanceof AnswerKind.Prose(var words, var characters))
            return of(words, characters, words > 0 ? COUNTED_PROSE : PROSE);
        return EMPTY; // nothing is typed that could be long
    }

    private static LimitForm of(int words, int characters, int usual) {
        return new LimitForm(
                words == 0 ? "" : String.valueOf(words), characters == usual ? "" : String.valueOf(characters));
    }

    /// @param before the question as it is; absent for a new one
    void check(Optional<Question> before, FieldErrors errors) {
        checkCount("words", words, 0, QuestionnaireCheck.WORDS_AT_MOST, errors);
        checkCount("characters", characters, 1, QuestionnaireCheck.CHARACTERS_AT_MOST, errors);
        if (errors.of("words").isPresent() || errors.of("characters").isPresent()) return;
        var isAsItWas = before.map(Question::kind)
                .map(LimitForm::of)
                .filter(this::equals)
                .isPresent();
        var needed = number(words, 0) * CHARACTERS_A_WORD;
        errors.addIf(
                !isAsItWas && number(characters, needed) < needed,
                "characters",
                "applications.editing.error.characters",
                number(words, 0),
                needed);
    }

    /// The checked limit of a line, in characters.
    int line() {
        return number(characters, LINE);
    }

    /// The checked limit of a text.
    AnswerKind.Prose prose() {
        var counted = number(words, 0);
        return new AnswerKind.Prose(counted, number(characters, counted > 0 ? COUNTED_PROSE : PROSE));
    }

    private static void checkCount(String field, String text, int atLeast, int atMost, FieldErrors errors) {
        var isCount =
                text.isEmpty() || text.matches("[0-9]{1,5}") && number(text, 0) >= atLeast && number(text, 0) <= atMost;
        errors.addIf(!isCount, field, "applications.editing.error.words", atMost);
    }

    private static int number(String digits, int otherwise) {
        return digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    }
}
