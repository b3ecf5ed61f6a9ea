package org.presessions.meeting.preparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.preparing.PreparationRepository.PersonsTry;
import org.presessions.meeting.preparing.PreparationRepository.Stay;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class PreparationRepositoryTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    PreparationRepository repository;

    @Autowired
    Fixtures fixtures;

    UUID meeting;
    UUID person;

    @BeforeEach
    void aPreSession() {
        meeting = fixtures.preSession("HTI").id();
        person = fixtures.person().id();
    }

    @Test
    void ofEachDeviceTheLastTryIsKept() {
        var thin = new DeviceTry(Device.LINE, DeviceResult.THIN, 40, true, NOW.minusSeconds(60));
        var good = new DeviceTry(Device.LINE, DeviceResult.LARGE, 1200, false, NOW);
        var microphone = new DeviceTry(Device.MICROPHONE, DeviceResult.GOOD, 0, false, NOW);
        for (var one : List.of(thin, good, microphone)) repository.tried(meeting, person, one);
        assertThat(repository.tries(meeting))
                .containsExactly(new PersonsTry(person, good), new PersonsTry(person, microphone));
        assertThat(repository.tries(fixtures.preSession("TUV").id())).isEmpty();
    }

    @Test
    void whoIsBackstageIsWhoWasSeenLatelyAndHasNotLeft() {
        repository.seen(meeting, Set.of(person), NOW);
        assertThat(repository.present(meeting, NOW.minusSeconds(40))).containsExactly(person);
        assertThat(repository.present(meeting, NOW.plusSeconds(1))).isEmpty();
        repository.left(meeting, person, NOW.plusSeconds(1));
        assertThat(repository.present(meeting, NOW.minusSeconds(40))).isEmpty();
        assertThat(repository.stays(meeting)).containsExactly(new Stay(person, Optional.of(NOW), Optional.empty()));
    }

    @Test
    void whoIsReadyMayTakeItBack() {
        repository.ready(meeting, person, Optional.of(NOW));
        assertThat(repository.stays(meeting)).containsExactly(new Stay(person, Optional.empty(), Optional.of(NOW)));
        repository.ready(meeting, person, Optional.empty());
        assertThat(repository.stays(meeting)).containsExactly(new Stay(person, Optional.empty(), Optional.empty()));
    }

    @Test
    void ofOnePreSessionAllIsErased() {
        var other = fixtures.preSession("TUV").id();
        repository.tried(meeting, person, new DeviceTry(Device.CAMERA, DeviceResult.GOOD, 0, false, NOW));
        repository.seen(meeting, Set.of(person), NOW);
        repository.ready(other, person, Optional.of(NOW));
        assertThat(repository.preSessions()).contains(meeting, other);
        assertThat(repository.erase(List.of(meeting))).isOne();
        assertThat(repository.tries(meeting)).isEmpty();
        assertThat(repository.stays(meeting)).isEmpty();
        assertThat(repository.stays(other)).hasSize(1);
    }
}
