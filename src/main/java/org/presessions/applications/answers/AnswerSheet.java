package org.presessions.applications.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        var parts = new ArrayList<Part>();
        for (var section : questionnaire.sections())
            parts.add(new Part(section, section.title(words), rows(section, words, fields, file)));
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
                .map(row -> words.t("applications.answer", row.question(), indented(words, row)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// Lines of a long answer stand further in, so that none can pass for a line of ours.
    private static String indented(Words words, Row row) {
        if (row.value().isEmpty()) return words.t("applications.none");
        if (!row.value().contains("\n")) return row.value();
        return "\n    " + row.value().replace("\n", "\n    ");
    }

    private List<Row> rows(Section section, Words words, AnswerFields fields, Optional<StoredFile> file) {
        return section.questions().stream()
                .filter(question ->
                        fields.isAsked(question) || !fields.all(question.name()).isEmpty())
                .map(question -> new Row(question.name(), question.label(words), value(question, words, fields, file)))
                .toList();
    }

    private String value(Question question, Words words, AnswerFields fields, Optional<StoredFile> file) {
        if (!(question.kind() instanceof AnswerKind.Attachment)) return value(question, words, fields);
        return (question.isOurs() ? file : file(fields.file(question.name())))
                .map(sent -> words.t(
                        "applications.file", sent.name(), words.formats().bytes(sent.bytes())))
                .orElse("");
    }

    /// One answer in words; empty where there is none.
    public String value(Question question, Words words, AnswerFields fields) {
        return fields.all(question.name()).stream()
                .flatMap(answer -> said.of(question, answer, words).stream())
                .collect(Collectors.joining("\n"));
    }
}
