package org.presessions.recommendations.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.presessions.recommendations.search.Search;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.query.QueryAddress;
import org.presessions.shared.organisation.CurrentIdentity;
import org.presessions.shared.words.Alphabet;
import org.presessions.shared.words.Words;
import org.presessions.vocabulary.Issue;
import org.presessions.vocabulary.Issues;
import org.springframework.stereotype.Component;
import tools.jackson.core.exc.JacksonIOException;
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
    private final CurrentIdentity identities;

    Exports(
            Search search,
            RowStream rows,
            Issues issues,
            FacetLabels labels,
            JsonMapper json,
            Clock clock,
            CurrentIdentity identities) {
        this.identities = identities;
        this.search = search;
        this.rows = rows;
        this.issues = issues;
        this.labels = labels;
        this.json = json;
        this.clock = clock;
    }

    /// The numbers of all that a file is to hold.
    ///
    /// @throws TooLong when there are more than a file of that kind may have
    long[] ids(Query query, ExportFormat format) {
        var ids = search.ids(query);
        if (!format.holds(ids.length)) throw new TooLong(query, ids.length);
        return ids;
    }

    /// @param ids what the query finds
    /// @param words for the document alone: the others are the same in every language
    /// @throws IOException when the reader went away
    void write(Query query, long[] ids, ExportFormat format, Words words, OutputStream target) throws IOException {
        var about = new About(written(query), clock.instant().truncatedTo(ChronoUnit.SECONDS), ids.length);
        switch (format) {
            case CSV -> write(new CsvForm(target), about, ids);
            case JSONL -> write(JsonForm.inLines(target), about, ids);
            case JSON -> write(JsonForm.whole(target), about, ids);
            case XLSX -> write(new XlsxForm(target), about, ids);
            case DOCX -> write(document(query, words, target), about, ids);
        }
    }

    private DocxForm document(Query query, Words words, OutputStream target) {
        return new DocxForm(target, words, labels.in(words), query, inOrder(words), json, identities.now());
    }

    void write(Form form, About about, long[] ids) throws IOException {
        try {
            form.begin(about);
            rows.each(ids, form::row);
            form.end();
        } catch (JacksonIOException gone) {
            throw gone.getCause();
        }
    }

    /// The order of a result is not part of what is asked for: all of it is in the file.
    static String written(Query query) {
        return QueryAddress.write(new Query(query.words(), query.filters(), query.allIssues(), Optional.empty()));
    }

    /// By their labels.
    private List<String> inOrder(Words words) {
        var locale = words.locale();
        return issues.all().stream()
                .sorted(Comparator.comparing(issue -> issue.label(locale), Alphabet.of(locale)))
                .map(Issue::code)
                .toList();
    }
}
