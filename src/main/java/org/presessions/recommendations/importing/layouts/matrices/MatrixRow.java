package org.presessions.recommendations.importing.layouts.matrices;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.Paragraph;
import org.presessions.recommendations.importing.layouts.ParagraphReader;
import org.presessions.recommendations.importing.layouts.RowDraft;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.layouts.StateList;
import org.presessions.recommendations.importing.layouts.Symbols;
import org.presessions.recommendations.importing.tables.Limits;
import org.presessions.recommendations.importing.tables.TableRow;

/// Makes of a matrix's row one row for each text and State.
final class MatrixRow {
    private static final Pattern SOURCE = Pattern.compile(
            "(.*?)\\s*\\bSource\\s+of\\s+position\\s*:\\s*(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUPING = Pattern.compile("(?i)(?:theme|rights? or area)\\s*:.*", Pattern.DOTALL);
    private static final int SHOWN_CHARACTERS = 200;

    private final MatrixColumns columns;
    private final ParagraphReader paragraphs;
    private final StateList states;

    MatrixRow(MatrixColumns columns, Predicate<String> knownState) {
        this.columns = columns;
        this.paragraphs = new ParagraphReader(knownState);
        this.states = new StateList(knownState);
    }

    void read(TableRow row, RowSink sink) {
        var cell = columns.recommendation(row);
        if (row.isBlank() || isGrouping(row) || MatrixColumns.areIn(row)) return;
        if (cell.isBlank()) {
            sink.refused(row.number(), Field.TEXT, "", "no-text");
        } else if (cell.length() > Limits.VALUE_CHARACTERS) {
            sink.refused(row.number(), Field.TEXT, cell.substring(0, SHOWN_CHARACTERS), "too-long");
        } else {
            read(row, cell, sink);
        }
    }

    private static boolean isGrouping(TableRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count() == 1
                && GROUPING.matcher(row.cells().stream()
                                .filter(cell -> !cell.isBlank())
                                .findFirst()
                                .orElse(""))
                        .matches();
    }

    private void read(TableRow row, String cell, RowSink sink) {
        var source = SOURCE.matcher(cell);
        boolean hasSource = source.matches();
        var draft = themesAndPosition(row, hasSource ? source.group(2).strip() : "");
        var words = hasSource ? source.group(1) : cell;
        if (columns.hasStates() && !columns.states(row).isBlank()) withColumn(row, words, draft, sink);
        else withBrackets(row, words, draft, sink);
    }

    private RowDraft themesAndPosition(TableRow row, String source) {
        var themes = MatrixThemes.of(columns.themes(row));
        return new RowDraft(row.number())
                .put(Field.RESPONSE, columns.position(row).strip())
                .put(Field.RESPONSE_SOURCE, source)
                .put(Field.RESPONSE_STAGE, Symbols.stage(source))
                .put(Field.THEMES, themes.themes())
                .put(Field.AFFECTED, themes.affected());
    }

    /// The layout of 2014, where the States have a column of their own.
    private void withColumn(TableRow row, String words, RowDraft draft, RowSink sink) {
        var paragraph = paragraphs.read(words);
        var cell = columns.states(row).strip();
        for (var state :
                states.names(cell).orElse(cell.lines().map(String::strip).toList()))
            send(row, draft, paragraph, ParagraphReader.trimmed(paragraph.whole()), state, sink);
    }

    private void withBrackets(TableRow row, String words, RowDraft draft, RowSink sink) {
        var paragraph = paragraphs.read(words);
        if (paragraph.parts().isEmpty())
            sink.refused(row.number(), Field.TEXT, paragraph.whole(), "no-state-in-brackets");
        else if (!paragraph.left().isEmpty())
            sink.warning(row.number(), Field.TEXT, paragraph.left(), "text-after-last-state");
        for (var part : paragraph.parts())
            for (var state : part.states()) send(row, draft, paragraph, part.text(), state, sink);
    }

    private static void send(
            TableRow row, RowDraft common, Paragraph paragraph, String text, String state, RowSink sink) {
        if (text.isEmpty()) {
            sink.refused(row.number(), Field.TEXT, paragraph.whole(), "no-text");
            return;
        }
        new RowDraft(row.number(), common)
                .put(Field.PARAGRAPH, paragraph.number())
                .put(Field.PARAGRAPH_TEXT, paragraph.whole())
                .put(Field.TEXT, text)
                .put(Field.RECOMMENDING_STATE, state)
                .sendTo(sink);
    }
}
