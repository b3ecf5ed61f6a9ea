package org.presessions.applications.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.files.StoredFile;
import org.presessions.files.StoredFiles;
import org.presessions.shared.words.Words;
import org.presessions.vocabulary.Issues;
import org.springframework.stereotype.Component;

/// All answers as their readers see them: on the page that checks them, on the receipt, in the mail and on the desk.
@Component
public class AnswerSheet {
    /// @param labelKey message key of the question
    /// @param value as text, several lines where it was so typed; empty where there is none
    public record Row(String labelKey, String value) {}

    public record Part(Section section, List<Row> rows) {}

    private final Issues issues;
    private final StoredFiles files;

    AnswerSheet(Issues issues, StoredFiles files) {
        this.issues = issues;
        this.files = files;
    }

    public List<Part> parts(Words words, AnswerFields fields, Optional<StoredFile> file) {
        var parts = new ArrayList<Part>();
        for (var section : Section.values()) parts.add(new Part(section, rows(section, words, fields, file)));
        return parts;
    }

    public Optional<StoredFile> file(Optional<UUID> id) {
        return id.flatMap(files::find);
    }

    /// The sheet as plain text, for a mail.
    public String text(Words words, AnswerFields fields, Optional<StoredFile> file) {
        return parts(words, fields, file).stream()
                .map(part -> words.t("applications.section." + part.section().code()) + "\n\n" + text(words, part))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Words words, Part part) {
        return part.rows().stream()
                .map(row -> words.t("applications.answer", words.t(row.labelKey()), indented(words, row)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// Lines of a long answer stand further in, so that none can pass for a line of ours.
    private static String indented(Words words, Row row) {
        if (row.value().isEmpty()) return words.t("applications.none");
        if (!row.value().contains("\n")) return row.value();
        return "\n    " + row.value().replace("\n", "\n    ");
    }

    private List<Row> rows(Section section, Words words, AnswerFields fields, Optional<StoredFile> file) {
        if (section == Section.SUBMISSION) return List.of(row("submission", fileText(words, file)));
        return section.fields().stream()
                .filter(field -> isAsked(field, fields))
                .map(field -> row(field, value(field, words, fields)))
                .toList();
    }

    /// Only a coalition has members, and only somebody protected another name.
    private static boolean isAsked(String field, AnswerFields fields) {
        if (field.equals("otherName")) return !fields.text(field).isEmpty();
        return !field.equals("members")
                || fields.text("kind").equals(InstitutionKind.COALITION.code())
                || !fields.text("members").isEmpty();
    }

    private static Row row(String field, String value) {
        return new Row("applications.field." + field, value);
    }

    private static String fileText(Words words, Optional<StoredFile> file) {
        return file.map(sent -> words.t(
                        "applications.file", sent.name(), words.formats().bytes(sent.bytes())))
                .orElse("");
    }

    /// One answer in words; empty where there is none.
    public String value(String field, Words words, AnswerFields fields) {
        return switch (field) {
            case "kind" ->
                InstitutionKind.find(fields.text(field))
                        .map(kind -> words.t("applications.kind." + kind.code()))
                        .orElse("");
            case "ecosocStatus", "consent" -> known(field, List.of("yes", "no"), words, fields);
            case "safety" -> known(field, Safety.ANSWERS, words, fields);
            case "gender" -> known(field, AnswersCheck.GENDERS, words, fields);
            case "languages" -> known(field, AnswersCheck.LANGUAGES, words, fields);
            case "issues" ->
                fields.all(field).stream()
                        .map(code -> issues.label(code, words.locale()))
                        .collect(Collectors.joining("\n"));
            default -> fields.text(field);
        };
    }

    private static String known(String field, List<String> codes, Words words, AnswerFields fields) {
        return fields.all(field).stream()
                .filter(codes::contains)
                .map(code -> words.t("applications." + field + "." + code))
                .collect(Collectors.joining("\n"));
    }
}
