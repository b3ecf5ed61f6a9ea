package org.presessions.meeting.stream;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.presessions.meeting.Attendee;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How many lines this node holds: no more than its memory carries, or it would stand still for all; and of one person
/// no more than many tabs and telephones need, so that nobody takes those of others. Whoever gets none asks for news
/// every few seconds instead. Those who moderate and speak always find one.
@Component
class OpenLines {
    /// Measured, with all that a line brings along; a third of the memory is for everything else.
    private static final long BYTES_A_LINE = 110 * 1024;

    private final int atMost;
    private final int aPerson;
    private final AtomicInteger all = new AtomicInteger();
    private final Map<UUID, Integer> byPerson = new ConcurrentHashMap<>();

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

    /// @return whether there is one; then it is given back once
    boolean take(Attendee attendee) {
        if (all.get() >= atMost && attendee.state().isPresent()) return false;
        if (byPerson.merge(attendee.personId(), 1, Integer::sum) > aPerson) {
            less(attendee);
            return false;
        }
        all.incrementAndGet();
        return true;
    }

    void giveBack(Attendee attendee) {
        all.decrementAndGet();
        less(attendee);
    }

    private void less(Attendee attendee) {
        byPerson.computeIfPresent(attendee.personId(), (id, open) -> open == 1 ? null : open - 1);
    }
}
