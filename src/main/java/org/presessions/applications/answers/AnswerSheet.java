package org.presessions.applications.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.applications.form.AnswerKind;
import org.presessions.applications.form.AnswerWords;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Questionnaire;
import org.presessions.applications.form.Section;
import org.presessions.files.StoredFile;
import org.presessions.files.StoredFiles;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// All answers as their readers see them: on the page that checks them, on the receipt, in the mail and on the desk.
@Component
public class AnswerSheet {
    /// @param name of the question
    /// @param question in the reader's words
    /// @param value as text, several lines where it was so typed; empty where there is none
    public record Row(String name, String question, String value) {}

    public record Part(Section section, String title, List<Row> rows) {}

    private final AnswerWords said;
    private final StoredFiles files;

    AnswerSheet(AnswerWords said, StoredFiles files) {
        this.said = said;
        this.files = files;
    }

    public List<Part> parts(Questionnaire questionnaire, Words words, AnswerFields fields, Optional<StoredFile> file) {
        return parts(
                questionnaire,
                words,
                fields,
                question -> question.isOurs() ? file : file(fields.file(question.name())));
    }

    /// @param sent what was sent for a question that asks for a file
    public List<Part> parts(
            Questionnaire questionnaire,
            Words words,
            AnswerFields fields,
            Function<Question, Optional<StoredFile>> sent) {
        var parts = new ArrayList<Part>();
        for (var section : questionnaire.sections())
            parts.add(new Part(section, section.title(words), rows(section, words, fields, sent)));
        return parts;
    }

    public Optional<StoredFile> file(Optional<UUID> id) {
        return id.flatMap(files::find);
    }

    /// The sheet as plain text, for a mail.
    public String text(Questionnaire questionnaire, Words words, AnswerFields fields, Optional<StoredFile> file) {
        return parts(questionnaire, words, fields, file).stream()
                .map(part -> part.title() + "\n\n" + text(words, part))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Words words, Part part) {
        return part.rows().stream()
                .map(row -> words.t("shared.labelled", row.question(), indented(words, row)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// Lines of a long answer stand further in, so that none can pass for a line of ours.
    private static String indented(Words words, Row row) {
        if (row.value().isEmpty()) return words.t("applications.none");
        if (!row.value().contains("\n")) return row.value();
        return "\n    " + row.value().replace("\n", "\n    ");
    }

    private List<Row> rows(
            Section section, Words words, AnswerFields fields, Function<Question, Optional<StoredFile>> sent) {
        return section.questions().stream()
                .filter(question ->
                        fields.isAsked(question) || !fields.all(question.name()).isEmpty())
                .map(question -> new Row(question.name(), question.label(words), value(question, words, fields, sent)))
                .toList();
    }

    private String value(
            Question question, Words words, AnswerFields fields, Function<Question, Optional<StoredFile>> sent) {
        if (!(question.kind() instanceof AnswerKind.Attachment)) return value(question, words, fields);
        return sent.apply(question)
                .map(file -> words.t(
                        "applications.file", file.name(), words.formats().bytes(file.bytes())))
                .orElse("");
    }

    /// One answer in words; empty where there is none.
    public String value(Question question, Words words, AnswerFields fields) {
        return fields.all(question.name()).stream()
                .flatMap(answer -> said.of(question, answer, words).stream())
                .collect(Collectors.joining("\n"));
    }
}
