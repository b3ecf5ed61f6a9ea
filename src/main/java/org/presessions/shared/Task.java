package org.presessions.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Something that waits for the visitor, shown on the desk.
///
/// @param preSessionId what it belongs to; absent for what belongs to none
/// @param text one sentence that says what to do
/// @param reason why, or since when, in a few words
/// @param dueAt by when; absent where no day is better than another
/// @param act the words of the button that does it, or opens it
/// @param path where to do it
public record Task(
        Optional<UUID> preSessionId,
        Sentence text,
        Optional<Sentence> reason,
        Optional<Instant> dueAt,
        String act,
        String path) {
    private static final Duration AT_HAND = Duration.ofHours(24);

    /// Words of a bundle with their values.
    public record Sentence(String key, List<Object> values) {
        public static Sentence of(String key, Object... values) {
            return new Sentence(key, List.of(values));
        }

        public String in(Page page) {
            return page.t(key, values.toArray());
        }
    }

    /// Modules that know of tasks.
    public interface Source {
        List<Task> tasksFor(Visitor visitor);
    }

    /// Late, or due within a day.
    public boolean isUrgentAt(Instant now) {
        return dueAt.filter(due -> due.isBefore(now.plus(AT_HAND))).isPresent();
    }
}
