package org.presessions.recommendations.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.presessions.PresessionsApplication;
import org.presessions.calendar.Calendar;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.exporting.ExportBench;
import org.presessions.recommendations.search.index.Dictionary;
import org.presessions.recommendations.search.index.FacetPeer;
import org.presessions.recommendations.search.index.LiveIndex;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.words.Synonyms;
import org.presessions.states.States;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// Run by `bin/bench recommendations`: fills a real PostgreSQL with 250,000 recommendations, makes the index, and asks
/// it the same questions as PostgreSQL and Lucene's own facets, for one client.
final class RecommendationsBench {
    private static final int RECOMMENDATIONS = 250_000;
    private static final int NO_INPUT = 66; // sysexits.h: EX_NOINPUT
    private static final int WARM_UP = 200;
    private static final int TIMES = 500;
    private static final int PEER_TIMES = 11;
    private static final List<String> SINGLE_WORDS = List.of(
            "torture",
            "women",
            "children",
            "education",
            "ratify",
            "indigenous",
            "discrimination",
            "trafficking",
            "rights",
            "journalists",
            "prison",
            "poverty",
            "convention",
            "national action plan",
            "domestic violence law",
            "freedom expression",
            "continue efforts",
            "sexual orientation");
    private static final List<String> PHRASES = List.of(
            "death penalty",
            "human rights",
            "optional protocol",
            "civil society",
            "domestic violence",
            "rights of the child",
            "international standards",
            "human trafficking",
            "sexual orientation",
            "persons with disabilities");

    private final ConfigurableApplicationContext server;
    private final Recommendations record;
    private final JdbcClient jdbc;
    private final PostgresPeer peer;
    private final Dictionary dictionary;
    private final Search search;
    private final LiveIndex index;
    private final Path folder;
    private final Map<String, Object> json = new LinkedHashMap<>();

    private RecommendationsBench(ConfigurableApplicationContext server, Path folder) throws IOException {
        this.server = server;
        record = server.getBean(Recommendations.class);
        jdbc = server.getBean(JdbcClient.class);
        peer = new PostgresPeer(JdbcClient.create(
                server.getBean(Flyway.class).getConfiguration().getDataSource()));
        dictionary = new Dictionary(
                server.getBean(Calendar.class).workingGroupSessions(),
                server.getBean(States.class).all());
        this.folder = folder;
        index = new LiveIndex(Optional.of(folder), record, dictionary);
        var meanings = server.getBean(Synonyms.class).meanings();
        search = new Search(() -> index, () -> meanings);
    }

