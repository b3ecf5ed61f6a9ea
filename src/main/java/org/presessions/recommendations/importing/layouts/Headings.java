package org.presessions.recommendations.importing.layouts;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.presessions.recommendations.importing.labels.ColumnMeanings;
import org.presessions.recommendations.importing.tables.TableRow;
import org.presessions.recommendations.importing.tables.TableRows;

/// Looks for the headings of a table near its top, where there may be titles above them, and where they may be written
/// over two rows; then gives the rows below.
public final class Headings {
    private static final Pattern WORDS = Pattern.compile("[^\\d();:]*");
    private static final int SHORT = 80; // characters

    private final TableRows rows;
    private final ColumnMeanings.Known decided;
    private final Deque<TableRow> ahead = new ArrayDeque<>();

    /// @param columns what they are taken for
    /// @param row number of the last row of headings
    public record Found(Columns columns, int row) {}

    public Headings(TableRows rows, ColumnMeanings decided) {
        this.rows = rows;
        this.decided = decided.known();
    }

    /// @param wanted whether these are the headings of a file of recommendations
    /// @param first the field without which a row says nothing; a row without it below the headings belongs to them
    public Optional<Found> find(Predicate<Columns> wanted, Field first) throws IOException {
        var top = top();
        for (int i = 0; i < top.size(); i++) {
            var found = at(top, i, wanted, first);
            if (found.isEmpty()) continue;
            var below = found.get().row();
            top.stream().filter(row -> row.number() > below).forEach(ahead::add);
            return found;
        }
        return Optional.empty();
    }

    private Optional<Found> at(List<TableRow> top, int i, Predicate<Columns> wanted, Field first) {
        var one = columns(top.get(i).cells());
        var next = i + 1 < top.size() ? Optional.of(top.get(i + 1)) : Optional.<TableRow>empty();
        var both = next.map(row -> columns(joined(top.get(i), row)));
        boolean isSplit = next.filter(
                        row -> wanted.test(one) ? goesOn(row, one, first) : !wanted.test(columns(row.cells())))
                .isPresent();
        if (isSplit
                && both.filter(wanted)
                        .filter(columns -> columns.understood() >= one.understood())
                        .isPresent())
            return both.map(columns -> new Found(columns, next.orElseThrow().number()));
        return wanted.test(one) ? Optional.of(new Found(one, top.get(i).number())) : Optional.empty();
    }

    /// Whether a row says nothing but what may belong to the headings above it.
    private static boolean goesOn(TableRow row, Columns columns, Field first) {
        boolean saysNothing = columns.cell(row, first).isBlank() || columns.isContinued(row, first);
        long said = row.cells().stream().filter(cell -> !cell.isBlank()).count();
        return (saysNothing ? said > 0 : said > 1)
                && row.cells().stream()
                        .allMatch(cell -> isShort(cell)
                                && (saysNothing || WORDS.matcher(cell).matches()));
    }

    private static boolean isShort(String cell) {
        return cell.length() <= SHORT;
    }

    private Columns columns(List<String> cells) {
        return Columns.of(cells.stream().map(Headings::inOneLine).toList(), decided);
    }

    private static String inOneLine(String heading) {
        return heading.replaceAll("[\\s\\u00a0\\u00ad]+", " ").strip();
    }

    private static List<String> joined(TableRow upper, TableRow lower) {
        var joined = new ArrayList<String>();
        for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++)
            joined.add(lower.continued().contains(i) ? upper.cell(i) : (upper.cell(i) + " " + lower.cell(i)).strip());
        return joined;
    }

    /// The row that looks most like headings, where nobody knows what they mean: several short cells, and something
    /// below.
    public Optional<Columns> likeliest() throws IOException {
        var top = top();
        for (int i = 0; i + 1 < top.size(); i++) {
            var said =
                    top.get(i).cells().stream().filter(cell -> !cell.isBlank()).toList();
            boolean isLikely = said.size() >= 3
                    && said.stream().allMatch(Headings::isShort)
                    && said.stream().distinct().count() == said.size();
            if (isLikely && !top.get(i + 1).isBlank())
                return Optional.of(columns(top.get(i).cells()));
        }
        return Optional.empty();
    }

    private List<TableRow> top() throws IOException {
        var top = new ArrayList<TableRow>();
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            top.add(row.get());
            if (top.size() == TableRows.HEADINGS_WITHIN) break;
        }
        return top;
    }

    /// The rows below what was found.
    public TableRows below() {
        return new Below(rows, ahead);
    }

    private record Below(TableRows rows, Deque<TableRow> ahead) implements TableRows {
        @Override
        public Optional<TableRow> next() throws IOException {
            return ahead.isEmpty() ? rows.next() : Optional.of(ahead.poll());
        }

        @Override
        public int announced() {
            return rows.announced();
        }

        @Override
        public boolean isText() {
            return rows.isText();
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
