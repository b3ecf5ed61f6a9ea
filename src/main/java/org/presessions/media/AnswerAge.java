package org.presessions.media;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// Until when what was found of who may have a film, or be in a room, counts: a new age begins with every change from
/// which that follows.
@Component
public class AnswerAge {
    private final AtomicLong age = new AtomicLong();
    private volatile boolean isHeard;

    /// Absent where a change could go unheard: nothing is kept then.
    public OptionalLong now() {
        return isHeard ? OptionalLong.of(age.get()) : OptionalLong.empty();
    }

    /// All that was found before counts no more.
    void grow() {
        age.incrementAndGet();
    }

    /// Changes are heard from now on.
    void heard() {
        if (isHeard) return;
        grow();
        isHeard = true;
    }

    void unheard() {
        isHeard = false;
    }
}
