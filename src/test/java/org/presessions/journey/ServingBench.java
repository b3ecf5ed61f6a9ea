package org.presessions.journey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// A film is watched by some at once as fast as it comes: in pieces, and as one file. Each address is signed, and ours
/// asks besides who watches and whether that person may.
final class ServingBench {
    private static final double GIBIBYTE = 1024.0 * 1024 * 1024;
    private static final long BYTES_AT_LEAST = 256L * 1024 * 1024;
    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 3;
    private static final int BETWEEN = 30; // rounds: as many requests as five hundred viewers make in some five minutes

    private final BenchedServer ours;
    private final MovingBench.Peers peers;

    private record Way(ProcessHandle server, int port, String address, String... headers) {}

    private record Result(double speed, double cost) {}

    ServingBench(BenchedServer ours, MovingBench.Peers peers) {
        this.ours = ours;
        this.peers = peers;
    }

    List<String> measured() throws IOException, InterruptedException {
        System.out.printf("%-36s %10s %12s %8s%n", "serving", "MB/s", "CPU s/GiB", "times");
        var lines = new ArrayList<String>();
        for (var file : List.of(BenchedServer.SMALL_PIECE, BenchedServer.PIECE, BenchedServer.FILM))
            lines.addAll(measured(file));
        return lines;
    }

    private List<String> measured(String file) throws InterruptedException {
        var ways = new LinkedHashMap<String, Way>();
        ways.put("ours", new Way(ours.process(), ours.port(), ours.film() + file, ours.cookie()));
        peers.nginx.ifPresent(peer ->
                ways.put("nginx", new Way(peer.process(), peer.port(), peer.signed(ours.asset() + "/" + file))));
        var lines = new ArrayList<>(rounds(ways, file + " just started"));
        for (var round = 0; round < BETWEEN; round++) for (var way : ways.values()) measure(way);
        lines.addAll(rounds(ways, file));
        return lines;
    }

    private static List<String> rounds(Map<String, Way> ways, String name) throws InterruptedException {
        var results = new LinkedHashMap<String, List<Result>>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var way : ways.entrySet())
                results.computeIfAbsent(way.getKey(), unseen -> new ArrayList<>())
                        .add(measure(way.getValue()));
        }
        var least = cost(results.sequencedValues().getLast());
        return results.entrySet().stream()
                .map(way -> told(way.getKey() + " " + name, way.getValue(), least))
                .toList();
    }

    private static String told(String name, List<Result> results, double least) {
        var speed = MovingBench.median(results.stream().map(Result::speed).toList());
        System.out.printf("%-36s %10.0f %12.2f %8.1f%n", name, speed, cost(results), cost(results) / least);
        return MovingBench.json(name, "mb_s", speed, "cpu_s_gib", cost(results), "ratio", cost(results) / least);
    }

    private static double cost(List<Result> results) {
        return MovingBench.median(results.stream().map(Result::cost).toList());
    }

    private static Result measure(Way way) throws InterruptedException {
        var before = Spent.processorSeconds(way.server());
        var begun = System.nanoTime();
        var bytes = 0L;
        try (var viewers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<java.util.concurrent.Future<Long>>();
            for (var i = 0; i < AT_ONCE; i++) all.add(viewers.submit(() -> watch(way)));
            for (var one : all) bytes += one.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        var cost = (Spent.processorSeconds(way.server()) - before) * GIBIBYTE / bytes;
        return new Result(bytes / 1e6 / seconds, cost);
    }

    private static long watch(Way way) throws IOException {
        var bytes = 0L;
        try (var line = new RawLine(way.port())) {
            while (bytes < BYTES_AT_LEAST / AT_ONCE)
                bytes += line.asks("GET " + way.address(), way.headers())
                        .must(200)
                        .bytes();
        }
        return bytes;
    }
}
