package org.presessions.journey;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.presessions.testing.Browser;

/// A room of ours, as its page behaves: it takes the parts that come over the line, or waits for a moment at news, not
/// to ask all at once, and fetches what changed. A line that was cut is opened again.
final class MeetingPeer implements MeetingBench.Peer {
    private static final Pattern APART = Pattern.compile("data: .*\"apart\":(\\d+)}");
    private static final int AGAIN_AT_MOST_MILLIS = 2_000;

    private final ServerProcess server;
    private final String meeting;
    private final Browser moderator;
    private final String cookie;
    private boolean isOpen = true;
    private volatile long partBytes;

    MeetingPeer(ServerProcess server, String meeting) {
        this.server = server;
        this.meeting = meeting;
        moderator = server.signedIn("moderator");
        var delegate = server.signedIn("delegate");
        delegate.get(meeting);
        cookie = "Cookie: " + delegate.cookieLine();
        moderator.post(meeting + "/moderation/step", "step", "0", "stage", "opening");
        moderator.post(meeting + "/moderation/acts", "act", "open-questions");
    }

    /// How much each was sent of the last act.
    long partBytes() {
        return partBytes;
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
    public MeetingBench.CrowdMember member(MeetingBench.Crowd crowd) {
        return new Member(crowd);
    }

    private RawLine.Reply fetch(RawLine line) throws IOException {
        return line.asks("GET " + meeting, cookie, "HX-Request: true");
    }

    private final class Member implements MeetingBench.CrowdMember {
        private final MeetingBench.Crowd crowd;
        private volatile @Nullable RawLine stream;
        private MeetingBench.Crowd.@Nullable Act last;
        private long apartMillis = 150;
        private boolean isIn;
        private String lastId = "0";
        private String event = "";

        Member(MeetingBench.Crowd crowd) {
            this.crowd = crowd;
        }

        @Override
        public void listens() {
            while (!crowd.isOver())
                try (var line = new RawLine(server.port())) {
                    stream = line;
                    line.begins("GET " + meeting + "/stream?after=" + lastId, cookie);
                    while (true) hears(line.line());
                } catch (IOException cut) {
                    pause(AGAIN_AT_MOST_MILLIS);
                }
        }

        private void hears(String said) throws IOException {
            if (said.startsWith("id: ")) lastId = said.substring("id: ".length());
            if (said.startsWith("event: ")) event = said.substring("event: ".length());
            if (said.startsWith("data: ")) hearsOf(said);
        }

        private void hearsOf(String said) throws IOException {
            if (!isIn && event.equals("beat")) crowd.came();
            isIn = isIn || event.equals("beat");
            var apart = APART.matcher(said);
            if (apart.matches()) apartMillis = Long.parseLong(apart.group(1));
            if (event.equals("news")) asks();
            if (event.equals("parts")) takes(said);
        }

        /// What is long comes in pieces.
        private void takes(String said) throws IOException {
            var act = crowd.heard(this.last);
            var bytes = said.length();
            for (var piece = said; !piece.endsWith("}"); bytes += piece.length())
                piece = stream().line();
            partBytes = bytes;
            if (act == null) return;
            last = act;
            act.finishes();
        }

        private void asks() throws IOException {
            var act = crowd.heard(this.last);
            if (act == null) return; // what else follows from the same
            last = act;
            pause(apartMillis);
            while (status() != 200) pause(AGAIN_AT_MOST_MILLIS);
            act.finishes();
        }

        private RawLine stream() {
            return Objects.requireNonNull(stream);
        }

        private static void pause(long atMostMillis) {
            var millis = ThreadLocalRandom.current().nextLong(atMostMillis);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
        }

        /// By a connection of its own: one that was quiet for long is closed by then.
        private int status() throws IOException {
            try (var line = new RawLine(server.port())) {
                return fetch(line).status();
            }
        }

        @Override
        public void close() throws IOException {
            var open = stream;
            if (open != null) open.close();
        }
    }
}
