package org.presessions.statements.films;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleStatements;
import org.presessions.statements.Manuscript;
import org.presessions.statements.StatementRepository;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class NeededVideoRepositoryTest {
    @Autowired
    NeededVideoRepository repository;

    @Autowired
    StatementRepository statements;

    @Autowired
    SampleStatements samples;

    @Autowired
    Speakers speakers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Test
    void aVideoIsOfItsPlaceUntilItIsForgotten() {
        var seat = speakers.confirmed(
                calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst());
        samples.approved(seat, Duration.ofSeconds(1));
        var video = Awaitility.await()
                .until(() -> statements.ofSeat(seat.id()).flatMap(Manuscript::videoAssetId), found -> found.isPresent())
                .orElseThrow();
        assertThat(repository.places(List.of(video, UUID.randomUUID()))).isEqualTo(Map.of(video, seat.id()));
        repository.forget(video);
        assertThat(repository.places(List.of(video))).isEmpty();
        assertThat(statements.ofSeat(seat.id()).flatMap(Manuscript::videoAssetId))
                .isEmpty();
    }
}
