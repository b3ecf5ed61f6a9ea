package org.presessions.recommendations.importing.layouts.matrices;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.presessions.recommendations.importing.labels.StateNames;
import org.presessions.recommendations.importing.layouts.Columns;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.Paragraph;
import org.presessions.recommendations.importing.layouts.ParagraphReader;
import org.presessions.recommendations.importing.layouts.RowDraft;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.layouts.Symbols;
import org.presessions.recommendations.importing.tables.CsvRows;
import org.presessions.recommendations.importing.tables.Limits;
import org.presessions.recommendations.importing.tables.TableRow;

/// Makes of a matrix's row one row for each text and State: by the brackets in the text, whatever the layout.
final class MatrixRow {
    /// "Theme: A12 Acceptance …", "Right or area: 2.1. …", in the languages of matrices.
    private static final Pattern GROUPING = Pattern.compile(
            "(?iu)(?:themes?|rights?(?:\\s+or\\s+areas?)?|areas?|thèmes?|droits?(?:\\s+ou\\s+domaines?)?|domaines?|temas?|derechos?)\\s*:.*",
            Pattern.DOTALL);

    private static final Pattern NUMBERED = Pattern.compile("\\s*\\d{1,3}\\s?\\.\\s?\\d{1,4}\\b.*", Pattern.DOTALL);
    private static final int GROUPING_AT_MOST = 160; // characters
    private static final int SHOWN_CHARACTERS = 200;

    private final Columns columns;
    private final ParagraphReader paragraphs;
    private final StatesCheck check;

    MatrixRow(Columns columns, StateNames.Known knownState) {
        this.columns = columns;
        this.paragraphs = new ParagraphReader(knownState);
        this.check = new StatesCheck(knownState);
    }

    void read(TableRow row, RowSink sink) {
        if (row.isBlank() || columns.areRepeatedIn(row)) return;
        var cell = columns.cell(row, Field.PARAGRAPH_TEXT);
        if (!CsvRows.isWhole(row)) {
            sink.refused(row.number(), Field.TEXT, CsvRows.firstBroken(row), "undecodable");
        } else if (isGrouping(row)) {
            sink.section(row.number());
        } else if (cell.isBlank()) {
            sink.refused(row.number(), Field.TEXT, "", "no-text");
        } else if (cell.length() > Limits.VALUE_CHARACTERS) {
            sink.refused(row.number(), Field.TEXT, cell.substring(0, SHOWN_CHARACTERS), "too-long");
        } else {
            tellOfUnkept(row, sink);
            new Cell(row, sink).read(StatesCheck.paragraphs(cell));
        }
    }

    private void tellOfUnkept(TableRow row, RowSink sink) {
        for (int i = 0; i < columns.count(); i++)
            if (columns.all().get(i).field().isEmpty() && !row.cell(i).isBlank())
                sink.unkept(columns.all().get(i));
    }

    /// A row with one cell that is no recommendation: it has neither number nor States, or says itself what it is.
    private boolean isGrouping(TableRow row) {
        var said =
                row.cells().stream().filter(cell -> !cell.isBlank()).distinct().toList();
        if (said.size() != 1) return false;
        var words = said.getFirst();
        if (GROUPING.matcher(words).matches()) return true;
        return words.length() <= GROUPING_AT_MOST
                && !NUMBERED.matcher(words).matches()
                && paragraphs.read(words).parts().isEmpty()
                && !words.strip().endsWith(";");
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
            this.inColumn = check.of(columns.cell(row, Field.RECOMMENDING_STATE));
        }

        void read(List<String> pieces) {
            var read = new ArrayList<Read>();
            for (var piece : pieces) {
                var trailer = Trailer.of(piece);
                read.add(new Read(paragraphs.read(trailer.words()), trailer));
                for (var remark : trailer.remarks()) warn(remark, "remark-left-out");
            }
            if (columns.cell(row, Field.RESPONSE).isBlank())
                sink.warning(row.number(), Field.RESPONSE, "", "no-position");
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
            var themes = MatrixThemes.of(
                    columns.cell(row, Field.THEMES), columns.cell(row, Field.AFFECTED), columns.cell(row, Field.SDGS));
            var source = read.trailer().source().isEmpty()
                    ? columns.cell(row, Field.RESPONSE_SOURCE).strip()
                    : read.trailer().source();
            return new RowDraft(row.number())
                    .put(Field.PARAGRAPH, number(read.paragraph()))
                    .put(Field.PARAGRAPH_TEXT, read.paragraph().whole())
                    .put(Field.RESPONSE, ParagraphReader.trimmed(columns.cell(row, Field.RESPONSE)))
                    .put(Field.RESPONSE_SOURCE, source)
                    .put(Field.RESPONSE_STAGE, Symbols.stage(source))
                    .put(Field.THEMES, themes.themes())
                    .put(Field.AFFECTED, themes.affected())
                    .put(Field.SDGS, themes.sdgs());
        }

        /// Some matrices have it in a column of its own; others count their rows there.
        private String number(Paragraph paragraph) {
            var cell = columns.cell(row, Field.PARAGRAPH).strip();
            return paragraph.number().isEmpty() && NUMBERED.matcher(cell).matches() ? cell : paragraph.number();
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
