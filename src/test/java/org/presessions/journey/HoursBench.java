package org.presessions.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.presessions.testing.Browser;

/// What ten hours in a room leave in the server's memory: so much is done in it as in ten hours, one thing after the
/// other. Started by `bin/bench hours`.
final class HoursBench {
    private static final Path FOLDER =
            Path.of("target/journey/hours-bench-" + ProcessHandle.current().pid());
    private static final String MEETING = "/pre-sessions/rehearsal/iceland/meeting";
    private static final String DESK = MEETING + "/moderation";
    private static final int HOURS = Integer.getInteger("bench.hours", 10);
    private static final int LISTENERS = Integer.getInteger("bench.clients", 100);
    private static final int CUTS_AN_HOUR = 6;
    private static final int ACTS_BETWEEN_CUTS = 60; // one in ten seconds

    private final Browser moderator;
    private final List<RoomFollower> followers;
    private final long pid;
    private boolean isGiven;

    private HoursBench(ServerProcess server) {
        moderator = server.signedIn("moderator");
        pid = server.process().pid();
        var delegate = server.signedIn("delegate");
        delegate.get(MEETING);
        var cookie = "Cookie: " + delegate.cookieLine();
        followers = IntStream.range(0, LISTENERS)
                .mapToObj(i -> new RoomFollower(server.port(), MEETING, cookie))
                .toList();
    }

    static void main() throws Exception {
        var settings = ServerProcess.ONE_PERSON_IN_MANY_PLACES;
        try (var server = new ServerProcess(FOLDER, settings)) {
            new HoursBench(server).runs();
        }
    }

    private void runs() throws IOException, InterruptedException {
        must(moderator.post(DESK + "/step", "step", "0", "stage", "opening"));
        must(moderator.post(DESK + "/step", "step", "1", "stage", "questions"));
        followers.forEach(follower -> Thread.ofVirtual().start(follower));
        hour(); // until then caches fill and code is compiled
        var live = new ArrayList<>(List.of(liveBytes()));
        for (var hour = 0; hour < HOURS; hour++) {
            hour();
            live.add(liveBytes());
        }
        for (var follower : followers) follower.close();
        tells(live);
    }

    private void hour() throws IOException {
        for (var cut = 0; cut < CUTS_AN_HOUR; cut++) {
            for (var act = 0; act < ACTS_BETWEEN_CUTS; act++) acts();
            allListen();
            for (var follower : followers) follower.cut();
            allListen();
        }
    }

    /// Somebody is given the floor, or it is taken back: everybody is told.
    private void acts() {
        var seats = moderator
                .get(DESK)
                .html()
                .select("form[action$=/moderation/floor] [name=seatId]")
                .eachAttr("value");
        must(moderator.post(DESK + "/floor", "seatId", isGiven ? "" : seats.getFirst()));
        isGiven = !isGiven;
    }

    private void allListen() {
        Awaitility.await("all listen")
                .atMost(Duration.ofMinutes(1))
                .until(() -> followers.stream().allMatch(RoomFollower::isIn));
    }

    private static void must(Browser.Reply reply) {
        assertThat(reply.status()).as(reply.heading()).isEqualTo(303);
    }

    /// What is reachable, after a whole collection.
    private long liveBytes() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(jcmd, String.valueOf(pid), "GC.class_histogram").start();
        var lines = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines();
        var total = lines.filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
        if (asked.waitFor() != 0) throw new IOException("jcmd: " + asked.exitValue());
        return Long.parseLong(total.strip().split("\\s+")[2]);
    }

    private static void tells(List<Long> live) {
        for (var hour = 0; hour < live.size(); hour++)
            System.out.printf(Locale.ROOT, "after hour %2d: %6.1f MB live%n", hour, megabytes(live.get(hour)));
        var grown = megabytes(live.getLast() - live.getFirst());
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"hours\",\"hours\":%d,\"listeners\":%d,\"acts\":%d,\"cuts\":%d,\"first_mb\":%.1f,\"last_mb\":%.1f,\"grown_mb\":%.1f}%n",
                HOURS,
                LISTENERS,
                HOURS * CUTS_AN_HOUR * ACTS_BETWEEN_CUTS,
                HOURS * CUTS_AN_HOUR * LISTENERS,
                megabytes(live.getFirst()),
                megabytes(live.getLast()),
                grown);
    }

    private static double megabytes(long bytes) {
        return bytes / 1e6;
    }
}
