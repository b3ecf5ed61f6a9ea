package org.presessions.selection.table;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.files.StoredFiles;
import org.presessions.people.tokens.ApiTokens;
import org.presessions.people.tokens.Scope;
import org.presessions.shared.limits.RateLimits;
import org.presessions.shared.limits.TooManyRequests;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/// The applications of a series, or of one of its States, for a program of somebody on the staff, who is known by a
/// personal token and sees what its owner sees at the desk.
@Controller
class ApplicationsApiController {
    private static final int TIMES_A_MINUTE = 60;

    private final ApiTokens tokens;
    private final TableRows rows;
    private final Calendar calendar;
    private final TableAddress address;
    private final TableCells cells;
    private final Words words;
    private final RateLimits limits;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final StoredFiles files;

    ApplicationsApiController(
            ApiTokens tokens,
            TableRows rows,
            Calendar calendar,
            TableAddress address,
            TableCells cells,
            Words words,
            RateLimits limits,
            Audit audit,
            TransactionTemplate transaction,
            JsonMapper json,
            StoredFiles files) {
        this.tokens = tokens;
        this.rows = rows;
        this.calendar = calendar;
        this.address = address;
        this.cells = cells;
        this.words = words;
        this.limits = limits;
        this.audit = audit;
        this.transaction = transaction;
        this.json = json;
        this.files = files;
    }

    /// @param sent the same filters and order as in the address of the table
    @GetMapping("/api/v1/applications")
    void find(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestParam(defaultValue = "") String series,
            @RequestParam(defaultValue = "") String state,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response)
            throws IOException {
        var owner = tokens.owner(authorization, Scope.APPLICATIONS);
        if (owner.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            refuse(401, "no valid token of this scope", response);
            return;
        }
        limits.take("applications-api", owner.get().toString(), TIMES_A_MINUTE, Duration.ofMinutes(1));
        var known = calendar.allSeriesAndDrafts().stream()
                .filter(one -> one.slug().equals(series))
                .findFirst();
        var asked = known.map(one -> preSessions(one, state)).orElse(List.of());
        if (asked.isEmpty()) refuse(404, "no such series, or no such State in it", response);
        else answer(known.orElseThrow(), asked, sent, owner.get(), response);
    }

    @ExceptionHandler
    void tooMany(TooManyRequests limit, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", Long.toString(limit.retryAfter().toSeconds() + 1));
        refuse(429, "too many requests", response);
    }

    private List<PreSession> preSessions(Series series, String state) {
        return calendar.preSessionsOf(series.id()).stream()
                .filter(preSession ->
                        state.isEmpty() || preSession.state().slug().equals(state))
                .toList();
    }

    private void answer(
            Series series,
            List<PreSession> asked,
            MultiValueMap<String, String> sent,
            UUID owner,
            HttpServletResponse response)
            throws IOException {
        var view = address.of(series, sent);
        var chosen = view.chosen(rows.of(asked, owner), cells.in(words.in(Locale.ENGLISH))).stream()
                .map(TableRow::asTaken)
                .toList();
        transaction.executeWithoutResult(status -> audit.record(
                "application.export",
                "series/" + series.slug(),
                Map.of("rows", chosen.size(), "kind", "json", "person", owner.toString())));
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        JsonLines.write(chosen, TakenFiles.of(chosen, files), response.getOutputStream());
    }

    private void refuse(int status, String title, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(Map.of("title", title, "status", status)));
    }
}
