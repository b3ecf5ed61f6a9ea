package org.presessions.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The last ten minutes of a call: forms that were filled in before get their last page and, every tenth of them, a
/// document of 1 MB, and are handed in; server, database and load share the processors. The limit beside it, in the
/// same
/// run, is what the same PostgreSQL commits of one row of the size of such a form. Started by `bin/bench deadline`.
final class DeadlineBench {
    private static final Path FOLDER =
            Path.of("target/journey/deadline-" + ProcessHandle.current().pid());
    private static final int OFFERED = 200; // a second
    private static final Duration LASTS = Duration.ofSeconds(Integer.getInteger("bench.seconds", 30));
    private static final int AT_ONCE = 32;
    private static final int KILLED = 1000;
    private static final Duration A_PEER = Duration.ofSeconds(10);
    private static final int WARMING = Integer.getInteger("bench.warming", 400);

    /// What came of many forms.
    ///
    /// @param millis from the first request of the last page to the answer to the hand-in, in order
    /// @param spent of the processor
    private record Outcome(double seconds, long[] millis, int refused, Spending spent) {
        double rate() {
            return millis.length / seconds;
        }

        long percentile(int percent) {
            return millis[Math.min(millis.length - 1, millis.length * percent / 100)];
        }
    }

    /// Seconds of the processor.
    private record Spending(double server, double database) {
        Spending since(Spending before) {
            return new Spending(server - before.server, database - before.database);
        }
    }

    /// What both have used so far.
    private interface Meter {
        Spending now();
    }

    private DeadlineBench() {}

    static void main() throws IOException, SQLException, InterruptedException {
        Files.createDirectories(FOLDER);
        try (var database = new OthersDatabase(FOLDER)) {
            var settings = database.settings("yes");
            settings.put("PRESESSIONS_TRUST_PROXY", "yes");
            try (var server = new ServerProcess(FOLDER.resolve("home"), settings)) {
                Meter meter = () -> new Spending(
                        Spent.processorSeconds(server.process()), Spent.processorSeconds(database.process()));
                var limit = database.commitsASecond(AT_ONCE, DeadlineApplicant.FORM_BYTES, Duration.ofSeconds(5));
                handIn(prepared(server, "warm", WARMING), meter); // as a server that has run all day
                var offered = offer(prepared(server, "offered", OFFERED * (int) LASTS.toSeconds()), meter);
                var most = handIn(prepared(server, "most", OFFERED * (int) LASTS.toSeconds()), meter);
                var whole = whole(server, OFFERED * (int) LASTS.toSeconds() / 6, meter);
                var killed = kill(server, prepared(server, "killed", KILLED));
                var page = repeated(
                        server.port(),
                        line -> line.asks("GET /pre-sessions/rehearsal/call").must(200));
                print(limit, offered, most, whole, killed);
                printed(page, HotCrp.given());
            }
        }
    }

    private static List<DeadlineApplicant> prepared(ServerProcess server, String name, int count)
            throws InterruptedException {
        var all = applicants(server, name, count);
        each(all, DeadlineApplicant::fillsIn);
        return all;
    }

