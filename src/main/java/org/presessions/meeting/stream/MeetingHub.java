package org.presessions.meeting.stream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.presessions.meeting.log.MeetingEntry;
import org.presessions.meeting.log.MeetingRepository;

/// The browsers of one meeting on this node. An event is turned into bytes once, for all of them.
final class MeetingHub {
    private final UUID preSessionId;
    private final MeetingRepository log;
    private final Map<UUID, MeetingStream> streams = new LinkedHashMap<>();
    private long seq;

    MeetingHub(UUID preSessionId, MeetingRepository log) {
        this.preSessionId = preSessionId;
        this.log = log;
    }

    /// Gives a browser what it missed, then all that comes: under one lock, so that nothing is lost or told twice.
    synchronized void join(UUID id, MeetingStream stream, long after) {
        catchUp();
        for (var entry : log.after(preSessionId, after)) if (entry.seq() <= seq) tell(stream, entry);
        streams.put(id, stream);
    }

    synchronized void leave(UUID id) {
        streams.remove(id);
    }

    synchronized void advance() {
        if (!streams.isEmpty()) catchUp();
    }

    synchronized List<MeetingStream> streams() {
        return List.copyOf(streams.values());
    }

    synchronized void endThoseThat(BiPredicate<UUID, MeetingStream> expired) {
        streams.forEach((id, stream) -> {
            if (expired.test(id, stream)) stream.close();
        });
    }

    private void catchUp() {
        for (var entry : log.after(preSessionId, seq)) {
            var bytes = MeetingEncoding.of(entry);
            for (var stream : streams.values()) if (includes(entry, stream)) stream.offer(bytes);
            seq = entry.seq();
        }
    }

    private static void tell(MeetingStream stream, MeetingEntry entry) {
        if (includes(entry, stream)) stream.offer(MeetingEncoding.of(entry));
    }

    private static boolean includes(MeetingEntry entry, MeetingStream stream) {
        var attendee = stream.attendee();
        return entry.audience().includes(attendee.personId(), attendee.moderates());
    }
}
