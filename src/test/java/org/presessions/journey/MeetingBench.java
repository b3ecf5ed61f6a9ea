package org.presessions.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A moderator acts while many are in the room: how long until the last of them has the part of the page that changed,
/// beside nginx with nchan that sends as many the same bytes. Server, clients and database share the processors.
/// Started
/// by `bin/bench meeting`.
final class MeetingBench {
    private static final Path FOLDER =
            Path.of("target/journey/meeting-" + ProcessHandle.current().pid());
    private static final Path SOCKET_IO = Path.of("target/bench-socket-io");
    private static final String MEETING = "/pre-sessions/rehearsal/iceland/meeting";
    private static final int ACTS = 5;
    private static final int ARRIVALS_APART_MILLIS = 1; // a thousand a second, as after a server came back
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /// Who waits for news; told by a crowd.
    interface Peer {
        /// Lets something happen of which all are to hear.
        void acts() throws IOException;

        /// One who listens, once connected, for as long as the crowd is there.
        CrowdMember member(Crowd crowd) throws IOException;

        ProcessHandle process();
    }

    /// One of a crowd, on a thread of its own.
    interface CrowdMember extends AutoCloseable {
        void listens() throws IOException;

        @Override
        void close() throws IOException;
    }

    /// Those who wait for the present act: when it happened, and what each of them has noted.
    static final class Crowd {
        private final AtomicReference<@Nullable Act> present = new AtomicReference<>();
        private final CountDownLatch coming;
        private volatile boolean isOver;

        Crowd(int members) {
            coming = new CountDownLatch(members);
        }

        /// Each says once that it listens.
        void came() {
            coming.countDown();
        }

        void isComplete() throws InterruptedException {
            if (!coming.await(LONGEST.toSeconds(), TimeUnit.SECONDS))
                throw new AssertionError(coming.getCount() + " did not come in");
        }

        /// @param heard nanoseconds after the act at which each knew that there is something
        /// @param finished the same until each had all that is new
        record Act(long at, List<Long> heard, List<Long> finished, CountDownLatch left) {
            /// One has all that is new.
            void finishes() {
                finished.add(System.nanoTime() - at);
                left.countDown();
            }
        }

        Act begins(int members) {
            var act = new Act(
                    System.nanoTime(),
                    Collections.synchronizedList(new ArrayList<>()),
                    Collections.synchronizedList(new ArrayList<>()),
                    new CountDownLatch(members));
            present.set(act);
            return act;
        }

        /// Somebody knows that there is something: of which act; none where it is the one that they heard of before.
        @Nullable
        Act heard(@Nullable Act before) {
            var act = present.get();
            if (act == null || act == before) return null;
            act.heard().add(System.nanoTime() - act.at());
            return act;
        }

        boolean isOver() {
            return isOver;
        }
    }

    private MeetingBench() {}

    static void main() throws Exception {
        Files.createDirectories(FOLDER);
        var crowds = System.getProperty("bench.clients", "200,1000,3000").split(",");
        var json = new ArrayList<String>();
        System.out.printf(
                "%-10s %8s %28s %28s %12s %12s%n",
                "", "clients", "heard p50/p95/p99 ms", "finished p50/p95/p99 ms", "CPU ms/act", "KiB a client");
        try (var server = new ServerProcess(FOLDER.resolve("home"), ServerProcess.ONE_PERSON_IN_MANY_PLACES)) {
            var room = new MeetingPeer(server, MEETING);
            for (var crowd : crowds) json.add(measured("ours", room, Integer.parseInt(crowd)));
            if (NchanPeer.isHere())
                try (var nchan = new NchanPeer(FOLDER.resolve("nchan").toAbsolutePath(), room.partBytes())) {
                    System.out.printf("each message of nchan has %,d bytes, as ours%n", room.partBytes());
                    for (var crowd : crowds) json.add(measured("nchan", nchan, Integer.parseInt(crowd)));
                }
            if (SocketIoPeer.isHere(SOCKET_IO))
                try (var node = new SocketIoPeer(SOCKET_IO, room.partBytes())) {
                    for (var crowd : crowds) json.add(measured("socket.io", node, Integer.parseInt(crowd)));
                }
        }
        System.out.println("{\"bench\":\"meeting\"," + String.join(",", json) + "}");
    }

    private static String measured(String name, Peer peer, int members) throws Exception {
        var crowd = new Crowd(members);
        var before = Spent.residentMebibytes(peer.process());
        var all = new ArrayList<CrowdMember>();
        for (var i = 0; i < members; i++) all.add(peer.member(crowd));
        for (var member : all) {
            Thread.ofVirtual().start(() -> listens(member, crowd));
            TimeUnit.MILLISECONDS.sleep(ARRIVALS_APART_MILLIS);
        }
        crowd.isComplete();
        TimeUnit.SECONDS.sleep(9); // each has heard a beat or two
        var resident = Spent.residentMebibytes(peer.process()) - before;
        var spent = Spent.processorSeconds(peer.process());
        var acts = new ArrayList<Crowd.Act>();
        for (var i = 0; i < ACTS; i++) acts.add(act(peer, crowd, members));
        spent = (Spent.processorSeconds(peer.process()) - spent) * 1000 / ACTS;
        crowd.isOver = true;
        for (var member : all) member.close();
        var heard = sorted(acts.stream().flatMap(act -> act.heard().stream()).toList());
        var finished =
                sorted(acts.stream().flatMap(act -> act.finished().stream()).toList());
        System.out.printf(
                Locale.ROOT,
                "%-10s %8d %28s %28s %12.0f %12.0f%n",
                name,
                members,
                percentiles(heard),
                percentiles(finished),
                spent,
                resident * 1024.0 / members);
        return "\"%s_%d\":{\"heard_p95_ms\":%d,\"finished_p50_ms\":%d,\"finished_p95_ms\":%d,\"finished_p99_ms\":%d}"
                .formatted(name, members, at(heard, 95), at(finished, 50), at(finished, 95), at(finished, 99));
    }

    /// Until the crowd goes home; whoever is cut off before says so.
    private static void listens(CrowdMember member, Crowd crowd) {
        try {
            member.listens();
        } catch (IOException closed) {
            if (!crowd.isOver) System.out.println("cut off: " + closed);
        }
    }

    private static Crowd.Act act(Peer peer, Crowd crowd, int members) throws IOException, InterruptedException {
        var act = crowd.begins(members);
        peer.acts();
        if (!act.left().await(LONGEST.toSeconds(), TimeUnit.SECONDS))
            throw new AssertionError(act.left().getCount() + " of " + members + " heard nothing");
        return act;
    }

    private static List<Long> sorted(List<Long> nanos) {
        return nanos.stream().map(TimeUnit.NANOSECONDS::toMillis).sorted().toList();
    }

    private static String percentiles(List<Long> millis) {
        return String.join(
                " / ",
                IntStream.of(50, 95, 99)
                        .mapToObj(percent -> Long.toString(at(millis, percent)))
                        .toList());
    }

    /// @param millis in order
    static long at(List<Long> millis, int percent) {
        return millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100));
    }
}
