package org.presessions.recommendations.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.importing.intake.Counts;
import org.presessions.recommendations.importing.layouts.Samples;
import org.presessions.recommendations.importing.layouts.WhoseReview;
import org.presessions.recommendations.search.Search;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.statistics.Statistics;
import org.presessions.testing.ServerTest;
import org.presessions.vocabulary.Issues;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// UPR Info's record of sixteen sessions, brought in, counted and taken back: its figures are those of a count that
/// knows nothing of ours.
@ServerTest
class RealRecordTest {
    private static final String JOINED = "recommendations/upr-info-export-2015/upr-recommendations-without-6-9.csv";
    private static final String MATRIX = "recommendations/ohchr-matrices/china-cycle2-2013-matrix.docx";

    /// Accepted in sessions 1 to 20 by action category, of 41,066. Sessions 6 to 9 are not given: a fifth of them, more
    /// of category 1, and in category 3 they were accepted more often than the others.
    private static final Map<String, Published> PUBLISHED = Map.of(
            "1", new Published(603, 0.960, within(0.005)),
            "2", new Published(6_981, 0.956, within(0.001)),
            "3", new Published(3_449, 0.574, within(0.011)),
            "4", new Published(16_261, 0.842, within(0.002)),
            "5", new Published(13_772, 0.548, within(0.002)));

    private record Published(long all, double share, Offset<Double> near) {
        /// Whether the rest, which is not given, can have been accepted as often as the published share needs.
        boolean canBeReachedFrom(Figures given) {
            var rest = share * all - given.supported();
            var rounding = 0.0005 * all;
            return rest >= -rounding && rest <= all - given.all() + rounding;
        }
    }

    private final Map<Query, Figures> before = new HashMap<>();
    private final Map<String, Long> issuesBefore = new HashMap<>();

    @Autowired
    Imports imports;

    @Autowired
    ImportRunner runner;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Search search;

    @Autowired
    Statistics statistics;

    @Autowired
    JdbcClient jdbc;

    @Test
    void figuresOfSixteenSessionsAgreeWithACountFromTheTable() throws IOException {
        var rows = rows();
        var sessions = new Of(rows).sessions();
        var given = Query.EVERYTHING.with(Facet.SESSION, sessions);
        remember(given); // what other tests have put there
        var table = apply(JOINED);
        assertThat(table.counts()).isEqualTo(new Counts(32_723, 0, 0, 0, 0));
        try {
            awaitIndex();
            var all = new Of(rows);
            var figures = brought(given);
            assertThat(figures.all()).isEqualTo(all.count(row -> true));
            assertThat(figures.supported())
                    .isEqualTo(all.count(row -> row.get("response").equals("Accepted")));
            assertThat(figures.specific())
                    .isEqualTo(all.count(row -> row.get("action_category").equals("5")));
            for (var category : List.of("1", "2", "3", "4", "5")) {
                var of = new Of(rows.stream()
                        .filter(row -> row.get("action_category").equals(category))
                        .toList());
                var those = brought(given.with(Facet.ACTION, List.of(category)));
                assertThat(those.all()).as(category).isEqualTo(of.count(row -> true));
                assertThat(those.supported())
                        .as(category)
                        .isEqualTo(of.count(row -> row.get("response").equals("Accepted")));
                assertThat(shareAccepted(given, category)).as(category).isEqualTo(of.shareAccepted());
            }
            PUBLISHED.forEach((category, published) -> assertThat(shareAccepted(given, category))
                    .as(category)
                    .isCloseTo(published.share(), published.near()));
            PUBLISHED.forEach((category, published) -> assertThat(brought(given.with(Facet.ACTION, List.of(category))))
                    .as(category)
                    .matches(published::canBeReachedFrom));
            assertThat(byIssue(given)).isEqualTo(all.issues());

            var matrix = apply(MATRIX);
            var asked = imports.reading(matrix.id()).orElseThrow().alike();
            assertThat(asked).as("one letter off").hasSizeBetween(1, 4);
            assertThat(matrix.counts().refused()).isEqualTo(asked.size());
            assertThat(matrix.counts().changed())
                    .as("recognised among UPR Info's by their words")
                    .isGreaterThan(230);
            assertThat(matrix.counts().newRows() + matrix.counts().changed() + asked.size())
                    .isEqualTo(286);
            undo(matrix);
        } finally {
            undo(table);
        }
        awaitIndex();
        assertThat(brought(given)).isEqualTo(new Figures(0, 0, 0));
        forget();
    }