    public static void main(String[] arguments) throws Exception {
        var export = arguments.length > 0 ? Optional.of(Path.of(arguments[0])) : BenchRows.export();
        if (export.filter(Files::isRegularFile).isEmpty()) {
            System.err.println(
                    "UPR Info's export of 2015 is not here, and nothing else holds the words that are asked for:"
                            + " put it to " + BenchRows.EXPORT + " in a folder above, or say BENCH_EXPORT=FILE.");
            System.exit(NO_INPUT);
        }
        var home = Files.createTempDirectory("bench");
        var figures = "";
        try (var server = new SpringApplicationBuilder(PresessionsApplication.class)
                .lazyInitialization(true)
                .properties(Map.of(
                        "presessions.home", home.toString(),
                        "presessions.address", "http://localhost",
                        "presessions.command", "true", // so that nothing follows the record but what is measured
                        "server.port", "0"))
                .run("--logging.level.root=error", "--logging.level.org.presessions=error")) {
            figures = new RecommendationsBench(server, home.resolve("index")).run(export.orElseThrow());
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        System.out.println(figures); // after whatever the server says when it stops
    }

    private String run(Path export) throws Exception {
        var rows = new BenchRows(jdbc, export);
        System.out.println("rows: " + rows.source());
        rows.insert(RECOMMENDATIONS);
        build();
        peer.build();
        json.put("bench", "recommendations");
        json.put("rows", record.count());
        System.out.printf(
                "%-34s %9s %9s %9s %9s %11s %11s %7s%n",
                "one client, ms", "p50", "p99", "CPU p50", "CPU p99", "PG p50", "PG p99", "ratio");
        measure("a_all", "(a) all, 15 facets", List.of(Query.EVERYTHING));
        measure("b_filter", "(b) one filter, facets", filters());
        measure("c_words", "(c) words, facets", words());
        measure("d_phrase", "(d) phrase, two filters, facets", phrases());
        crossTables();
        facets();
        json.putAll(ExportBench.measure(server));
        follow();
        return json.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":"
                        + (entry.getValue() instanceof String text ? "\"" + text + "\"" : entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void build() throws IOException {
        var start = System.nanoTime();
        index.follow();
        json.put("build_s", rounded((System.nanoTime() - start) / 1e9));
        try (var files = Files.walk(folder)) {
            var bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            json.put("index_mib", bytes >> 20);
        }
        System.out.printf("index: %s s, %s MiB on disk%n", json.get("build_s"), json.get("index_mib"));
    }

    private static List<Query> filters() {
        return Stream.of(
                        List.of(Facet.RESPONSE, "supported"),
                        List.of(Facet.RESPONSE, "noted"),
                        List.of(Facet.SUR, "HTI"),
                        List.of(Facet.SUR, "USA"),
                        List.of(Facet.RS, "FRA"),
                        List.of(Facet.ISSUE, "womens-rights"),
                        List.of(Facet.ISSUE, "international-instruments"),
                        List.of(Facet.SESSION, "12"),
                        List.of(Facet.CYCLE, "1"),
                        List.of(Facet.ACTION, "5"),
                        List.of(Facet.RS_GROUP, "weog"),
                        List.of(Facet.SUR_ORGANISATION, "OIC"),
                        List.of(Facet.SDG, "16"))
                .map(filter -> Query.EVERYTHING.with((Facet) filter.get(0), List.of((String) filter.get(1))))
                .toList();
    }

    private static List<Query> words() {
        return SINGLE_WORDS.stream()
                .map(words -> new Query(words, Map.of(), false, Optional.empty()))
                .toList();
    }

    private static List<Query> phrases() {
        var queries = new ArrayList<Query>();
        for (var phrase : PHRASES)
            for (var group : List.of("africa", "asia", "weog"))
                queries.add(new Query(
                        "\"" + phrase + "\"",
                        Map.of(Facet.RESPONSE, List.of("supported"), Facet.SUR_GROUP, List.of(group)),
                        false,
                        Optional.empty()));
        return queries;
    }

    private void measure(String name, String label, List<Query> queries) {
        check(queries);
        var ours = times(WARM_UP, TIMES, i -> search.find(queries.get(i % queries.size()), 0, 20));
        peer.chooseFor(queries.getFirst());
        var theirs = times(2, PEER_TIMES, i -> peer.facets(queries.get(i % queries.size())));
        report(name, label, ours, theirs);
    }

    /// Both have to find about as much, or one of them does less work: they stem differently, so words may differ
    /// some.
    private void check(List<Query> queries) {
        for (var query : queries) {
            var ours = search.find(query, 0, 0).total();
            var theirs = peer.total(query);
            if (query.words().isEmpty() && ours != theirs)
                throw new IllegalStateException(query + " finds " + ours + ", PostgreSQL " + theirs);
        }
    }

    private void crossTables() {
        var pairs = List.of(
                List.of(Facet.ISSUE, Facet.RESPONSE),
                List.of(Facet.RS, Facet.ISSUE),
                List.of(Facet.SUR, Facet.RS),
                List.of(Facet.YEAR, Facet.ACTION));
        var ours = times(WARM_UP, TIMES, i -> {
            var pair = pairs.get(i % pairs.size());
            search.crossTable(Query.EVERYTHING, pair.get(0), pair.get(1));
        });
        var theirs = times(1, PEER_TIMES, i -> {
            var pair = pairs.get(i % pairs.size());
            peer.crossTable(pair.get(0), pair.get(1));
        });
        report("e_cross", "(e) cross-table of two facets", ours, theirs);
    }

    /// Our counting and Lucene's, question by question in turn, so that what else goes on meets both.
    private void facets() throws IOException {
        var lucene = new FacetPeer(folder.resolveSibling("facets"), record, dictionary);
        System.out.printf(
                "%-34s %9s %9s %11s %11s %7s%n",
                "(h) beside lucene-facet, CPU ms", "p50", "p99", "Lucene p50", "Lucene p99", "ratio");
        facets("h_filter", "one filter", lucene, filters());
        facets("h_words", "words", lucene, words());
        facets("h_phrase", "phrase, two filters", lucene, phrases());
    }

    private void facets(String name, String label, FacetPeer lucene, List<Query> queries) {
        for (var query : queries)
            if (query.words().isEmpty() && search.total(query) != lucene.total(query))
                throw new IllegalStateException(query + ": Lucene finds " + lucene.total(query));
        var both = times(
                WARM_UP,
                TIMES,
                i -> search.find(queries.get(i % queries.size()), 0, 20),
                i -> lucene.counts(queries.get(i % queries.size())));
        var ours = both.getFirst().cpu();
        var theirs = both.getLast().cpu();
        var ratio = at(theirs, 0.5) / at(ours, 0.5);
        System.out.printf(
                Locale.ROOT,
                "%-34s %9.2f %9.2f %11.2f %11.2f %6.1fx%n",
                label,
                at(ours, 0.5),
                at(ours, 0.99),
                at(theirs, 0.5),
                at(theirs, 0.99),
                ratio);
        json.put(name + "_cpu_p50_ms", rounded(at(ours, 0.5)));
        json.put(name + "_lucene_cpu_p50_ms", rounded(at(theirs, 0.5)));
        json.put(name + "_lucene_p50_ms", rounded(at(both.getLast().clock(), 0.5)));
        json.put(name + "_lucene_ratio", rounded(ratio));
    }

    /// From the commit of a change until another node's index has it, whose follower looks every 300 ms.
    private void follow() throws Exception {
        try (var node = new SecondNode(server, folder.resolveSibling("node"))) {
            await(node);
            System.out.printf("%-34s %9s %9s%n", "(g) another node follows, ms", "p50", "most");
            follow("g_one", "one changed", node, 1, 50);
            follow("g_thousand", "1,000 changed at once", node, 1_000, 10);
            follow("g_import", "40,000 changed at once", node, 40_000, 3);
        }
    }

    private void follow(String name, String label, SecondNode node, int rows, int times) {
        var millis = new double[times];
        for (var i = 0; i < times; i++) {
            jdbc.sql("""
                            update recommendation set changed_at = now(), revision = nextval('recommendation_revision')
                            where id in (select id from recommendation order by id desc limit :rows)
                            """).param("rows", rows).update();
            var start = System.nanoTime();
            await(node);
            millis[i] = (System.nanoTime() - start) / 1e6;
            LockSupport.parkNanos(137_000_000L * i % 300_000_000); // lest each meets the follower at one moment
        }
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "%-34s %9.0f %9.0f%n", label, at(millis, 0.5), at(millis, 1));
        json.put(name + "_p50_ms", rounded(at(millis, 0.5)));
        json.put(name + "_most_ms", rounded(at(millis, 1)));
    }

    private void await(SecondNode node) {
        var revision = record.lastRevision();
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> node.search().knows(revision));
    }

    private void report(String name, String label, Times our, Times their) {
        var ours = our.clock();
        var theirs = their.clock();
        var ratio = at(theirs, 0.5) / at(ours, 0.5);
        System.out.printf(
                Locale.ROOT,
                "%-34s %9.2f %9.2f %9.2f %9.2f %11.1f %11.1f %6.0fx%n",
                label,
                at(ours, 0.5),
                at(ours, 0.99),
                at(our.cpu(), 0.5),
                at(our.cpu(), 0.99),
                at(theirs, 0.5),
                at(theirs, 0.99),
                ratio);
        json.put(name + "_p50_ms", rounded(at(ours, 0.5)));
        json.put(name + "_p99_ms", rounded(at(ours, 0.99)));
        json.put(name + "_cpu_p50_ms", rounded(at(our.cpu(), 0.5)));
        json.put(name + "_cpu_p99_ms", rounded(at(our.cpu(), 0.99)));
        json.put(name + "_pg_p50_ms", rounded(at(theirs, 0.5)));
        json.put(name + "_pg_p99_ms", rounded(at(theirs, 0.99)));
        json.put(name + "_ratio", rounded(ratio));
    }

    /// In milliseconds, sorted: by the clock, and of the processor for this thread, which others on the machine do not
    /// blur.
    private record Times(double[] clock, double[] cpu) {}

    private interface Question {
        void ask(int number);
    }

    private static Times times(int warmUp, int times, Question question) {
        return times(warmUp, times, new Question[] {question}).getFirst();
    }

    /// Each in turn, in every round.
    private static List<Times> times(int warmUp, int times, Question... questions) {
        for (var i = 0; i < warmUp; i++) for (var question : questions) question.ask(i);
        var all = Stream.of(questions)
                .map(question -> new Times(new double[times], new double[times]))
                .toList();
        for (var i = 0; i < times; i++)
            for (var which = 0; which < questions.length; which++) time(questions[which], i, all.get(which));
        for (var one : all) {
            Arrays.sort(one.clock());
            Arrays.sort(one.cpu());
        }
        return all;
    }

    private static void time(Question question, int number, Times times) {
        var thread = ManagementFactory.getThreadMXBean();
        var start = System.nanoTime();
        var cpuStart = thread.getCurrentThreadCpuTime();
        question.ask(number);
        times.cpu()[number] = (thread.getCurrentThreadCpuTime() - cpuStart) / 1e6;
        times.clock()[number] = (System.nanoTime() - start) / 1e6;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
