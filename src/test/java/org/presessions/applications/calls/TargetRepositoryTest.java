package org.presessions.applications.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class TargetRepositoryTest {
    private static final Instant AT = Instant.parse("2031-08-16T21:59:00Z");

    @Autowired
    TargetRepository targets;

    @Autowired
    Fixtures fixtures;

    @Test
    void theLastWordCounts() {
        var haiti = fixtures.preSession("HTI").id();
        var togo = fixtures.preSession("TGO").id();
        targets.set(haiti, 12, Optional.of(fixtures.person().id()), AT);
        targets.set(haiti, 15, Optional.empty(), AT.plusSeconds(1));
        assertThat(targets.of(List.of(haiti, togo, UUID.randomUUID()))).isEqualTo(Map.of(haiti, 15));
        assertThat(targets.of(List.of())).isEmpty();
    }
}