    /// Withdrawn rows stay for ever; the tests that share this database are spared these.
    private void forget() {
        var mine = "(select id from recommendation where source_row > 0 and created_by_import in "
                + "(select id from recommendation_import where layout in ('upr-info-csv', 'ohchr-matrix') and file_bytes > 100000))";
        for (var table : List.of("recommendation_version", "recommendation_key"))
            jdbc.sql("delete from " + table + " where recommendation_id in " + mine)
                    .update();
        jdbc.sql("delete from recommendation where id in " + mine).update();
    }

    private double shareAccepted(Query given, String category) {
        var those = brought(given.with(Facet.ACTION, List.of(category)));
        return (double) those.supported() / those.all();
    }

    private record Figures(long all, long supported, long specific) {}

    private void remember(Query given) {
        awaitIndex();
        issuesBefore.putAll(counts(given));
        before.put(given, figures(given));
        for (var category : List.of("1", "2", "3", "4", "5")) {
            var those = given.with(Facet.ACTION, List.of(category));
            before.put(those, figures(those));
        }
    }

    private Figures figures(Query query) {
        var figures = statistics.figures(query);
        return new Figures(figures.recommendations(), figures.supported(), figures.specific());
    }

    private Figures brought(Query query) {
        var now = figures(query);
        var was = before.getOrDefault(query, new Figures(0, 0, 0));
        return new Figures(now.all() - was.all(), now.supported() - was.supported(), now.specific() - was.specific());
    }

    private Map<String, Long> byIssue(Query given) {
        var brought = counts(given);
        issuesBefore.forEach((issue, count) -> brought.merge(issue, -count, Long::sum));
        brought.values().removeIf(count -> count == 0);
        return brought;
    }

    private Map<String, Long> counts(Query given) {
        var recommendations = given.with(Facet.KIND, List.of("recommendation"));
        return new HashMap<>(statistics.counts(recommendations, Facet.ISSUE).stream()
                .collect(Collectors.toMap(Statistics.Count::value, Statistics.Count::count)));
    }

    private Run apply(String name) throws IOException {
        var file = Samples.file(Samples.shared(name));
        var imported = imports.register(file, Optional.empty(), "", WhoseReview.UNSAID, false);
        var run = imports.run(imports.start(imported.id(), RunKind.APPLICATION));
        runner.run(run, FileLender.of(file), (total, read, counts, found) -> {});
        return imports.run(run.id());
    }

    private void undo(Run applied) {
        var run = imports.run(imports.start(applied.importId(), RunKind.UNDOING));
        runner.run(run, FileLender.NONE, (total, read, counts, found) -> {});
        assertThat(imports.run(run.id()).status()).isEqualTo(RunStatus.DONE);
    }

    private void awaitIndex() {
        Awaitility.await("the index")
                .atMost(Duration.ofMinutes(3))
                .until(() -> search.knows(recommendations.lastRevision()));
    }

    private static List<CSVRecord> rows() throws IOException {
        try (var parser = CSVParser.parse(
                Samples.shared(JOINED),
                StandardCharsets.UTF_8,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        }
    }

    /// Counts from the table itself.
    private record Of(List<CSVRecord> rows) {
        long count(Predicate<CSVRecord> wanted) {
            return rows.stream().filter(wanted).count();
        }

        double shareAccepted() {
            return (double) count(row -> row.get("response").equals("Accepted")) / rows.size();
        }

        List<String> sessions() {
            return rows.stream().map(row -> row.get("session")).distinct().toList();
        }

        /// By our codes: the label without its punctuation, but for two that the export words differently.
        Map<String, Long> issues() {
            return rows.stream()
                    .flatMap(row -> List.of(row.get("issues").split("; ")).stream())
                    .map(label -> switch (label) {
                        case "Detention" -> "detention-conditions";
                        case "Technical assistance and cooperation" -> "technical-assistance";
                        default -> Issues.codeOf(label);
                    })
                    .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        }
    }
}
