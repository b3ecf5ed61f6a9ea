package org.presessions.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.presessions.shared.FieldErrors;
import org.presessions.states.States;

/// Working Group sessions as CSV: a line for each State that is reviewed, of session, first day, last day, `tbc` or
/// nothing, State. One wrong line and nothing is taken.
final class SessionLines {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).setTrim(true).get();
    private static final int COLUMNS = 5;
    private static final int LINES_AT_MOST = 2000;

    private final FieldErrors errors = new FieldErrors();
    private final Map<String, List<CSVRecord>> bySession = new LinkedHashMap<>();
    private final States states;
    private final Locale locale;

    private SessionLines(States states, Locale locale) {
        this.states = states;
        this.locale = locale;
    }

    static SessionLines parse(String text, States states, Locale locale) {
        var lines = new SessionLines(states, locale);
        try (var parsed = CSVParser.parse(text, FORMAT)) {
            parsed.stream().limit(LINES_AT_MOST).forEach(lines::take);
        } catch (UncheckedIOException | IOException broken) {
            lines.errors.add("lines", "calendar.error.csv");
        }
        lines.check();
        return lines;
    }

    FieldErrors errors() {
        return errors;
    }

    List<PlannedSession> planned() {
        return bySession.values().stream()
                .map(rows -> form(rows).planned(states))
                .toList();
    }

    private void take(CSVRecord row) {
        if (row.size() == COLUMNS && row.get(0).matches("\\d+"))
            bySession.computeIfAbsent(row.get(0), session -> new ArrayList<>()).add(row);
        else if (row.getRecordNumber() > 1) // the first may be headings
        errors.add("lines", "calendar.error.csv-line", row.getRecordNumber());
    }

    private void check() {
        if (bySession.isEmpty() && !errors.any()) errors.add("lines", "calendar.error.csv");
        bySession.forEach((session, rows) -> {
            for (var error : form(rows).check(states, locale).all())
                errors.add("lines", error.key(), error.values().toArray());
            errors.addIf(differs(rows), "lines", "calendar.error.csv-dates", session);
        });
    }

    private static boolean differs(List<CSVRecord> rows) {
        return rows.stream().map(row -> row.toList().subList(1, 4)).distinct().count() > 1;
    }

    private static SessionForm form(List<CSVRecord> rows) {
        var first = rows.getFirst();
        return new SessionForm(
                first.get(0),
                first.get(1),
                first.get(2),
                first.get(3).isEmpty() ? null : "yes",
                String.join("\n", rows.stream().map(row -> row.get(4)).toList()));
    }
}
