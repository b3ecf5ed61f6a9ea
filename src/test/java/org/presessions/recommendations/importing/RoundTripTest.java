package org.presessions.recommendations.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.exporting.Column;
import org.presessions.recommendations.exporting.ExportSamples;
import org.presessions.recommendations.exporting.ExportSamples.Sample;
import org.presessions.recommendations.importing.intake.Counts;
import org.presessions.recommendations.importing.intake.Finding.Severity;
import org.presessions.recommendations.importing.layouts.WhoseReview;
import org.presessions.recommendations.importing.layouts.own.OwnFormat;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.search.Search;
import org.presessions.recommendations.search.query.Query;
import org.presessions.testing.Browsers;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was exported and is imported again changes nothing.
@ServerTest
class RoundTripTest {
    @TempDir
    Path folder;

    @Autowired
    Browsers browsers;

    @Autowired
    Imports imports;

    @Autowired
    ImportRunner runner;

    @Autowired
    Recommendations record;

    @Autowired
    Search search;

    @Autowired
    JdbcClient jdbc;

    private ExportSamples samples;
    private final List<Long> ids = new ArrayList<>();

    @BeforeEach
    void begin() {
        samples = new ExportSamples(jdbc);
        samples.paragraph("88.1", "=The whole, \"paragraph\"");
    }

    /// @param word in no other text
    private void insert(String word) {
        for (var text : List.of("=1+1 ", "'-", "A \"quoted\", two\nlines; \\ and 😀 ", "أوقفوا "))
            ids.add(samples.insert(new Sample(
                    text + word,
                    "en",
                    Optional.of("FRA"),
                    List.of("impunity", "justice"),
                    List.of("F31 a; b", "c\\d"))));
        ids.add(samples.insert(new Sample("Nobody knows who " + word, "en", Optional.empty(), List.of(), List.of())));
        var query = new Query(word, Map.of(), false, Optional.empty());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(search.ids(query)).hasSize(ids.size()));
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from recommendation_key where recommendation_id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update(); // or the next import recognises its rows as these
        samples.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "jsonl", "json"})
    void nothingChanges(String format) throws IOException {
        insert("potoroo" + format);
        var before = record.inOrder(ids);
        var run = apply(format, export("potoroo" + format, format));
        assertThat(run.counts()).isEqualTo(new Counts(0, 0, ids.size(), 0, 0));
        assertThat(imports.firstFindings(run.id(), Severity.REPAIRED, 10)).isEmpty();
        assertThat(record.inOrder(ids)).isEqualTo(before);
    }

    @Test
    void filesOfEarlierReleasesSpellPositionsInCapitals() throws IOException {
        insert("bettong");
        var earlier = new String(export("bettong", "jsonl"), StandardCharsets.UTF_8)
                .replace("\"addendum\"", "\"ADDENDUM\"")
                .replace("\"response\": \"supported\"", "\"response\": \"SUPPORTED\"")
                .replaceAll(",\"sample\".*\\}", "}");
        assertThat(earlier).contains("\"ADDENDUM\"", "\"SUPPORTED\"").doesNotContain("licence-note");
        assertThat(apply("jsonl", earlier.getBytes(StandardCharsets.UTF_8)).counts())
                .isEqualTo(new Counts(0, 0, ids.size(), 0, 0));
    }

    @Test
    void anotherTagIsAChangeButNoNews() throws IOException {
        insert("dunnart");
        var before = record.newsAt(ids);
        var tagged = new String(export("dunnart", "csv"), StandardCharsets.UTF_8)
                .replace("impunity; justice", "impunity; justice; womens-rights");
        assertThat(apply("csv", tagged.getBytes(StandardCharsets.UTF_8)).counts())
                .isEqualTo(new Counts(0, 4, 1, 0, 0));
        assertThat(record.find(ids.getFirst()).orElseThrow().content().issues()).contains("womens-rights");
        assertThat(record.newsAt(ids)).isEqualTo(before);
    }

    private byte[] export(String word, String format) {
        return browsers.anonymous()
                .get("/recommendations/export." + format + "?q=" + word)
                .bytes();
    }

    private Run apply(String format, byte[] bytes) throws IOException {
        var path = folder.resolve("export." + format);
        Files.write(path, bytes);
        var file = new SourceFile(path, path.getFileName().toString());
        var imported = imports.register(
                file, Optional.empty(), "", new WhoseReview(Optional.empty(), Optional.empty()), false);
        assertThat(imported.layout()).isEqualTo("own-" + format);
        var run = imports.run(imports.start(imported.id(), RunKind.APPLICATION));
        runner.run(run, FileLender.of(file), (total, read, counts, found) -> {});
        return imports.run(run.id());
    }

    @Test
    void everyStoredColumnIsReadUnderItsName() {
        var stored = Arrays.stream(Column.values())
                .filter(Column::isStored)
                .map(Column::code)
                .collect(Collectors.toSet());
        assertThat(OwnFormat.byCode().keySet()).containsAll(stored);
        assertThat(Arrays.stream(Column.values())
                        .filter(column -> !column.isStored())
                        .map(Column::code))
                .doesNotContainAnyElementsOf(OwnFormat.byCode().keySet());
    }
}
