package org.presessions.applications.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.Wording;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class QuestionCheckTest {
    private static final List<Choice> COLOURS = List.of(choice("red"), choice("blue"));

    @Autowired
    QuestionCheck check;

    @Test
    void anAnswerIsUnderstoodAsItsKindTakesIt() {
        assertThat(wrong(new AnswerKind.Line(3), "abc")).isEmpty();
        assertThat(wrong(new AnswerKind.Name(20), "Suharto")).isEmpty();
        assertThat(wrong(new AnswerKind.Email(), "a@example.org")).isEmpty();
        assertThat(wrong(new AnswerKind.Phone(), "+509 1 (call after six)")).isEmpty();
        assertThat(wrong(new AnswerKind.WebAddress(), "example.org/a")).isEmpty();
        assertThat(wrong(new AnswerKind.Year(), "١٩٩٨")).isEmpty();
        assertThat(wrong(new AnswerKind.Day(), "2024-02-29")).isEmpty();
        assertThat(wrong(new AnswerKind.YesNo(), "no")).isEmpty();
        assertThat(wrong(new AnswerKind.OneOf(COLOURS), "red")).isEmpty();
        assertThat(wrong(new AnswerKind.ManyOf(COLOURS), "red", "blue")).isEmpty();
        assertThat(wrong(new AnswerKind.Country(), "HTI")).isEmpty();
        assertThat(wrong(new AnswerKind.Languages(), "fr", "Tetum, Kreyòl")).isEmpty();
        assertThat(wrong(new AnswerKind.Issues(), "womens-rights")).isEmpty();
        assertThat(wrong(new AnswerKind.Consent(), "yes")).isEmpty();
        assertThat(wrong(new AnswerKind.Prose(2, 100), "two words")).isEmpty();
    }

    @Test
    void whatIsNoAnswerIsSaid() {
        assertThat(wrong(new AnswerKind.Line(3), "abcd")).contains("applications.error.length");
        assertThat(wrong(new AnswerKind.Prose(2, 100), "three words here")).contains("applications.error.words");
        assertThat(wrong(new AnswerKind.Email(), "josé@example.org")).contains("applications.error.answer.email");
        assertThat(wrong(new AnswerKind.WebAddress(), "no address")).contains("applications.error.answer.web-address");
        assertThat(wrong(new AnswerKind.Year(), "2999")).contains("applications.error.answer.year");
        assertThat(wrong(new AnswerKind.Day(), "2023-02-29")).contains("applications.error.answer.day");
        assertThat(wrong(new AnswerKind.YesNo(), "maybe")).contains("applications.error.answer.yes-no");
        assertThat(wrong(new AnswerKind.OneOf(COLOURS), "green")).contains("applications.error.answer.one-of");
        assertThat(wrong(new AnswerKind.ManyOf(COLOURS), "red", "green")).contains("applications.error.answer.many-of");
        assertThat(wrong(new AnswerKind.Country(), "ZZZ")).contains("applications.error.answer.country");
        assertThat(wrong(new AnswerKind.Issues(), "no-issue")).contains("applications.error.answer.issues");
        assertThat(wrong(new AnswerKind.Consent(), "no")).contains("applications.error.answer.consent");
        assertThat(wrong(new AnswerKind.Line(3))).contains("applications.error.answer.missing");
    }

    private Optional<String> wrong(AnswerKind kind, String... answers) {
        var said = Optional.of(Wording.english("Which?"));
        var question = new Question(
                "own-which",
                kind,
                said,
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                Readers.ASSESSORS,
                PersonalData.NONE);
        var errors = new FieldErrors();
        check.check(question, List.of(answers), errors);
        return errors.of("own-which").map(FieldErrors.FieldError::key);
    }

    private static Choice choice(String code) {
        return new Choice(code, Optional.of(Wording.english(code)));
    }
}
