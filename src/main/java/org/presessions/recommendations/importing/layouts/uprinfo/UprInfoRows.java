package org.presessions.recommendations.importing.layouts.uprinfo;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.presessions.recommendations.importing.labels.ColumnMeanings;
import org.presessions.recommendations.importing.layouts.Columns;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.FullRows;
import org.presessions.recommendations.importing.layouts.Headings;
import org.presessions.recommendations.importing.layouts.RowDraft;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.TableFile;
import org.presessions.recommendations.importing.tables.TableRow;
import org.presessions.recommendations.importing.tables.UnreadableFile;
import org.presessions.shared.words.Folded;

/// Reads tables in which each row is one text from one State, as in UPR Info's exports.
final class UprInfoRows {
    private static final List<Field> NEEDED = List.of(Field.STATE_UNDER_REVIEW, Field.TEXT, Field.RECOMMENDING_STATE);

    /// Without which the rows are taken, and somebody has to know.
    private static final List<Field> EXPECTED = List.of(Field.RESPONSE, Field.SESSION);

    private static final Set<Field> LISTS = EnumSet.of(
            Field.ISSUES, Field.SUR_ORGANISATIONS, Field.RS_ORGANISATIONS, Field.SDGS, Field.AFFECTED, Field.THEMES);
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /// Not the one that ends an entity, as in `&#40;Unknown&#41;`.
    private static final Pattern SEMICOLON = Pattern.compile("\\s*\\|\\s*|(?<!&#?\\w{1,8});\\s*|\\n+");

    private static final Pattern PARAGRAPH = Pattern.compile("\\s*\\d{1,4}\\s*\\.\\s*\\d{1,4}.*");

    private final ColumnMeanings decided;

    UprInfoRows(ColumnMeanings decided) {
        this.decided = decided;
    }

    boolean areIn(SourceFile file) throws IOException {
        try (var table = TableFile.open(file);
                var rows = table.rows()) {
            return new Headings(rows, decided)
                    .find(UprInfoRows::isOne, Field.TEXT)
                    .isPresent();
        }
    }

    /// The rest may be missing, which is then said.
    private static boolean isOne(Columns columns) {
        return columns.has(Field.STATE_UNDER_REVIEW) && columns.has(Field.TEXT);
    }

    void read(SourceFile file, RowSink sink) throws IOException {
        try (var table = TableFile.open(file);
                var rows = table.rows()) {
            table.encoding().ifPresent(sink::encoding);
            var headings = new Headings(rows, decided);
            var found = headings.find(UprInfoRows::isOne, Field.TEXT)
                    .orElseThrow(() -> new UnreadableFile("wrong-columns"));
            var columns = found.columns();
            sink.columns(columns);
            columns.require(NEEDED);
            for (var field : EXPECTED)
                if (!columns.has(field)) sink.warning(found.row(), field, columns.seen(), "no-column");
            if (rows.announced() > found.row()) sink.total(rows.announced() - found.row());
            new FullRows(headings.below(), columns.count()).each(sink, row -> take(row, columns, sink));
        }
    }

    private static void take(TableRow row, Columns columns, RowSink sink) {
        if (columns.areRepeatedIn(row)) return;
        tellOfUnkept(row, columns, sink);
        var draft = new RowDraft(row.number());
        for (var column : columns.all()) column.field().ifPresent(field -> put(draft, field, columns.cell(row, field)));
        var response = Folded.of(draft.value(Field.RESPONSE));
        if (response.equals("voluntarypledge")) draft.put(Field.KIND, "pledge");
        draft.sendTo(sink);
    }

    private static void tellOfUnkept(TableRow row, Columns columns, RowSink sink) {
        for (int i = 0; i < columns.count(); i++)
            if (columns.all().get(i).field().isEmpty() && !row.cell(i).isBlank())
                sink.unkept(columns.all().get(i));
    }

    private static void put(RowDraft draft, Field field, String cell) {
        if (LISTS.contains(field)) draft.put(field, list(cell));
        else if (field != Field.PARAGRAPH || PARAGRAPH.matcher(cell).matches()) draft.put(field, cell);
    }

    /// No issue or organisation has a comma in its name.
    private static List<String> list(String cell) {
        var separator = SEMICOLON.matcher(cell).find() ? SEMICOLON : COMMA;
        return Arrays.asList(separator.split(cell.strip()));
    }
}
