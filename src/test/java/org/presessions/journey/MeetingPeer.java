package org.presessions.journey;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.presessions.testing.Browser;

/// A room of ours, as its page behaves: at news it waits for a moment, not to ask all at once, and fetches what
/// changed.
final class MeetingPeer implements MeetingBench.Peer {
    private static final Pattern APART = Pattern.compile("data: \\{\"apart\":(\\d+)}");
    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final ServerProcess server;
    private final String meeting;
    private final Browser moderator;
    private final String cookie;
    private boolean isOpen = true;

    MeetingPeer(ServerProcess server, String meeting) {
        this.server = server;
        this.meeting = meeting;
        moderator = MeetingBench.signedIn(server, "moderator");
        var delegate = MeetingBench.signedIn(server, "delegate");
        delegate.get(meeting);
        cookie = "Cookie: " + delegate.cookieLine();
        moderator.post(meeting + "/moderation/step", "step", "0", "stage", "opening");
        moderator.post(meeting + "/moderation/acts", "act", "open-questions");
    }

    /// How much a page fetches at news.
    long partBytes() throws IOException {
        try (var line = new RawLine(server.port())) {
            return fetch(line).must(200).bytes();
        }
    }

    @Override
    public void acts() {
        isOpen = !isOpen;
        var reply = moderator.post(meeting + "/moderation/acts", "act", isOpen ? "open-questions" : "close-questions");
        if (reply.status() != 303) throw new AssertionError("the act was refused: " + reply.status());
    }

    @Override
    public ProcessHandle process() {
        return server.process();
    }

    @Override
    public MeetingBench.CrowdMember member(MeetingBench.Crowd crowd) throws IOException {
        var line = new RawLine(server.port());
        line.begins("GET " + meeting + "/stream?after=0", cookie);
        return new Member(crowd, line);
    }

    private RawLine.Reply fetch(RawLine line) throws IOException {
        return line.asks("GET " + meeting, cookie, "HX-Request: true");
    }

    private final class Member implements MeetingBench.CrowdMember {
        private final MeetingBench.Crowd crowd;
        private final RawLine stream;
        private MeetingBench.Crowd.@Nullable Act last;
        private long apartMillis = 150;

        Member(MeetingBench.Crowd crowd, RawLine stream) {
            this.crowd = crowd;
            this.stream = stream;
        }

        @Override
        public void listens() throws IOException {
            while (true) {
                var said = stream.line();
                var apart = APART.matcher(said);
                if (apart.matches()) apartMillis = Long.parseLong(apart.group(1));
                if (said.equals("event: news")) hears();
            }
        }

        private void hears() throws IOException {
            var act = crowd.present();
            if (act == null || act == last) return; // what was before, and what else follows from the same
            last = act;
            act.heard().add(System.nanoTime() - act.at());
            LockSupport.parkNanos(
                    TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(apartMillis)));
            while (status() != 200) LockSupport.parkNanos(AGAIN_NANOS);
            act.finished().add(System.nanoTime() - act.at());
            act.left().countDown();
        }

        /// By a connection of its own: one that was quiet for long is closed by then.
        private int status() throws IOException {
            try (var line = new RawLine(server.port())) {
                return fetch(line).status();
            }
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
