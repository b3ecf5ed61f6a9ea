package org.presessions.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class JointToldRepositoryTest {
    @Autowired
    JointToldRepository repository;

    @Autowired
    Speakers speakers;

    @Autowired
    Fixtures fixtures;

    @Test
    void whoWasToldIsNotToldAgain() {
        var seat = speakers.confirmed(fixtures.preSession("HTI"));
        assertThat(repository.tell(seat.id(), Instant.now())).isTrue();
        assertThat(repository.tell(seat.id(), Instant.now())).isFalse();
    }
}
