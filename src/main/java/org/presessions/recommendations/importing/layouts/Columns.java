package org.presessions.recommendations.importing.layouts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.presessions.recommendations.importing.labels.ColumnMeanings;
import org.presessions.recommendations.importing.tables.TableRow;
import org.presessions.recommendations.importing.tables.UnreadableFile;
import org.presessions.shared.Coded;
import org.presessions.shared.words.Folded;

/// What the columns of a table are taken for.
///
/// @param all from the first
public record Columns(List<Column> all) {
    /// @param heading as it stands in the file; empty where there is none
    /// @param field what it is; absent where nothing of it is kept
    public record Column(String heading, Optional<Field> field, Taken taken) {}

    /// How it came that a column is taken for what it is.
    public enum Taken implements Coded {
        UNDERSTOOD,
        /// a person said so
        DECIDED,
        /// known, and of no use to us
        LEFT_OUT,
        NOT_UNDERSTOOD
    }

    public Columns {
        all = List.copyOf(all);
    }

    /// @param decided what persons said of files of this shape, which counts before what we know
    public static Columns of(List<String> headings, ColumnMeanings.Known decided) {
        var byPosition = decided.of(headings);
        if (!byPosition.isEmpty()) return decided(headings, byPosition);
        var meanings = ColumnWords.meanings(headings);
        var all = new ArrayList<Column>();
        for (int i = 0; i < headings.size(); i++) {
            var heading = headings.get(i).strip();
            all.add(new Column(heading, meanings.get(i), taken(heading, meanings.get(i))));
        }
        return new Columns(all);
    }

    private static Columns decided(List<String> headings, Map<Integer, String> byPosition) {
        var all = new ArrayList<Column>();
        for (int i = 0; i < headings.size(); i++) {
            var field = Coded.find(Field.class, byPosition.getOrDefault(i, ""));
            all.add(new Column(headings.get(i).strip(), field, Taken.DECIDED));
        }
        return new Columns(all);
    }

    private static Taken taken(String heading, Optional<Field> field) {
        if (field.isPresent()) return Taken.UNDERSTOOD;
        return heading.isEmpty() || ColumnWords.isLeftOut(heading) ? Taken.LEFT_OUT : Taken.NOT_UNDERSTOOD;
    }

    /// The same, with one field in the place of another that it has not.
    public Columns with(Field wanted, Field instead) {
        if (has(wanted)) return this;
        return new Columns(all.stream()
                .map(column -> column.field().equals(Optional.of(instead))
                        ? new Column(column.heading(), Optional.of(wanted), column.taken())
                        : column)
                .toList());
    }

    public int count() {
        return all.size();
    }

    public boolean has(Field field) {
        return all.stream().anyMatch(column -> column.field().equals(Optional.of(field)));
    }

    public boolean hasAny(Field... fields) {
        return Arrays.stream(fields).anyMatch(this::has);
    }

    /// How many are understood.
    public long understood() {
        return all.stream().filter(column -> column.field().isPresent()).count();
    }

    /// What a row says in all columns of this field, one below the other.
    public String cell(TableRow row, Field field) {
        var said = new ArrayList<String>();
        for (int i = 0; i < all.size(); i++)
            if (all.get(i).field().equals(Optional.of(field)) && !row.cell(i).isBlank()) said.add(row.cell(i));
        return String.join("\n", said);
    }

    /// Whether the cell of this field reaches down from the row above.
    public boolean isContinued(TableRow row, Field field) {
        return row.continued().stream()
                .anyMatch(
                        column -> column < all.size() && all.get(column).field().equals(Optional.of(field)));
    }

    public List<String> headings() {
        return all.stream().map(Column::heading).toList();
    }

    public String shape() {
        return ColumnMeanings.shape(headings());
    }

    /// Whether a row says the headings again, as on each page.
    public boolean areRepeatedIn(TableRow row) {
        if (row.isBlank()) return false;
        for (int i = 0; i < row.cells().size(); i++) {
            var words = Folded.of(row.cell(i));
            if (!words.isEmpty()
                    && (i >= all.size() || !Folded.of(all.get(i).heading()).contains(words))) return false;
        }
        return true;
    }

    /// @throws UnreadableFile when one is missing, with the codes of those, and with the headings that are there
    public void require(List<Field> fields) {
        var missing =
                fields.stream().filter(field -> !has(field)).map(Field::code).toList();
        if (!missing.isEmpty()) throw new UnreadableFile("missing-columns", String.join(", ", missing), seen());
    }

    /// The headings, for a sentence.
    public String seen() {
        return String.join(
                " | ", headings().stream().filter(heading -> !heading.isEmpty()).toList());
    }
}
