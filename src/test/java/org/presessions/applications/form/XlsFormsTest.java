package org.presessions.applications.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.Wording;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class XlsFormsTest {
    @Autowired
    XlsForms forms;

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        var which = Optional.of(
                Wording.english("Which colour?").and("fr", "Quelle couleur ?").and("es", "¿Qué color?"));
        var colour = new Question(
                "own-colour",
                new AnswerKind.OneOf(List.of(new Choice("red", which), new Choice("blue", which))),
                which,
                which,
                true,
                Optional.of(new Condition("kind", List.of("coalition", "nhri"))),
                which.map(refusal -> new Eligibility(List.of("red"), refusal)),
                Readers.SECRETARIAT,
                PersonalData.SENSITIVE,
                new QuestionDays(Optional.of(LocalDate.of(2027, 1, 5)), Optional.of(LocalDate.of(2027, 1, 9))),
                true);
        var why = new Question(
                "own-why",
                new AnswerKind.Prose(150, 20_000),
                which,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Readers.PUBLIC,
                PersonalData.NONE);
        var added = new Section("own-more", which, Optional.empty(), List.of(colour, why));
        var parts = new ArrayList<>(Questionnaire.STANDARD.sections());
        parts.add(added);
        var whole = new Questionnaire(parts);
        var errors = new FieldErrors();
        assertThat(forms.read(forms.write(whole, "Pre-sessions 55"), errors)).contains(whole);
        assertThat(errors.any()).isFalse();
    }

    @Test
    void theFormOfAnotherProgramIsUnderstood() throws IOException {
        var errors = new FieldErrors();
        var read = forms.read(
                        book(
                                List.of("type", "name", "label", "required", "relevant", "appearance"),
                                List.of("start", "start", "", "", "", ""),
                                List.of("begin group", "about_you", "About you", "", "", ""),
                                List.of("text", "work_done", "Your work", "yes", "", "multiline"),
                                List.of("select_one yes_no", "spoken", "Have you spoken?", "", "", ""),
                                List.of("date", "when", "When?", "", "${spoken} = 'yes'", ""),
                                List.of("end group", "", "", "", "", "")),
                        errors)
                .orElseThrow();
        assertThat(errors.any()).isFalse();
        var part = read.sections().getFirst();
        assertThat(part.code()).isEqualTo("about-you");
        assertThat(part.questions())
                .extracting(question -> question.name() + " " + question.kind().code())
                .containsExactly("work-done prose", "spoken yes-no", "when day");
        assertThat(part.questions().getLast().onlyIf()).contains(new Condition("spoken", List.of("yes")));
    }

    @Test
    void whatIsNotUnderstoodIsSaidRowByRow() throws IOException {
        var errors = new FieldErrors();
        var read = forms.read(
                book(
                        List.of("type", "name", "label", "relevant", "frozen_after"),
                        List.of("geopoint", "place", "Where?", "", ""),
                        List.of("text", "when", "When?", "", "soon"),
                        List.of("text", "why", "Why?", "${age} > 18", "")),
                errors);
        assertThat(read).isEmpty();
        assertThat(errors.all())
                .extracting(error -> error.key() + " " + error.values())
                .containsExactly(
                        "applications.editing.xls.type [2, geopoint]",
                        "applications.editing.xls.day [3, soon]",
                        "applications.editing.xls.relevant [4, ${age} > 18]");
        var noBook = new FieldErrors();
        assertThat(forms.read(new byte[] {'P', 'K', 3, 4}, noBook)).isEmpty();
        assertThat(noBook.all())
                .extracting(FieldErrors.FieldError::key)
                .containsExactly("applications.editing.wrong.file");
    }

    @SafeVarargs
    private static byte[] book(List<String>... rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", null)) {
            var sheet = book.newWorksheet("survey");
            for (var row = 0; row < rows.length; row++)
                for (var column = 0; column < rows[row].size(); column++)
                    sheet.value(row, column, rows[row].get(column));
        }
        return bytes.toByteArray();
    }
}
