package org.presessions.journey;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// A room on two nodes, of which one after the other is killed: how long each of those who listen is without a line.
/// Fails where the room did not hear what is in its log. Started by `bin/bench nodes`.
final class NodesBench {
    private static final Path FOLDER =
            Path.of("target/journey/nodes-bench-" + ProcessHandle.current().pid());
    private static final int LISTENERS = Integer.getInteger("bench.clients", 200);
    private static final int KILLS = Integer.getInteger("bench.kills", 50);

    private NodesBench() {}

    static void main() throws Exception {
        try (var room = new KilledNodes(FOLDER, LISTENERS)) {
            room.kills(KILLS);
            room.isTrueToTheLog();
            var away = room.away().stream().map(TimeUnit.NANOSECONDS::toMillis).toList();
            System.out.printf(
                    Locale.ROOT,
                    "%d kills, %d listeners, %d lines cut%naway p50 / p95 / p99 / longest ms: %d / %d / %d / %d%n",
                    KILLS,
                    LISTENERS,
                    away.size(),
                    MeetingBench.at(away, 50),
                    MeetingBench.at(away, 95),
                    MeetingBench.at(away, 99),
                    away.getLast());
            System.out.printf(
                    Locale.ROOT,
                    "{\"bench\":\"nodes\",\"kills\":%d,\"listeners\":%d,\"cut\":%d,\"p50_ms\":%d,\"p99_ms\":%d,\"longest_ms\":%d}%n",
                    KILLS,
                    LISTENERS,
                    away.size(),
                    MeetingBench.at(away, 50),
                    MeetingBench.at(away, 99),
                    away.getLast());
        }
    }
}
