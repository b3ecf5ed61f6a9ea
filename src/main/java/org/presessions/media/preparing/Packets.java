package org.presessions.media.preparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What is really there of one stream, packet by packet.
///
/// @param start seconds from the start of the file to the first; may be below zero
/// @param end seconds to the end of the last
/// @param span seconds from the start of the first to the start of the last
record Packets(int count, double start, double end, double span) {
    static final Packets NONE = new Packets(0, 0, 0, 0);

    private static final Pattern UNIT = Pattern.compile("#tb 0: (\\d+)/(\\d+)");
    private static final long UNTOLD = Long.MIN_VALUE;

    private record Packet(long at, long length) {}

    /// Reads what ffmpeg's muxer `framecrc` wrote.
    static Packets read(Path file) {
        try (var lines = Files.lines(file)) {
            return parse(lines.toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Packets parse(List<String> lines) {
        var unit = 0.0;
        var packets = new ArrayList<Packet>();
        for (var line : lines) {
            var said = UNIT.matcher(line);
            if (said.matches()) unit = Double.parseDouble(said.group(1)) / Double.parseDouble(said.group(2));
            if (!line.startsWith("#")) packets.add(packet(line));
        }
        packets.removeIf(packet -> packet.at() == UNTOLD);
        return packets.isEmpty() ? NONE : of(packets, unit);
    }

    Duration length() {
        return Duration.ofMillis(Math.max(0, Math.round(end * 1000)));
    }

    private static Packets of(List<Packet> packets, double unit) {
        var first = packets.stream().mapToLong(Packet::at).min().orElseThrow();
        var last = packets.stream().mapToLong(Packet::at).max().orElseThrow();
        var end = packets.stream()
                .mapToLong(packet -> packet.at() + packet.length())
                .max()
                .orElseThrow();
        return new Packets(packets.size(), first * unit, end * unit, (last - first) * unit);
    }

    /// Stream, time of decoding, time of showing, length, and more that is not wanted here.
    private static Packet packet(String line) {
        var numbers = line.split(", *", 5);
        var decoded = Long.parseLong(numbers[1].strip());
        var shown = Long.parseLong(numbers[2].strip());
        return new Packet(shown == UNTOLD ? decoded : shown, Long.parseLong(numbers[3].strip()));
    }
}
