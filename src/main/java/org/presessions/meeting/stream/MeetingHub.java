package org.presessions.meeting.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.presessions.meeting.log.MeetingEntry;
import org.presessions.meeting.log.MeetingRepository;

/// The browsers of one meeting on this node, and its log as far as it was read: it is read once for all of them, and an
/// event is turned into bytes once. Who comes or goes waits for a reading that is under way; nobody else does.
final class MeetingHub {
    private final UUID preSessionId;
    private final MeetingRepository log;
    private final List<MeetingStream> streams = new CopyOnWriteArrayList<>();
    private final List<MeetingEntry> entries = new ArrayList<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicLong asked = new AtomicLong();
    private long answered;

    MeetingHub(UUID preSessionId, MeetingRepository log) {
        this.preSessionId = preSessionId;
        this.log = log;
    }

    /// Gives a browser what it missed, then all that comes; nothing is lost or told twice.
    void join(MeetingStream stream, long after) {
        inTurn(() -> {
            for (var entry : entries) if (entry.seq() > after) tell(stream, entry, MeetingEncoding.of(entry));
            streams.add(stream);
        });
    }

    /// Where nobody is left the log is forgotten.
    void leave(MeetingStream stream) {
        turn.lock();
        try {
            streams.remove(stream);
            if (!streams.isEmpty()) return;
            entries.clear();
            answered = 0;
        } finally {
            turn.unlock();
        }
    }

    void advance() {
        if (!streams.isEmpty()) inTurn(() -> {});
    }

    /// Those who are here now.
    List<MeetingStream> streams() {
        return List.copyOf(streams);
    }

    /// Acts on a log that was read since this was called: of many who ask at once, the first reads for all.
    private void inTurn(Runnable act) {
        var mine = asked.incrementAndGet();
        turn.lock();
        try {
            if (answered < mine) readOn();
            act.run();
        } finally {
            turn.unlock();
        }
    }

    private void readOn() {
        var answers = asked.get();
        var known = entries.isEmpty() ? 0 : entries.getLast().seq();
        for (var entry : log.after(preSessionId, known)) {
            entries.add(entry);
            var bytes = MeetingEncoding.of(entry);
            for (var stream : streams) tell(stream, entry, bytes);
        }
        answered = answers;
    }

    private static void tell(MeetingStream stream, MeetingEntry entry, byte[] bytes) {
        var attendee = stream.attendee();
        if (entry.audience().includes(attendee.personId(), attendee.moderates())) stream.offer(bytes);
        if (entry.removes().filter(attendee.personId()::equals).isPresent() && !attendee.moderates()) stream.end();
    }
}
