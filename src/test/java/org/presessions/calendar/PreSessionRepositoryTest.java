package org.presessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.shared.words.Wording;
import org.presessions.states.States;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class PreSessionRepositoryTest {
    private static final Instant START = Instant.parse("2999-12-07T09:00:00Z");

    @Autowired
    PreSessionRepository preSessions;

    @Autowired
    States states;

    @Autowired
    Fixtures fixtures;

    Series series;
    UUID haiti;
    UUID togo;
    UUID uganda;

    @BeforeEach
    void threeStates() {
        series = fixtures.series("UGA", "TGO", "HTI");
        haiti = id("haiti");
        togo = id("togo");
        uganda = id("uganda");
    }

    @Test
    void aPreSessionBeginsWithoutATime() {
        var begun = new PreSession(
                haiti, series, states.get("HTI"), Optional.empty(), Duration.ofHours(1), Optional.empty());
        assertThat(preSessions.find(haiti)).contains(begun);
        assertThat(preSessions.bySlugs(series.slug(), "haiti")).contains(begun);
        assertThat(preSessions.bySlugs(series.slug(), "sudan")).isEmpty();
        assertThat(preSessions.bySlugs(series.slug(), "nowhere")).isEmpty();
        assertThat(preSessions.bySlugs("nowhere", "haiti")).isEmpty();
        assertThat(preSessions.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aPreSessionGetsItsTimeAndLosesItAgain() {
        var link = URI.create("https://calls.example.org/haiti");
        preSessions.schedule(haiti, Optional.of(START), 45, Optional.of(link));
        assertThat(preSessions.find(haiti))
                .contains(new PreSession(
                        haiti,
                        series,
                        states.get("HTI"),
                        Optional.of(START),
                        Duration.ofMinutes(45),
                        Optional.of(link)));
        preSessions.schedule(haiti, Optional.empty(), 60, Optional.empty());
        assertThat(preSessions.find(haiti))
                .contains(new PreSession(
                        haiti, series, states.get("HTI"), Optional.empty(), Duration.ofHours(1), Optional.empty()));
    }

    @Test
    void aSeriesHasThemInTheOrderOfTheirTimesAndThoseWithoutAtItsEnd() {
        at(uganda, START);
        assertThat(preSessions.of(series.id())).extracting(PreSession::id).containsExactly(uganda, haiti, togo);
        var other = fixtures.preSession("HTI");
        assertThat(preSessions.of(List.of(series.id(), other.series().id())))
                .extracting(PreSession::id)
                .containsExactlyInAnyOrder(uganda, haiti, togo, other.id())
                .containsSubsequence(uganda, haiti, togo);
        assertThat(preSessions.of(List.of())).isEmpty();
        assertThat(preSessions.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void oneIsGivenUpForAReasonAndTakenUpAgain() {
        at(haiti, START);
        var reason = Wording.english("Too few").and("fr", "Trop peu");
        preSessions.giveUp(haiti, Wording.english("First words"));
        preSessions.giveUp(haiti, reason);
        assertThat(preSessions.find(haiti).flatMap(PreSession::notHeld)).contains(reason);
        assertThat(preSessions.find(togo).flatMap(PreSession::notHeld)).isEmpty();
        assertThat(preSessions.endingAfter(START, 100))
                .extracting(PreSession::id)
                .doesNotContain(haiti);
        preSessions.takeUp(haiti);
        assertThat(preSessions.find(haiti).flatMap(PreSession::notHeld)).isEmpty();
        assertThat(preSessions.endingAfter(START, 100))
                .extracting(PreSession::id)
                .contains(haiti);
    }

    @Test
    void oneIsDeletedWithTheReasonThatItHad() {
        preSessions.giveUp(haiti, Wording.english("Too few"));
        preSessions.delete(haiti);
        assertThat(preSessions.find(haiti)).isEmpty();
    }

    @Test
    void someAreFoundAtOnce() {
        assertThat(preSessions.find(List.of(haiti, UUID.randomUUID(), togo)))
                .extracting(PreSession::id)
                .containsExactlyInAnyOrder(haiti, togo);
        assertThat(preSessions.find(List.of())).isEmpty();
    }

    @Test
    void whatHasNotEndedComesInTheOrderOfTimesAndNotMoreThanAskedFor() {
        at(togo, START.plusSeconds(60));
        at(haiti, START);
        at(uganda, START.plusSeconds(60));
        var end = START.plus(Duration.ofMinutes(45));
        assertThat(preSessions.endingAfter(end.minusMillis(1), 10))
                .extracting(PreSession::id)
                .containsExactly(haiti, togo, uganda);
        assertThat(preSessions.endingAfter(end, 1)).extracting(PreSession::id).containsExactly(togo);
        assertThat(preSessions.endingAfter(end.plusSeconds(60), 10)).isEmpty();
    }

    @Test
    void whatWasOpenedAndClosedIsKeptOnceAndThePlanBesideIt() {
        at(haiti, START);
        preSessions.close(haiti, START); // not opened
        assertThat(preSessions.find(haiti).orElseThrow().held()).isEqualTo(Held.NOT_YET);
        preSessions.open(haiti, START.plusSeconds(300));
        preSessions.open(haiti, START.plusSeconds(400));
        assertThat(preSessions.find(haiti).orElseThrow().held())
                .isEqualTo(new Held(Optional.of(START.plusSeconds(300)), Optional.empty()));
        preSessions.close(haiti, START.plusSeconds(3600));
        preSessions.close(haiti, START.plusSeconds(7200));
        var kept = preSessions.find(haiti).orElseThrow();
        assertThat(kept.held())
                .isEqualTo(new Held(Optional.of(START.plusSeconds(300)), Optional.of(START.plusSeconds(3600))));
        assertThat(kept.startsAt()).contains(START);
    }

    /// One that was closed early is over; one that runs late is not.
    @Test
    void whatComesIsByTheRecordWhereThereIsOne() {
        at(haiti, START);
        at(togo, START.plusSeconds(1));
        at(uganda, START.plusSeconds(2));
        preSessions.open(haiti, START);
        preSessions.close(haiti, START.plusSeconds(60));
        preSessions.open(togo, START);
        assertThat(preSessions.endingAfter(START.plusSeconds(61), 10))
                .extracting(PreSession::id)
                .containsExactly(togo, uganda);
        assertThat(preSessions.endingAfter(START.plus(Duration.ofHours(2)), 10))
                .extracting(PreSession::id)
                .containsExactly(togo);
        assertThat(preSessions.endingAfter(START.plus(Duration.ofHours(13)), 10))
                .isEmpty();
    }

    @Test
    void aStateHasOneInASeries() {
        assertThatThrownBy(() -> preSessions.insert(series.id(), List.of("SDN", "HTI")))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aCallIsOverAnEncryptedLine() {
        var link = Optional.of(URI.create("http://calls.example.org"));
        assertThatThrownBy(() -> preSessions.schedule(haiti, Optional.empty(), 60, link))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void at(UUID id, Instant start) {
        preSessions.schedule(id, Optional.of(start), 45, Optional.empty());
    }

    private UUID id(String state) {
        return preSessions.bySlugs(series.slug(), state).orElseThrow().id();
    }
}
