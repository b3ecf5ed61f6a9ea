package org.presessions.meeting.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.TestRoom;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class LiveCaptionRepositoryTest {
    @Autowired
    LiveCaptionRepository repository;

    @Autowired
    BeanFactory beans;

    @Test
    void linesStandAsTheyWereTypedUntilTheirSpeakersAreErased() {
        var room = new TestRoom(beans);
        var meeting = room.preSession.id();
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var first = insert(meeting, "en", "Welcome", Optional.empty(), now, room.moderator.id());
        var seat = Optional.of(room.firstSeat.id());
        var second = insert(meeting, "fr", "Combien de puits ?", seat, now.minusSeconds(5), room.moderator.id());
        assertThat(repository.of(meeting)).containsExactly(first, second);
        assertThat(repository.seats()).contains(room.firstSeat.id());
        assertThat(repository.erase(List.of(room.firstSeat.id()))).isOne();
        assertThat(repository.of(meeting)).containsExactly(first);
        repository.delete(room.preSession.series().id(), first.number());
        assertThat(repository.of(meeting)).containsExactly(first);
        repository.delete(meeting, first.number());
        assertThat(repository.of(meeting)).isEmpty();
    }

    private Caption insert(
            UUID meeting, String language, String text, Optional<UUID> seatId, Instant at, UUID typedBy) {
        var number = repository.insert(meeting, language, text, seatId, at, typedBy);
        return new Caption(number, language, text, seatId, at, Optional.of(typedBy));
    }
}
