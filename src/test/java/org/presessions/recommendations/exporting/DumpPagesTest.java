package org.presessions.recommendations.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.exporting.ExportSamples.Sample;
import org.presessions.testing.Browsers;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class DumpPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Dumps dumps;

    @Autowired
    DumpFolder folder;

    @Autowired
    DumpWriter writing;

    @Autowired
    Recommendations record;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private ExportSamples samples;

    @BeforeEach
    void begin() {
        samples = new ExportSamples(jdbc);
    }

    @AfterEach
    void forget() {
        samples.forget();
    }

    @Test
    void theFilesAreThoseWhoseSumsAreGivenAndHoldEverything() throws IOException, GeneralSecurityException {
        samples.insert(Sample.of("Protect the bilby"));
        var dump = dumps.writeNow();
        var browser = browsers.anonymous();
        var page = browser.get("/recommendations/dump/");
        assertThat(page.status()).isEqualTo(200);
        var sums = browser.get("/recommendations/dump/latest/SHA256SUMS")
                .text()
                .lines()
                .toList();
        assertThat(sums).hasSize(4);
        for (var line : sums) {
            var parts = line.split("  ");
            var reply = browser.get("/recommendations/dump/latest/" + parts[1]);
            assertThat(sha256(reply.bytes())).isEqualTo(parts[0]);
            assertThat(page.html().select("code").eachText()).contains(parts[0]);
            assertThat(page.html().select("a[href=/recommendations/dump/latest/" + parts[1] + "]"))
                    .hasSize(1);
            var again = browser.send(browser.request("/recommendations/dump/" + dump.name() + "/" + parts[1])
                    .header("If-None-Match", reply.header("etag")));
            assertThat(again.status()).isEqualTo(304);
        }
        var csv = unzipped(browser.get("/recommendations/dump/latest/recommendations.csv.gz")
                .bytes());
        assertThat(csv).contains("# rows: " + record.count() + "\r\n", "Protect the bilby");
        var about = json.readTree(
                browser.get("/recommendations/dump/latest/about.json").bytes());
        assertThat(about.get("rows").asLong()).isEqualTo(record.count());
    }

    @Test
    void programsThatLookForDataAreToldOfTheFilesThatThePageLists() throws IOException {
        dumps.writeNow();
        var page = browsers.anonymous().get("/recommendations/dump").html();
        var told = json.readTree(page.select("script[type=application/ld+json]").html())
                .get("@graph")
                .get(0);
        assertThat(told.get("@type").asString()).isEqualTo("Dataset");
        assertThat(told.has("license")).isFalse();
        assertThat(told.get("distribution")
                        .valueStream()
                        .map(file -> file.get("contentUrl").asString()))
                .isEqualTo(page.select("main a[href^=/recommendations/dump/latest/]").stream()
                        .map(link -> "http://localhost:8080" + link.attr("href"))
                        .toList());
    }

    @Test
    void theSameRecordMakesTheSameBytes() throws IOException {
        samples.insert(Sample.of("Protect the quoll"));
        var one = dumps.writeNow();
        var next = dumps.writeNow();
        assertThat(next.name()).isNotEqualTo(one.name());
        assertThat(Files.readString(next.file("SHA256SUMS").orElseThrow()))
                .isEqualTo(Files.readString(one.file("SHA256SUMS").orElseThrow()));
        assertThat(folder.all().getFirst()).isEqualTo(next);
        assertThat(folder.find("latest")).contains(next);
        assertThat(folder.find(one.name())).contains(one);
    }

    @Test
    void onlyTheLastDumpsAreKeptAndWhatWasLeftUnfinishedGoes() throws IOException {
        for (var i = 0; i <= DumpFolder.KEPT; i++) dumps.writeNow();
        assertThat(folder.all()).hasSize(DumpFolder.KEPT);
        var home = folder.all().getFirst().folder().resolveSibling(".").normalize();
        Files.createDirectories(home.resolve(".unfinished"));
        Files.writeString(home.resolve(".unfinished/recommendations.csv.gz"), "half");
        var dump = dumps.writeNow();
        assertThat(home.resolve(".unfinished")).doesNotExist();
        assertThat(Files.readString(dump.file("SHA256SUMS").orElseThrow())).contains("recommendations.csv.gz");
    }

    @Test
    void nothingElseOfTheDiskIsServed() {
        dumps.writeNow();
        var browser = browsers.anonymous();
        for (var path :
                new String[] {"latest/..%2f..%2fpg", "latest/passwd", "2020-01-01/about.json", "..%2f/about.json"}) {
            var reply = browser.get("/recommendations/dump/" + path);
            assertThat(reply.status()).as(path).isIn(400, 404);
            assertThat(reply.type()).as(path).startsWith("text/html"); // a page that says so, no file
        }
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String unzipped(byte[] bytes) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
