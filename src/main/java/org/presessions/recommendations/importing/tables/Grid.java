package org.presessions.recommendations.importing.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Puts the cells of a document's table into rows and columns, where one may reach over several of both.
final class Grid {
    /// For documents that say in each row whether a cell goes on.
    static final int UNTIL_SAID = Integer.MAX_VALUE;

    /// What a cell says that reaches down, and over how many rows it still does.
    private record Reaching(String text, int rows) {}

    private final Map<Integer, Reaching> reaching = new HashMap<>();
    private final List<String> cells = new ArrayList<>();
    private final Set<Integer> continued = new HashSet<>();

    /// Another table begins.
    void begin() {
        reaching.clear();
    }

    /// The next cell that begins in this row, behind those that reach down to it.
    void add(String text, int columns, int rows) {
        while (reachesDown()) reached();
        int column = cells.size();
        reaching.remove(column);
        put(text);
        for (int more = 1; more < columns; more++) put("");
        if (rows > 1) reaching.put(column, new Reaching(text, rows == UNTIL_SAID ? rows : rows - 1));
    }

    private boolean reachesDown() {
        var cell = reaching.get(cells.size());
        return cell != null && cell.rows() < UNTIL_SAID;
    }

    /// The next cell is that of the row above.
    void goesOn(int columns) {
        int column = cells.size();
        var cell = reaching.getOrDefault(column, new Reaching("", UNTIL_SAID));
        continued.add(column);
        put(cell.text());
        for (int more = 1; more < columns; more++) put("");
    }

    /// A place that another cell covers, from above or from the left, where the document says so itself.
    void covered() {
        if (reachesDown()) reached();
        else put("");
    }

    private void reached() {
        int column = cells.size();
        var cell = Objects.requireNonNull(reaching.remove(column)); // whoever asks knows that one reaches here
        continued.add(column);
        if (cell.rows() > 1) reaching.put(column, new Reaching(cell.text(), cell.rows() - 1));
        put(cell.text());
    }

    private void put(String text) {
        if (cells.size() >= Limits.COLUMNS) throw new UnreadableFile("broken");
        cells.add(text);
    }

    TableRow row(int number) {
        while (reachesDown()) reached();
        var row = new TableRow(number, cells, continued);
        cells.clear();
        continued.clear();
        return row;
    }
}
