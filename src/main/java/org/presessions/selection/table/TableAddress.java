package org.presessions.selection.table;

import java.util.List;
import java.util.stream.Stream;
import org.presessions.applications.form.Questionnaires;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/// Where the tables are, and what each shows first.
@Component
class TableAddress {
    private static final List<Column> OF_A_SERIES = Stream.<Column>concat(
                    Stream.of(TableColumn.STATE), TableColumn.USUAL.stream())
            .toList();

    private final Questionnaires questionnaires;

    TableAddress(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    TableView of(PreSession preSession, MultiValueMap<String, String> sent) {
        var asked = questionnaires.of(preSession.series().id());
        return TableView.parse("/desk" + preSession.path() + "/applications", sent, TableColumn.USUAL, asked);
    }

    TableView of(Series series, MultiValueMap<String, String> sent) {
        var asked = questionnaires.of(series.id());
        return TableView.parse("/desk/series/" + series.slug() + "/applications", sent, OF_A_SERIES, asked);
    }
}
