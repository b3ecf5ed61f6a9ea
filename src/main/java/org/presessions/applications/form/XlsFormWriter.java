package org.presessions.applications.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.documents.Spreadsheets;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// A questionnaire as an XLSForm: with its words in all languages of the interface, the product's own among them.
@Component
class XlsFormWriter {
    private final Words words;
    private final Languages languages;

    XlsFormWriter(Words words, Languages languages) {
        this.words = words;
        this.languages = languages;
    }

    byte[] write(Questionnaire questionnaire, String title) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Pre-sessions", null)) {
            survey(questionnaire, book.newWorksheet(XlsForm.SURVEY));
            choices(questionnaire, book.newWorksheet(XlsForm.CHOICES));
            settings(title, book.newWorksheet("settings"));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    private void survey(Questionnaire questionnaire, Worksheet sheet) {
        var head = new ArrayList<>(List.of("type", "name"));
        for (var part : List.of("label", "hint")) head.addAll(columns(part));
        head.addAll(List.of(
                "required",
                "relevant",
                "appearance",
                XlsForm.ANSWER,
                "words",
                "characters",
                "readers",
                "data",
                XlsForm.REQUIRED_AFTER,
                XlsForm.FROZEN_AFTER,
                XlsForm.PER_SPEAKER,
                "eligible"));
        head.addAll(columns("refusal"));
        line(sheet, 0, head);
        var row = 1;
        for (var section : questionnaire.sections()) {
            line(sheet, row++, begin(section));
            for (var question : section.questions()) line(sheet, row++, asked(question));
            line(sheet, row++, List.of("end_group", section.code()));
        }
    }

    private List<String> begin(Section section) {
        var cells = new ArrayList<>(List.of("begin_group", section.code()));
        for (var language : languages.all()) cells.add(section.title(words.in(language)));
        for (var language : languages.all())
            cells.add(section.intro(words.in(language)).orElse(""));
        return cells;
    }

    private List<String> asked(Question question) {
        var line = QuestionnaireFile.QuestionLine.of(question);
        var cells = new ArrayList<>(List.of(XlsForm.type(question), question.name()));
        for (var language : languages.all()) cells.add(question.label(words.in(language)));
        for (var language : languages.all())
            cells.add(question.hint(words.in(language)).orElse(""));
        cells.add(question.required() ? "yes" : "");
        cells.add(question.onlyIf().map(XlsForm::relevant).orElse(""));
        cells.add(question.kind() instanceof AnswerKind.Prose ? "multiline" : "");
        cells.add(question.kind().code());
        cells.add(number(line.words()));
        cells.add(number(line.characters()));
        cells.add(question.readers().code());
        cells.add(question.data().code());
        cells.add(day(question.days().requiredAfter()));
        cells.add(day(question.days().frozenAfter()));
        cells.add(question.perSpeaker() ? "yes" : "");
        cells.add(question.eligible()
                .map(asked -> String.join(" ", asked.answers()))
                .orElse(""));
        for (var language : languages.all())
            cells.add(question.eligible()
                    .map(asked -> asked.refusal().in(language))
                    .orElse(""));
        return cells;
    }

    private void choices(Questionnaire questionnaire, Worksheet sheet) {
        var head = new ArrayList<>(List.of("list_name", "name"));
        head.addAll(columns("label"));
        line(sheet, 0, head);
        var row = 1;
        for (var question : questionnaire.questions().toList())
            for (var choice : question.kind().choices()) line(sheet, row++, offered(question, choice));
    }

    private List<String> offered(Question question, Choice choice) {
        var list = question.kind() instanceof AnswerKind.YesNo ? XlsForm.YES_NO : question.name();
        var cells = new ArrayList<>(List.of(list, choice.code()));
        for (var language : languages.all()) cells.add(question.label(choice, words.in(language)));
        return cells;
    }

    private static void settings(String title, Worksheet sheet) {
        line(sheet, 0, List.of("form_title", "default_language"));
        line(sheet, 1, List.of(title, "English (en)"));
    }

    private List<String> columns(String name) {
        return languages.all().stream()
                .map(language -> XlsForm.column(name, language))
                .toList();
    }

    private static void line(Worksheet sheet, int row, List<String> cells) {
        for (var column = 0; column < cells.size(); column++)
            if (!cells.get(column).isEmpty()) sheet.value(row, column, Spreadsheets.harmless(cells.get(column)));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String number(@Nullable Integer number) {
        return Optional.ofNullable(number).map(String::valueOf).orElse("");
    }
}
