package org.presessions.applications.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.presessions.applications.form.QuestionnaireFile.ChoiceLine;
import org.presessions.applications.form.QuestionnaireFile.Eligible;
import org.presessions.applications.form.QuestionnaireFile.OnlyIf;
import org.presessions.applications.form.QuestionnaireFile.QuestionLine;
import org.presessions.applications.form.QuestionnaireFile.SectionLine;
import org.presessions.shared.FieldErrors;

/// An XLSForm as a questionnaire, with all words that stand in it.
final class XlsFormReader {
    private static final Pattern CONDITION =
            Pattern.compile("(?:selected\\(\\s*)?\\$\\{([\\w-]+)}\\s*(?:=|,)\\s*['\"]([\\w-]+)['\"]\\s*\\)?");
    private static final String FIELD = "file";

    private final FieldErrors errors;
    private final Map<String, List<ChoiceLine>> lists = new HashMap<>();
    private final List<SectionLine> parts = new ArrayList<>();
    private final List<QuestionLine> open = new ArrayList<>();
    private Optional<XlsRow> group = Optional.empty();

    private XlsFormReader(FieldErrors errors) {
        this.errors = errors;
    }

    /// @param errors of the field `file`: why it is not read; row by row where it is understood in part
    static Optional<Questionnaire> read(byte[] bytes, FieldErrors errors) {
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            var survey = book.getSheet(XlsForm.SURVEY);
            var choices = book.getSheet(XlsForm.CHOICES);
            var read = new XlsFormReader(errors);
            if (choices != null) XlsRow.of(choices).forEach(read::choice);
            if (survey != null) XlsRow.of(survey).forEach(read::row);
            return read.questionnaire();
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException notOurs) {
            errors.add(FIELD, "applications.editing.wrong.file");
            return Optional.empty();
        }
    }

    private Optional<Questionnaire> questionnaire() {
        close();
        errors.addIf(parts.isEmpty() && !errors.any(), FIELD, "applications.editing.wrong.file");
        if (errors.any()) return Optional.empty();
        return Optional.of(
                new Questionnaire(parts.stream().map(SectionLine::section).toList()));
    }

    private void choice(XlsRow row) {
        if (row.text("list_name").isEmpty()) return;
        lists.computeIfAbsent(row.text("list_name"), first -> new ArrayList<>())
                .add(new ChoiceLine(plain(row.text("name")), row.texts("label").orElse(null)));
    }

    private void row(XlsRow row) {
        var type = row.text("type").replace("begin group", "begin_group").replace("end group", "end_group");
        if (type.isEmpty() || XlsForm.SILENT.contains(type)) return;
        switch (type) {
            case "begin_group" -> begin(row);
            case "end_group" -> close();
            default -> question(row, type);
        }
    }

    private void begin(XlsRow row) {
        close();
        group = Optional.of(row);
    }

    private void close() {
        var code = group.map(row -> plain(row.text("name"))).orElse("own-questions");
        var title = group.flatMap(row -> row.texts("label"));
        var intro = group.flatMap(row -> row.texts("hint"));
        var isThere = group.isPresent() || !open.isEmpty();
        if (isThere)
            parts.add(new SectionLine(code, title.orElse(Map.of("en", code)), intro.orElse(null), List.copyOf(open)));
        open.clear();
        group = Optional.empty();
    }

    private void question(XlsRow row, String type) {
        var own = row.text(XlsForm.ANSWER);
        var kind = own.isEmpty() ? XlsForm.kind(type, row.text("appearance")) : Optional.of(own);
        if (kind.isEmpty()) {
            errors.add(FIELD, "applications.editing.xls.type", row.number(), type);
            return;
        }
        open.add(new QuestionLine(
                plain(row.text("name")),
                kind.get(),
                row.texts("label").orElse(null),
                row.texts("hint").orElse(null),
                isYes(row.text("required")),
                number(row.text("words")),
                number(row.text("characters")),
                lists.get(type.substring(type.indexOf(' ') + 1)),
                condition(row),
                eligible(row),
                row.found("readers").orElse(null),
                row.found("data").orElse(null),
                day(row, XlsForm.REQUIRED_AFTER),
                day(row, XlsForm.FROZEN_AFTER),
                isYes(row.text(XlsForm.PER_SPEAKER)) ? true : null));
    }

    private static boolean isYes(String text) {
        return List.of("yes", "true", "true()").contains(text.toLowerCase(Locale.ROOT));
    }

    private @Nullable LocalDate day(XlsRow row, String column) {
        try {
            return row.found(column).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException none) {
            errors.add(FIELD, "applications.editing.xls.day", row.number(), row.text(column));
            return null;
        }
    }

    private @Nullable OnlyIf condition(XlsRow row) {
        var relevant = row.text("relevant");
        if (relevant.isEmpty()) return null;
        var answers = new LinkedHashMap<String, List<String>>();
        for (var term : relevant.split("\\s+or\\s+")) {
            var found = CONDITION.matcher(term.strip());
            if (found.matches())
                answers.computeIfAbsent(plain(found.group(1)), first -> new ArrayList<>())
                        .add(plain(found.group(2)));
            else answers.put(term, List.of());
        }
        var only = answers.entrySet().iterator().next();
        if (answers.size() == 1 && !only.getValue().isEmpty()) return new OnlyIf(only.getKey(), only.getValue());
        errors.add(FIELD, "applications.editing.xls.relevant", row.number(), relevant);
        return null;
    }

    private static @Nullable Eligible eligible(XlsRow row) {
        var answers = row.text("eligible");
        return answers.isEmpty()
                ? null
                : new Eligible(
                        Arrays.asList(answers.split("\\s+")),
                        row.texts("refusal").orElse(Map.of()));
    }

    private static @Nullable Integer number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.valueOf(text) : null;
    }

    /// Names of other programs have underscores.
    private static String plain(String name) {
        return name.strip().replace('_', '-');
    }
}
