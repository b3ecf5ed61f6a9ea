package org.presessions.journey;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A film of a quarter of a gibibyte is sent, in one piece and in those that the browser sends on a good line.
final class UploadBench {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final long BYTES = 256L * MEBIBYTE;
    private static final long PIECE = 16L * MEBIBYTE;
    private static final int ROUNDS = 5;

    private final BenchedServer ours;
    private final MovingBench.Peers peers;
    private final Path film;

    private interface Sending {
        void run() throws IOException;
    }

    private record Way(ProcessHandle server, Sending sending) {}

    /// @param speed MB a second
    /// @param cost seconds of the processor for a GiB
    private record Result(double speed, double cost) {}

    UploadBench(BenchedServer ours, MovingBench.Peers peers, Path folder) throws IOException {
        this.ours = ours;
        this.peers = peers;
        this.film = film(folder.resolve("film.mp4"));
    }

    /// Begins as a film does, and is none: nobody is kept busy by preparing it.
    private static Path film(Path file) throws IOException {
        var random = new byte[MEBIBYTE];
        new Random(1).nextBytes(random);
        try (var content = Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.write(
                    ByteBuffer.wrap("\0\0\0\u0018ftypisom\0\0\0\0isommp42".getBytes(StandardCharsets.ISO_8859_1)));
            while (content.position() < BYTES) {
                var left = (int) Math.min(MEBIBYTE, BYTES - content.position());
                content.write(ByteBuffer.wrap(random, 0, left));
            }
        }
        return file;
    }

    List<String> measured() throws IOException {
        var ways = ways();
        var results = new LinkedHashMap<String, List<Result>>();
        for (var round = 0; round <= ROUNDS; round++) {
            for (var way : ways.entrySet()) {
                var result = measure(way.getValue());
                if (round > 0)
                    results.computeIfAbsent(way.getKey(), name -> new ArrayList<>())
                            .add(result);
            }
        }
        System.out.printf("%-36s %10s %12s%n", "upload of 256 MiB", "MB/s", "CPU s/GiB");
        return results.entrySet().stream()
                .map(way -> told(way.getKey(), way.getValue()))
                .toList();
    }

    private Map<String, Way> ways() {
        var ways = new LinkedHashMap<String, Way>();
        ways.put("ours, one piece", new Way(ours.process(), () -> tus(ours.port(), begin(), BYTES, ours.uploading())));
        ways.put(
                "ours, pieces of 16 MiB",
                new Way(ours.process(), () -> tus(ours.port(), begin(), PIECE, ours.uploading())));
        peers.tus.ifPresent(peer -> {
            ways.put("@tus/server, one piece", new Way(peer.process(), () -> peer(peer, BYTES)));
            ways.put("@tus/server, pieces of 16 MiB", new Way(peer.process(), () -> peer(peer, PIECE)));
        });
        peers.nginx.ifPresent(peer -> ways.put("nginx PUT", new Way(peer.process(), () -> put(peer))));
        return ways;
    }

    private static Result measure(Way way) throws IOException {
        var before = Spent.processorSeconds(way.server());
        var begun = System.nanoTime();
        way.sending().run();
        var seconds = (System.nanoTime() - begun) / 1e9;
        var cost = (Spent.processorSeconds(way.server()) - before) * 1024 * MEBIBYTE / BYTES;
        return new Result(BYTES / 1e6 / seconds, cost);
    }

    private static String told(String name, List<Result> results) {
        var speed = MovingBench.median(results.stream().map(Result::speed).toList());
        var cost = MovingBench.median(results.stream().map(Result::cost).toList());
        System.out.printf("%-36s %10.0f %12.2f%n", name, speed, cost);
        return MovingBench.json(name, "mb_s", speed, "cpu_s_gib", cost);
    }

    private String begin() throws IOException {
        try (var line = new RawLine(ours.port())) {
            var metadata = ours.metadata("statement-video", ours.seat());
            return address(line.asks(
                    "POST /uploads", ours.uploading("Upload-Length: " + BYTES, metadata, "Content-Length: 0")));
        }
    }

    private void peer(TusPeer peer, long piece) throws IOException {
        final String address;
        try (var line = new RawLine(peer.port())) {
            address = address(
                    line.asks("POST /uploads", "Tus-Resumable: 1.0.0", "Upload-Length: " + BYTES, "Content-Length: 0"));
        }
        tus(peer.port(), address, piece, "Tus-Resumable: 1.0.0");
    }

    private static String address(RawLine.Reply begun) {
        return requireNonNull(begun.must(201).headers().get("location")).replaceFirst("^(https?:)?//[^/]+", "");
    }

    private void tus(int port, String address, long piece, String... headers) throws IOException {
        try (var line = new RawLine(port)) {
            for (var at = 0L; at < BYTES; at += piece) {
                var all = new ArrayList<>(List.of(headers));
                all.addAll(List.of("Upload-Offset: " + at, "Content-Type: application/offset+octet-stream"));
                line.sends("PATCH " + address, film, at, Math.min(piece, BYTES - at), all.toArray(String[]::new))
                        .must(204);
            }
        }
    }

    private void put(NginxPeer peer) throws IOException {
        try (var line = new RawLine(peer.port())) {
            var status = line.sends("PUT /put/film.mp4", film, 0, BYTES).status();
            if (status / 100 != 2) throw new AssertionError(status);
        }
    }
}
