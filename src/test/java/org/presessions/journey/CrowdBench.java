package org.presessions.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// Fifty send a film, each over a line of 1.6 Mbit/s, while five hundred watch one: what of the memory that takes, and
/// how long everybody else waits for a page.
final class CrowdBench {
    private static final int SENDERS = 50;
    private static final int TRIES = 5; // of each statement
    private static final int VIEWERS = 500;
    private static final int SECONDS = 40;
    private static final long LENGTH = 400_000_000;
    private static final byte[] DROP = new byte[20_000];

    private final BenchedServer ours;

    CrowdBench(BenchedServer ours) {
        this.ours = ours;
    }

    List<String> measured() throws Exception {
        var alone = heap();
        var residentAlone = resident();
        var until = System.nanoTime() + SECONDS * 1_000_000_000L;
        final List<Double> waits;
        final double early;
        final double late;
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = crowd(until).stream().map(crowd::submit).toList();
            pause(SECONDS * 300L);
            early = heap();
            waits = waits(until - SECONDS * 200_000_000L);
            late = heap();
            await(all);
        }
        System.out.printf("%-36s %10s %10s %10s%n", "50 senders, 500 viewers", "alone", "early", "late");
        System.out.printf("%-36s %10.0f %10.0f %10.0f%n", "heap in use after collection, MiB", alone, early, late);
        System.out.printf("%-36s %10d %10s %10d%n", "resident, MiB", residentAlone, "", resident());
        var worst = waits.stream()
                .sorted()
                .skip(waits.size() * 99L / 100)
                .findFirst()
                .orElseThrow();
        System.out.printf("%-36s %10.0f %10.0f%n", "home page, ms, p50 and p99", MovingBench.median(waits), worst);
        return List.of(MovingBench.json(
                "crowd",
                "heap_alone_mib",
                alone,
                "heap_early_mib",
                early,
                "heap_late_mib",
                late,
                "page_p50_ms",
                MovingBench.median(waits),
                "page_p99_ms",
                worst));
    }

    private List<Callable<Void>> crowd(long until) throws Exception {
        var all = new ArrayList<Callable<Void>>();
        for (var seat : ours.inventedSeats(SENDERS / TRIES))
            for (var i = 0; i < TRIES; i++) all.add(() -> send(seat, until));
        for (var i = 0; i < VIEWERS; i++) {
            var wait = i * 4000L / VIEWERS;
            all.add(() -> watch(wait, until));
        }
        return all;
    }

    private Void send(String seat, long until) throws IOException {
        try (var line = new RawLine(ours.port())) {
            var metadata = ours.metadata("statement-recording", seat);
            var begun = line.asks(
                    "POST /uploads", ours.uploading("Upload-Length: " + LENGTH, metadata, "Content-Length: 0"));
            line.begins(
                    "PATCH " + begun.must(201).headers().get("location"),
                    ours.uploading(
                            "Upload-Offset: 0",
                            "Content-Length: " + LENGTH,
                            "Content-Type: application/offset+octet-stream"));
            for (; System.nanoTime() < until; pause(100)) line.sends(DROP);
        }
        return null;
    }

    private Void watch(long wait, long until) throws IOException {
        pause(wait);
        try (var line = new RawLine(ours.port())) {
            for (; System.nanoTime() < until; pause(4000))
                line.asks("GET " + ours.film() + BenchedServer.SMALL_PIECE, ours.cookie())
                        .must(200);
        }
        return null;
    }

    /// Milliseconds until a page is there.
    private List<Double> waits(long until) throws IOException {
        var waits = new ArrayList<Double>();
        try (var line = new RawLine(ours.port())) {
            for (; System.nanoTime() < until; pause(50)) {
                var begun = System.nanoTime();
                line.asks("GET /").must(200);
                waits.add((System.nanoTime() - begun) / 1e6);
            }
        }
        return waits;
    }

    private static void await(List<Future<Void>> all) throws InterruptedException {
        try {
            for (var one : all) one.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private long resident() {
        return Spent.residentMebibytes(ours.process());
    }

    /// MiB that are in use once what nobody needs has been collected.
    private double heap() throws IOException {
        command("GC.run");
        var used = Pattern.compile("used (\\d+)K").matcher(command("GC.heap_info"));
        if (!used.find()) throw new AssertionError("no heap");
        return Double.parseDouble(used.group(1)) / 1024;
    }

    private String command(String what) throws IOException {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var running = new ProcessBuilder(program, Long.toString(ours.process().pid()), what)
                .redirectErrorStream(true)
                .start();
        return new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(millis * 1_000_000);
    }
}
