package org.presessions.recommendations.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.presessions.recommendations.search.Search;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.query.QueryAddress;
import org.presessions.shared.Alphabet;
import org.presessions.shared.Installation;
import org.presessions.shared.Words;
import org.presessions.vocabulary.Issue;
import org.presessions.vocabulary.Issues;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes whole results into files, in the order of their numbers.
@Component
class Exports {
    private final Search search;
    private final RowStream rows;
    private final Issues issues;
    private final FacetLabels labels;
    private final JsonMapper json;
    private final Clock clock;
    private final String address;

    Exports(
            Search search,
            RowStream rows,
            Issues issues,
            FacetLabels labels,
            JsonMapper json,
            Clock clock,
            Installation installation) {
        this.search = search;
        this.rows = rows;
        this.issues = issues;
        this.labels = labels;
        this.json = json;
        this.clock = clock;
        this.address = installation.address() + "/recommendations/";
    }

    /// @param words for the document alone: the others are the same in every language
    /// @throws IOException when the reader went away
    void write(Query query, ExportFormat format, Words words, OutputStream target) throws IOException {
        var ids = search.ids(query);
        var about = new About(written(query), clock.instant().truncatedTo(ChronoUnit.SECONDS), ids.length);
        switch (format) {
            case CSV -> write(new CsvForm(target), about, ids);
            case JSONL -> write(JsonForm.inLines(target), about, ids);
            case JSON -> write(JsonForm.whole(target), about, ids);
            case XLSX -> write(new XlsxForm(target), about, ids);
            case DOCX -> document(query, about, ids, words, target);
        }
    }

    void write(Form form, About about, long[] ids) throws IOException {
        form.begin(about);
        rows.each(ids, form::row);
        form.end();
    }

    /// The order of a result is not part of what is asked for: all of it is in the file.
    static String written(Query query) {
        return QueryAddress.write(new Query(query.words(), query.filters(), query.allIssues(), Optional.empty()));
    }

    /// Read twice: which recommendations stand under which issue, then each issue's.
    private void document(Query query, About about, long[] ids, Words words, OutputStream target) throws IOException {
        var spoken = labels.in(words);
        var document = new DocxForm(target, words, spoken, json);
        var invented = new AtomicBoolean();
        var byIssue = new HashMap<String, LongStream.Builder>();
        rows.each(ids, row -> {
            if (row.isSample()) invented.set(true);
            for (var issue : issuesOf(row))
                byIssue.computeIfAbsent(issue, none -> LongStream.builder()).add(row.id());
        });
        document.begin(about, spoken.query(query), invented.get());
        var inOrder = inOrder(words);
        for (var issue : inOrder) {
            var itsIds =
                    byIssue.getOrDefault(issue, LongStream.builder()).build().toArray();
            if (itsIds.length == 0) continue;
            document.issue(issue, itsIds.length);
            rows.each(
                    itsIds,
                    row -> document.row(
                            row,
                            issue,
                            issuesOf(row).stream()
                                    .sorted(Comparator.comparingInt(inOrder::indexOf))
                                    .toList()));
        }
        document.end(ids, id -> address + id);
    }

    private static List<String> issuesOf(ExportedRow row) {
        var codes = row.list(Column.ISSUES).stream().map(Slice::toString).toList();
        return codes.isEmpty() ? List.of("") : codes;
    }

    /// By their labels; the last are those without.
    private List<String> inOrder(Words words) {
        var locale = words.locale();
        var codes = new ArrayList<>(issues.all().stream()
                .sorted(Comparator.comparing(issue -> issue.label(locale), Alphabet.of(locale)))
                .map(Issue::code)
                .toList());
        codes.add("");
        return codes;
    }
}
