package org.presessions.meeting.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.presessions.media.AnswerAge;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.sittings.Sitting;
import org.springframework.stereotype.Component;

/// Who was found to be a delegate in a room a moment ago: their lines are opened again all at once when a server or a
/// network comes back. It counts until something changes from which it may follow. That somebody is none is never kept.
@Component
class KnownDelegates {
    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

    private record Asked(UUID personId, UUID meetingId) {}

    private record Known(Attendee attendee, long age) {}

    private final Meetings meetings;
    private final AnswerAge age;
    private final Cache<Asked, Known> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(KNOWN_FOR)
            .build();

    KnownDelegates(Meetings meetings, AnswerAge age) {
        this.meetings = meetings;
        this.age = age;
    }

    Optional<Attendee> attendee(UUID personId, Sitting sitting) {
        var asked = new Asked(personId, sitting.id());
        var now = age.now(); // before it is found out
        var kept = known.getIfPresent(asked);
        if (kept != null && now.equals(OptionalLong.of(kept.age()))) return Optional.of(kept.attendee());
        var found = meetings.attendee(personId, sitting);
        found.filter(attendee -> attendee.state().isPresent())
                .ifPresent(delegate -> now.ifPresent(at -> known.put(asked, new Known(delegate, at))));
        return found;
    }
}