    private static List<DeadlineApplicant> applicants(ServerProcess server, String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new DeadlineApplicant(server.port(), name, i))
                .toList();
    }

    /// So many begin in each second, whether those before are through or not.
    private static Outcome offer(List<DeadlineApplicant> all, Meter meter) throws InterruptedException {
        var done = new LinkedBlockingQueue<Long>();
        var begun = new ArrayList<Future<?>>();
        var before = meter.now();
        var start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < all.size(); i++) {
                var due = start + i * TimeUnit.SECONDS.toNanos(1) / OFFERED;
                LockSupport.parkNanos(due - System.nanoTime());
                var applicant = all.get(i);
                begun.add(threads.submit(() -> {
                    if (applicant.handsIn()) done.add(System.nanoTime() - due);
                }));
            }
        }
        begun.stream()
                .filter(one -> one.state() == Future.State.FAILED)
                .collect(Collectors.groupingBy(one -> one.exceptionNow().toString(), Collectors.counting()))
                .forEach((why, often) -> System.out.printf("%d times %s%n", often, why));
        return outcome(start, done, all.size(), meter.now().since(before));
    }

    /// As fast as the server lets them, so many at once.
    private static Outcome handIn(List<DeadlineApplicant> all, Meter meter) throws InterruptedException {
        var done = new LinkedBlockingQueue<Long>();
        var before = meter.now();
        var start = System.nanoTime();
        each(all, applicant -> {
            var began = System.nanoTime();
            if (applicant.handsIn()) done.add(System.nanoTime() - began);
        });
        return outcome(start, done, all.size(), meter.now().since(before));
    }

    private interface Asking {
        void of(RawLine line) throws IOException;
    }

    /// The same over and over, so many at once, for a while.
    private static Outcome repeated(int port, Asking asking) throws InterruptedException {
        var done = new LinkedBlockingQueue<Long>();
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var working = Stream.generate(() -> threads.submit(() -> {
                        try (var line = new RawLine(port)) {
                            while (System.nanoTime() - start < A_PEER.toNanos()) {
                                var began = System.nanoTime();
                                asking.of(line);
                                done.add(System.nanoTime() - began);
                            }
                        }
                        return null;
                    }))
                    .limit(AT_ONCE)
                    .toList();
            for (var one : working) one.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
        return outcome(start, done, done.size(), new Spending(0, 0));
    }

    private static void printed(Outcome page, Optional<HotCrp> peer) throws InterruptedException {
        times("a plain page", page);
        if (peer.isEmpty()) {
            System.out.println("no HotCRP beside: BENCH_HOTCRP names its port, BENCH_HOTCRP_TOKEN a token for its API");
            return;
        }
        var papers = repeated(peer.get().port(), peer.get()::submits);
        var pages = repeated(peer.get().port(), peer.get()::shows);
        times("HotCRP, papers submitted, as many as go", papers);
        times("HotCRP, a plain page", pages);
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"deadline\",\"page_s\":%.0f,\"hotcrp_papers_s\":%.0f,\"hotcrp_papers_p99_ms\":%d,\"hotcrp_page_s\":%.0f}%n",
                page.rate(),
                papers.rate(),
                papers.percentile(99),
                pages.rate());
    }

    /// From the first page to the last.
    private static Outcome whole(ServerProcess server, int count, Meter meter) throws InterruptedException {
        var done = new LinkedBlockingQueue<Long>();
        var before = meter.now();
        var all = applicants(server, "whole", count);
        var start = System.nanoTime();
        each(all, applicant -> {
            var began = System.nanoTime();
            applicant.fillsIn();
            if (applicant.handsIn()) done.add(System.nanoTime() - began);
        });
        return outcome(start, done, all.size(), meter.now().since(before));
    }

    private interface Act {
        void of(DeadlineApplicant applicant);
    }

    private static void each(List<DeadlineApplicant> all, Act act) throws InterruptedException {
        var ahead = new LinkedBlockingQueue<>(all);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var working = Stream.generate(() -> threads.submit(() -> {
                        for (var next = ahead.poll(); next != null; next = ahead.poll()) act.of(next);
                    }))
                    .limit(AT_ONCE)
                    .toList();
            for (var one : working) one.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }

    private static Outcome outcome(long start, LinkedBlockingQueue<Long> done, int count, Spending spent) {
        var seconds = (System.nanoTime() - start) / 1e9;
        var millis =
                done.stream().mapToLong(TimeUnit.NANOSECONDS::toMillis).sorted().toArray();
        return new Outcome(seconds, millis, count - millis.length, spent);
    }

    /// The server is killed while all hand in; when it is back, whoever got no answer tries once more.
    ///
    /// @return how many were acknowledged before the kill, are lost, and are there twice
    private static int[] kill(ServerProcess server, List<DeadlineApplicant> all) throws InterruptedException {
        var killer = new Thread(() -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(700));
            server.kill();
        });
        killer.start();
        each(all, DeadlineApplicant::triesToHandIn);
        killer.join();
        var before = all.stream().filter(DeadlineApplicant::isAcknowledged).toList();
        server.restart();
        var lost = before.stream()
                .filter(applicant -> applicant.number().isEmpty())
                .count();
        each(all.stream().filter(one -> !one.isAcknowledged()).toList(), DeadlineApplicant::handsIn);
        var numbers = new ArrayList<String>();
        for (var one : all) one.number().ifPresent(numbers::add);
        var twice = numbers.size() - new HashSet<>(numbers).size();
        return new int[] {before.size(), (int) lost + all.size() - numbers.size(), twice};
    }

    private static void print(double limit, Outcome offered, Outcome most, Outcome whole, int[] killed) {
        System.out.printf(
                "%-44s %10s %8s %8s %8s %10s %10s%n",
                "", "a second", "p50 ms", "p99 ms", "refused", "server ms", "database ms");
        row("PostgreSQL's own commits, a row each", limit);
        row("handed in, 200 a second offered", offered);
        row("handed in, as many as go", most);
        row("whole forms (9 requests), as many as go", whole);
        System.out.printf(
                "killed in the middle: %d acknowledged before, %d lost, %d twice%n", killed[0], killed[1], killed[2]);
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"deadline\",\"commits_s\":%.0f,\"offered_s\":%.0f,\"offered_p50_ms\":%d,\"offered_p99_ms\":%d,"
                        + "\"most_s\":%.0f,\"most_p99_ms\":%d,\"most_ratio\":%.2f,\"most_server_ms\":%.1f,\"most_database_ms\":%.1f,"
                        + "\"whole_s\":%.0f,\"lost\":%d,\"twice\":%d}%n",
                limit,
                offered.rate(),
                offered.percentile(50),
                offered.percentile(99),
                most.rate(),
                most.percentile(99),
                most.rate() / limit,
                each(most.spent().server(), most),
                each(most.spent().database(), most),
                whole.rate(),
                killed[1],
                killed[2]);
    }

    private static void row(String what, double rate) {
        System.out.printf(Locale.ROOT, "%-44s %10.0f%n", what, rate);
    }

    private static void times(String what, Outcome outcome) {
        System.out.printf(
                Locale.ROOT,
                "%-44s %10.0f %8d %8d%n",
                what,
                outcome.rate(),
                outcome.percentile(50),
                outcome.percentile(99));
    }

    private static void row(String what, Outcome outcome) {
        System.out.printf(
                Locale.ROOT,
                "%-44s %10.0f %8d %8d %8d %10.1f %10.1f%n",
                what,
                outcome.rate(),
                outcome.percentile(50),
                outcome.percentile(99),
                outcome.refused(),
                each(outcome.spent().server(), outcome),
                each(outcome.spent().database(), outcome));
    }

    /// Milliseconds of the processor for each that was handed in.
    private static double each(double seconds, Outcome outcome) {
        return seconds * 1000 / Math.max(1, outcome.millis().length);
    }
}
