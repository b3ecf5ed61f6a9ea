package org.presessions.meeting.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.presessions.meeting.Attendee;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The lines that this node holds: no more than its memory carries, or it would stand still for all; and of one person
/// no more than many tabs and telephones need, so that nobody takes those of others. Whoever opens one more loses the
/// oldest, for it may be one that was cut long ago and nobody knows of; whom the memory does not carry asks for news
/// every few seconds instead. Those who moderate and speak always find one.
@Component
class OpenLines {
    /// Measured, with all that a line brings along; a third of the memory is for everything else.
    private static final long BYTES_A_LINE = 110 * 1024;

    private final int atMost;
    private final int aPerson;
    private final AtomicInteger all = new AtomicInteger();
    private final Map<UUID, Deque<MeetingStream>> byPerson = new ConcurrentHashMap<>();

    @Autowired
    OpenLines(@Value("${presessions.lines-a-person:30}") int aPerson) {
        this(Runtime.getRuntime().maxMemory(), aPerson);
    }

    OpenLines(long memoryBytes, int aPerson) {
        this.atMost = (int) (memoryBytes * 2 / 3 / BYTES_A_LINE);
        this.aPerson = aPerson;
    }

    int atMost() {
        return atMost;
    }

    boolean isFullFor(Attendee attendee) {
        return all.get() >= atMost && attendee.state().isPresent();
    }

    void add(MeetingStream stream) {
        all.incrementAndGet();
        byPerson.compute(stream.attendee().personId(), (id, known) -> {
            var own = known == null ? new ArrayDeque<MeetingStream>() : known;
            own.addLast(stream);
            if (own.size() > aPerson) own.removeFirst().close();
            return own;
        });
    }

    /// Once for each that was added.
    void remove(MeetingStream stream) {
        all.decrementAndGet();
        byPerson.computeIfPresent(stream.attendee().personId(), (id, own) -> {
            own.remove(stream);
            return own.isEmpty() ? null : own;
        });
    }
}
