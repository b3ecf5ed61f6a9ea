package org.presessions.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class ArrivalRepositoryTest {
    private static final Instant NINE = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    private static final BadgeCode CODE = new BadgeCode("K7QF3M9T2XAB");
    private static final BadgeCode OTHER = new BadgeCode("000000000001");

    @Autowired
    ArrivalRepository arrivals;

    @Autowired
    Fixtures fixtures;

    UUID haiti;

    @BeforeEach
    void aPreSession() {
        haiti = fixtures.preSession("HTI").id();
    }

    @Test
    void ofTwoWhoNoteTheSameTheEarlierCounts() {
        arrivals.note(haiti, CODE, Optional.of("FRA"), NINE.plusSeconds(60));
        arrivals.note(haiti, CODE, Optional.of("FRA"), NINE);
        arrivals.note(haiti, CODE, Optional.of("FRA"), NINE.plusSeconds(90));
        assertThat(arrivals.of(haiti)).isEqualTo(Map.of(CODE.text(), NINE));
        assertThat(arrivals.of(fixtures.preSession("UGA").id())).isEmpty();
    }

    @Test
    void aMistakeIsTakenBackAndWhatWasNotedAfterItStays() {
        arrivals.note(haiti, CODE, Optional.empty(), NINE.plusSeconds(60));
        arrivals.takeBack(haiti, CODE, NINE);
        assertThat(arrivals.of(haiti)).hasSize(1);
        arrivals.takeBack(haiti, CODE, NINE.plusSeconds(60));
        assertThat(arrivals.of(haiti)).isEmpty();
    }

    @Test
    void aStateCountsOnceHoweverManyCame() {
        arrivals.note(haiti, CODE, Optional.of("FRA"), NINE);
        arrivals.note(haiti, OTHER, Optional.of("FRA"), NINE);
        arrivals.note(haiti, new BadgeCode("CHL"), Optional.of("CHL"), NINE);
        arrivals.note(haiti, new BadgeCode("000000000002"), Optional.empty(), NINE);
        assertThat(arrivals.stateCodes(haiti)).containsExactly("CHL", "FRA");
    }

    @Test
    void whatIsForgottenIsGone() {
        arrivals.note(haiti, CODE, Optional.of("FRA"), NINE);
        assertThat(arrivals.preSessions()).contains(haiti);
        assertThat(arrivals.erase(List.of(haiti))).isEqualTo(1);
        assertThat(arrivals.of(haiti)).isEmpty();
        assertThat(arrivals.preSessions()).doesNotContain(haiti);
    }
}
