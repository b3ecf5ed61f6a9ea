package org.presessions.meeting.room;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.presessions.meeting.MeetingRoom;
import org.presessions.protection.Shown;
import org.presessions.statements.Spoken;
import org.presessions.statements.SpokenTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The words of a statement that is read to the room, so that everybody who may read them reads along.
@Component
public class MeetingTexts {
    /// All in the room ask at once when a turn begins; whether one may read it is asked each time.
    private static final Duration KNOWN_FOR = Duration.ofSeconds(10);

    private final SpokenTexts texts;
    private final Cache<Asked, Optional<Spoken>> known =
            Caffeine.newBuilder().maximumSize(100).expireAfterWrite(KNOWN_FOR).build();

    MeetingTexts(SpokenTexts texts) {
        this.texts = texts;
    }

    private record Asked(UUID seatId, Locale locale) {}

    public Optional<Spoken> of(MeetingRoom room) {
        if (!room.isReadAloud()) return Optional.empty();
        return room.speaker().filter(Shown::text).flatMap(this::read);
    }

    private Optional<Spoken> read(Shown speaker) {
        var asked = new Asked(speaker.seatId(), LocaleContextHolder.getLocale());
        return known.get(asked, first -> texts.of(first.seatId(), first.locale()))
                .filter(spoken -> speaker.reads(spoken.language()));
    }
}
