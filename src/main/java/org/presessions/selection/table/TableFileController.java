package org.presessions.selection.table;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.presessions.applications.form.Questionnaire;
import org.presessions.applications.form.Questionnaires;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.files.StoredFiles;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.presessions.shared.words.Words;
import org.presessions.vocabulary.Issues;
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
    private final Questionnaires questionnaires;
    private final Calendar calendar;
    private final Issues issues;
    private final Words words;
    private final StoredFiles stored;

    TableFileController(
            TableRows rows,
            TableFiles files,
            Questionnaires questionnaires,
            Calendar calendar,
            Issues issues,
            Words words,
            StoredFiles stored) {
        this.rows = rows;
        this.files = files;
        this.questionnaires = questionnaires;
        this.calendar = calendar;
        this.issues = issues;
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
        var asked = questionnaires.of(preSession.series().id());
        var table = table(List.of(preSession), TableAddress.of(preSession, sent), name, asked, locale);
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
        var asked = questionnaires.of(series.id());
        var table = table(calendar.preSessionsOf(series.id()), TableAddress.of(series, sent), name, asked, locale);
        write(table, format, response);
    }

    private TableFiles.Table table(
            List<PreSession> preSessions, TableView view, String name, Questionnaire asked, Locale locale) {
        var cells = new Cells(words.in(locale), issues);
        var all = rows.of(preSessions, Visitor.signedIn());
        var chosen = view.chosen(all, cells).stream().map(TableRow::asTaken).toList();
        return new TableFiles.Table(name, chosen, cells, asked, TakenFiles.of(chosen, stored));
    }

    private void write(TableFiles.Table table, String format, HttpServletResponse response) throws IOException {
        var kind = TableFiles.Kind.find(format).orElseThrow(NotFound::new);
        response.setContentType(kind.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + table.name() + "." + kind.code() + "\"");
        response.setHeader("Cache-Control", "no-store");
        files.write(table, kind, response.getOutputStream());
    }
}
