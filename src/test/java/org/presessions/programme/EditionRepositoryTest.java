package org.presessions.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.states.States;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class EditionRepositoryTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    EditionRepository editions;

    @Autowired
    States states;

    @Autowired
    Fixtures fixtures;

    @Test
    void anEditionCountsFromItsMoment() {
        var series = fixtures.series("HTI").id();
        var edition = edition(series, NOW.plusSeconds(60));
        editions.insert(edition);
        assertThat(editions.current(series)).isEmpty();
        assertThat(editions.coming(series)).contains(edition);
        assertThat(editions.due(NOW)).doesNotContain(edition);
        assertThat(editions.due(NOW.plusSeconds(60))).contains(edition);
        assertThat(editions.apply(edition.id(), NOW)).isTrue();
        assertThat(editions.apply(edition.id(), NOW)).isFalse();
        assertThat(editions.current(series)).contains(edition);
        assertThat(editions.coming(series)).isEmpty();

        var later = edition(series, NOW.plusSeconds(90));
        editions.insert(later);
        editions.apply(later.id(), NOW.plusSeconds(90));
        assertThat(editions.current(series)).contains(later);
    }

    @Test
    void whatIsToComeCanBeTakenBack() {
        var series = fixtures.series("HTI").id();
        editions.insert(edition(series, NOW.plusSeconds(60)));
        editions.deleteComing(series);
        assertThat(editions.coming(series)).isEmpty();
    }

    private Edition edition(UUID series, Instant at) {
        var block = new PublishedBlock(
                UUID.randomUUID(), BlockKind.SCREENING, List.of(states.get("HTI")), NOW, Duration.ofMinutes(30));
        return new Edition(UUID.randomUUID(), series, at, List.of(block));
    }
}
