package org.presessions.applications.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.Wording;

class QuestionnaireTest {
    @Test
    void theStandardFormAsksAllThatTheProgramReads() {
        assertThat(Questionnaire.STANDARD.questions().map(Question::name)).containsAll(Questionnaire.NEEDED);
        assertThat(Questionnaire.STANDARD.sections())
                .extracting(Section::code)
                .containsExactly("institution", "aim", "engagement", "submission", "speaker", "issues", "consent");
        assertThat(Questionnaire.STANDARD.added()).isEmpty();
    }

    @Test
    void whatIsWrittenAsJsonIsReadAsTheSame() {
        var said = Optional.of(Wording.english("Which?").and("fr", "Lequel ?"));
        var choices = List.of(new Choice("a", said), new Choice("b", said));
        var kinds = List.of(
                new AnswerKind.Line(7),
                new AnswerKind.Prose(150, 9000),
                new AnswerKind.Prose(0, 400),
                new AnswerKind.Name(80),
                new AnswerKind.Email(),
                new AnswerKind.Phone(),
                new AnswerKind.WebAddress(),
                new AnswerKind.Year(),
                new AnswerKind.Day(),
                new AnswerKind.YesNo(),
                new AnswerKind.OneOf(choices),
                new AnswerKind.ManyOf(choices),
                new AnswerKind.Country(),
                new AnswerKind.Languages(),
                new AnswerKind.Issues(),
                new AnswerKind.Attachment(),
                new AnswerKind.Consent());
        var questions = kinds.stream()
                .map(kind -> new Question(
                        "q" + kinds.indexOf(kind),
                        kind,
                        said,
                        said,
                        true,
                        Optional.of(new Condition("kind", List.of("coalition"))),
                        said.map(refusal -> new Eligibility(List.of("a"), refusal)),
                        Readers.SECRETARIAT,
                        PersonalData.SENSITIVE,
                        new QuestionDays(Optional.of(LocalDate.of(2027, 1, 5)), Optional.empty()),
                        true))
                .toList();
        var written = new Questionnaire(List.of(new Section("part", said, said, questions)));
        assertThat(QuestionnaireFile.read(QuestionnaireFile.of(written).text())).isEqualTo(written);
        assertThat(QuestionnaireFile.read(
                        QuestionnaireFile.of(Questionnaire.STANDARD).text()))
                .isEqualTo(Questionnaire.STANDARD);
    }

    @Test
    void daysThatMakeNoSenseAreSaidOfAFormFromElsewhereToo() {
        var day = LocalDate.of(2027, 1, 5);
        assertThat(wrong(true, new QuestionDays(Optional.of(day), Optional.empty())))
                .containsExactly("applications.editing.wrong.required-twice");
        assertThat(wrong(false, new QuestionDays(Optional.of(day), Optional.of(day))))
                .containsExactly("applications.editing.wrong.required-too-late");
        assertThat(wrong(false, new QuestionDays(Optional.of(day), Optional.of(day.plusDays(1)))))
                .isEmpty();
    }

    private static List<String> wrong(boolean required, QuestionDays days) {
        var question = new Question(
                "motto",
                new AnswerKind.Line(7),
                Optional.of(Wording.english("Motto")),
                Optional.empty(),
                required,
                Optional.empty(),
                Optional.empty(),
                Readers.ASSESSORS,
                PersonalData.NONE,
                days,
                false);
        var part = new Section("motto-part", question.label(), Optional.empty(), List.of(question));
        var sections = Stream.concat(Questionnaire.STANDARD.sections().stream(), Stream.of(part));
        var errors = new FieldErrors();
        QuestionnaireCheck.check(new Questionnaire(sections.toList()), "file", errors);
        return errors.all().stream().map(FieldErrors.FieldError::key).toList();
    }

    @Test
    void anUnknownKindIsNotRead() {
        assertThatThrownBy(() -> QuestionnaireFile.read("""
                        {"sections":[{"code":"a","questions":[{"name":"b","kind":"telepathy"}]}]}""")).hasMessageContaining("telepathy");
    }
}
