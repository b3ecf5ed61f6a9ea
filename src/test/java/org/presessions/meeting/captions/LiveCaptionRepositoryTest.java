package org.presessions.meeting.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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
        var first = new Caption("en", "Welcome", Optional.empty(), now);
        var second = new Caption("fr", "Combien de puits ?", Optional.of(room.firstSeat.id()), now.minusSeconds(5));
        repository.insert(meeting, first);
        repository.insert(meeting, second);
        assertThat(repository.of(meeting)).containsExactly(first, second);
        assertThat(repository.seats()).contains(room.firstSeat.id());
        assertThat(repository.erase(List.of(room.firstSeat.id()))).isOne();
        assertThat(repository.of(meeting)).containsExactly(first);
    }
}
