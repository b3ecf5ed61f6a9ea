package org.presessions.recommendations.importing.layouts.matrices;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.presessions.recommendations.importing.labels.StateNames;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.Paragraph;
import org.presessions.recommendations.importing.layouts.ParagraphReader;
import org.presessions.recommendations.importing.layouts.RowDraft;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.layouts.Symbols;
import org.presessions.recommendations.importing.tables.Limits;
import org.presessions.recommendations.importing.tables.TableRow;

/// Makes of a matrix's row one row for each text and State: by the brackets in the text, whatever the layout.
final class MatrixRow {
    private static final Pattern GROUPING = Pattern.compile("(?i)(?:theme|rights? or area)\\s*:.*", Pattern.DOTALL);
    private static final int SHOWN_CHARACTERS = 200;

    private final MatrixColumns columns;
    private final ParagraphReader paragraphs;
    private final StatesCheck check;

    MatrixRow(MatrixColumns columns, StateNames.Known knownState) {
        this.columns = columns;
        this.paragraphs = new ParagraphReader(knownState);
        this.check = new StatesCheck(knownState);
    }

    void read(TableRow row, RowSink sink) {
        var cell = columns.recommendation(row);
        if (row.isBlank() || isGrouping(row) || MatrixColumns.areIn(row)) return;
        if (cell.isBlank()) {
            sink.refused(row.number(), Field.TEXT, "", "no-text");
        } else if (cell.length() > Limits.VALUE_CHARACTERS) {
            sink.refused(row.number(), Field.TEXT, cell.substring(0, SHOWN_CHARACTERS), "too-long");
        } else {
            new Cell(row, sink).read(StatesCheck.paragraphs(cell));
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

    /// A paragraph and what its cell says beside it.
    private record Read(Paragraph paragraph, Trailer trailer) {}

    /// The recommendations of one row: most cells hold one paragraph, some several.
    private final class Cell {
        private final TableRow row;
        private final RowSink sink;
        private final List<String> inColumn;

        Cell(TableRow row, RowSink sink) {
            this.row = row;
            this.sink = sink;
            this.inColumn = check.of(columns.states(row));
        }

        void read(List<String> pieces) {
            var read = new ArrayList<Read>();
            for (var piece : pieces) {
                var trailer = Trailer.of(piece);
                read.add(new Read(paragraphs.read(trailer.words()), trailer));
                for (var remark : trailer.remarks()) warn(remark, "remark-left-out");
            }
            checkStates(read);
            read.forEach(this::send);
        }

        private void checkStates(List<Read> read) {
            var inBrackets = read.stream()
                    .flatMap(one -> one.paragraph().parts().stream())
                    .flatMap(part -> part.states().stream())
                    .toList();
            boolean areChecked = !inColumn.isEmpty() && check.areTheSame(inBrackets, inColumn);
            if (!inColumn.isEmpty() && !inBrackets.isEmpty() && !areChecked)
                sink.warning(
                        row.number(),
                        Field.RECOMMENDING_STATE,
                        String.join(", ", inBrackets) + " ≠ " + String.join(", ", inColumn),
                        "states-differ");
            if (areChecked) return;
            for (var one : read) for (var doubt : one.paragraph().doubts()) warn(doubt, "states-within-text");
        }

        private void send(Read read) {
            var paragraph = read.paragraph();
            var draft = draft(read);
            if (paragraph.parts().isEmpty()) {
                withoutBrackets(draft, paragraph);
                return;
            }
            if (!paragraph.left().isEmpty()) warn(paragraph.left(), "text-after-last-state");
            for (var part : paragraph.parts())
                for (var state : part.states()) send(draft, paragraph, part.text(), state);
        }

        /// Only where no bracket names a State does the column say who recommended.
        private void withoutBrackets(RowDraft draft, Paragraph paragraph) {
            if (inColumn.isEmpty()) {
                sink.refused(row.number(), Field.TEXT, paragraph.whole(), "no-state-in-brackets");
                return;
            }
            sink.warning(row.number(), Field.RECOMMENDING_STATE, String.join(", ", inColumn), "states-of-column");
            for (var state : inColumn) send(draft, paragraph, ParagraphReader.trimmed(paragraph.whole()), state);
        }

        private RowDraft draft(Read read) {
            var themes = MatrixThemes.of(columns.themes(row));
            var source = read.trailer().source();
            return new RowDraft(row.number())
                    .put(Field.PARAGRAPH, read.paragraph().number())
                    .put(Field.PARAGRAPH_TEXT, read.paragraph().whole())
                    .put(Field.RESPONSE, columns.position(row).strip())
                    .put(Field.RESPONSE_SOURCE, source)
                    .put(Field.RESPONSE_STAGE, Symbols.stage(source))
                    .put(Field.THEMES, themes.themes())
                    .put(Field.AFFECTED, themes.affected());
        }

        private void send(RowDraft draft, Paragraph paragraph, String text, String state) {
            if (text.isEmpty()) {
                sink.refused(row.number(), Field.TEXT, paragraph.whole(), "no-text");
                return;
            }
            new RowDraft(row.number(), draft)
                    .put(Field.TEXT, text)
                    .put(Field.RECOMMENDING_STATE, state)
                    .sendTo(sink);
        }

        private void warn(String value, String reason) {
            sink.warning(row.number(), Field.TEXT, value, reason);
        }
    }
}
