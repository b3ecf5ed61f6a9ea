package org.presessions.recommendations.exporting;

import java.util.List;
import java.util.stream.Stream;

/// In what order a sheet shows the columns, and how wide: first what people read, then the codes for programs. Whoever
/// reads the file again goes by the names at the head.
final class SheetColumns {
    private static final List<Column> FIRST = List.of(
            Column.STATE_UNDER_REVIEW_NAME,
            Column.RECOMMENDING_STATE_NAME,
            Column.SESSION,
            Column.YEAR,
            Column.TEXT,
            Column.RESPONSE,
            Column.ISSUES,
            Column.ACTION,
            Column.PARAGRAPH,
            Column.ADDRESS);

    static final List<Column> ALL =
            Stream.concat(FIRST.stream(), Column.ALL.stream()).distinct().toList();

    private SheetColumns() {}

    /// In characters, so that a head and its filter's arrow fit.
    static double width(Column column) {
        return switch (column) {
            case TEXT -> 70;
            case PARAGRAPH_TEXT -> 60;
            case STATE_UNDER_REVIEW_NAME, RECOMMENDING_STATE_NAME, ISSUES, THEMES, ADDRESS -> 28;
            case POSITIONS, AFFECTED, SUR_ORGANISATIONS, RS_ORGANISATIONS, SOURCE_FILE, LICENCE_NOTE -> 24;
            case RESPONSE, STATE_UNDER_REVIEW, RECOMMENDING_STATE, SDGS -> 20;
            case ID, KIND, SESSION, SUR_GROUP, RS_GROUP, PARAGRAPH, LANGUAGE, ACTION, SOURCE_ROW, CYCLE, YEAR, SAMPLE ->
                15;
        };
    }

    /// Whether people read it; the others are left without a form of their own, which would cost time in each cell.
    static boolean isRead(Column column) {
        return FIRST.contains(column);
    }

    /// Whether it is so long that it is written in several lines.
    static boolean wraps(Column column) {
        return column == Column.TEXT
                || column == Column.ISSUES
                || column == Column.STATE_UNDER_REVIEW_NAME
                || column == Column.RECOMMENDING_STATE_NAME;
    }
}
