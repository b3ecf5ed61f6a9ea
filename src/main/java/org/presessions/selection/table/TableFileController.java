package org.presessions.selection.table;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.files.StoredFiles;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The table as a file: the rows that the reader chose, with everything that staff may see of each.
@Controller
class TableFileController {
    private final TableRows rows;
    private final TableFiles files;
    private final Calendar calendar;
    private final TableAddress address;
    private final TableCells cells;
    private final Words words;
    private final StoredFiles stored;

    TableFileController(
            TableRows rows,
            TableFiles files,
            Calendar calendar,
            TableAddress address,
            TableCells cells,
            Words words,
            StoredFiles stored) {
        this.rows = rows;
        this.files = files;
        this.calendar = calendar;
        this.address = address;
        this.cells = cells;
        this.words = words;
        this.stored = stored;
    }

    @GetMapping("/desk/pre-sessions/{series}/{state}/applications.{format:csv|xlsx|zip}")
    void ofState(
            PreSession preSession,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var name = "applications-" + preSession.series().slug() + "-"
                + preSession.state().slug();
        var table = table(List.of(preSession), address.of(preSession, sent), name, locale);
        write(table, format, response);
    }

    @GetMapping("/desk/series/{series}/applications.{format:csv|xlsx|zip}")
    void ofSeries(
            Series series,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var name = "applications-" + series.slug();
        var table = table(calendar.preSessionsOf(series.id()), address.of(series, sent), name, locale);
        write(table, format, response);
    }

    private TableFiles.Table table(List<PreSession> preSessions, TableView view, String name, Locale locale) {
        var spoken = cells.in(words.in(locale));
        var all = rows.of(preSessions, Visitor.signedIn());
        var chosen = view.chosen(all, spoken).stream().map(TableRow::asTaken).toList();
        return new TableFiles.Table(name, chosen, spoken, view.asked(), TakenFiles.of(chosen, stored));
    }

    private void write(TableFiles.Table table, String format, HttpServletResponse response) throws IOException {
        var kind = TableFiles.Kind.find(format).orElseThrow(NotFound::new);
        response.setContentType(kind.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + table.name() + "." + kind.code() + "\"");
        response.setHeader("Cache-Control", "no-store");
        files.write(table, kind, response.getOutputStream());
    }
}
