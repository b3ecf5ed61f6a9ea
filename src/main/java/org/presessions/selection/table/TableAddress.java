package org.presessions.selection.table;

import java.util.List;
import java.util.stream.Stream;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.springframework.util.MultiValueMap;

/// Where the tables are, and what each shows first.
final class TableAddress {
    private static final List<TableColumn> OF_A_SERIES = Stream.concat(
                    Stream.of(TableColumn.STATE), TableColumn.USUAL.stream())
            .toList();

    private TableAddress() {}

    static TableView of(PreSession preSession, MultiValueMap<String, String> sent) {
        return TableView.parse("/desk" + preSession.path() + "/applications", sent, TableColumn.USUAL);
    }

    static TableView of(Series series, MultiValueMap<String, String> sent) {
        return TableView.parse("/desk/series/" + series.slug() + "/applications", sent, OF_A_SERIES);
    }
}
