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
        assertThat(arrivals.of(haiti)).isEqualTo(Map.of(CODE.text(), new Arrival(NINE, Optional.of("FRA"))));
        assertThat(arrivals.of(fixtures.preSession("UGA").id())).isEmpty();
    }

    @Test
    void aMistakeIsTakenBackAndWhatWasNotedAfterItStays() {
        note(60);
        takeBack(0);
        assertThat(here()).contains(NINE.plusSeconds(60));
        takeBack(60);
        assertThat(here()).isEmpty();
        note(90);
        assertThat(here()).contains(NINE.plusSeconds(90));
    }

    @Test
    void whatWasNotedBeforeItWasTakenBackDoesNotComeBackWhenItIsSentLater() {
        takeBack(60);
        note(0);
        note(60);
        assertThat(here()).isEmpty();
        assertThat(arrivals.marked(haiti)).isEqualTo(Map.of(CODE.text(), Optional.of("FRA")));
        note(61);
        assertThat(here()).contains(NINE.plusSeconds(61));
        takeBack(30);
        assertThat(here()).contains(NINE.plusSeconds(61));
    }

    @Test
    void ofSeveralTicksThoseAfterTheMistakeStay() {
        note(0);
        note(90);
        takeBack(60);
        assertThat(here()).contains(NINE.plusSeconds(90));
        takeBack(120);
        takeBack(100);
        assertThat(here()).isEmpty();
    }

    private void note(int seconds) {
        arrivals.note(haiti, CODE, Optional.of("FRA"), NINE.plusSeconds(seconds));
    }

    private void takeBack(int seconds) {
        arrivals.takeBack(haiti, CODE, Optional.of("FRA"), NINE.plusSeconds(seconds));
    }

    private Optional<Instant> here() {
        return Optional.ofNullable(arrivals.of(haiti).get(CODE.text())).map(Arrival::at);
    }

    @Test
    void aStateCountsOnceHoweverManyCame() {
        arrivals.note(haiti, CODE, Optional.of("FRA"), NINE);
        arrivals.note(haiti, OTHER, Optional.of("FRA"), NINE);
        arrivals.note(haiti, new BadgeCode("CHL"), Optional.of("CHL"), NINE);
        arrivals.note(haiti, new BadgeCode("000000000002"), Optional.empty(), NINE);
        arrivals.note(haiti, new BadgeCode("ITA"), Optional.of("ITA"), NINE);
        arrivals.takeBack(haiti, new BadgeCode("ITA"), Optional.of("ITA"), NINE);
        assertThat(arrivals.stateCodes(haiti)).containsExactly("CHL", "FRA");
    }

    @Test
    void whatIsForgottenIsGone() {
        arrivals.note(haiti, CODE, Optional.of("FRA"), NINE);
        arrivals.takeBack(haiti, OTHER, Optional.empty(), NINE);
        assertThat(arrivals.preSessions()).contains(haiti);
        assertThat(arrivals.erase(List.of(haiti))).isEqualTo(1);
        assertThat(arrivals.marked(haiti)).isEmpty();
        assertThat(arrivals.preSessions()).doesNotContain(haiti);
    }
}
