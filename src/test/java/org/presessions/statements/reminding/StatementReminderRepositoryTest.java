package org.presessions.statements.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presessions.shared.Times.utc;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleStatements;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscripts;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class StatementReminderRepositoryTest {
    private static final Instant WANTED = Instant.parse("2031-08-16T21:59:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    StatementReminderRepository repository;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    SampleStatements samples;

    @Autowired
    Speakers speakers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private Seat seat;
    private UUID statement;

    @BeforeEach
    void confirm() {
        seat = speakers.confirmed(fixtures.preSession("HTI"));
        statement = manuscripts.begin(seat).id();
        jdbc.sql("update statement set told_at = :at where id = :id")
                .param("at", utc(now))
                .param("id", statement)
                .update();
    }

    @Test
    void aSpeakerIsUntoldUntilToldAndOnceMoreForAnotherDay() {
        assertThat(untold(StatementReminder.TWO_DAYS, WANTED)).containsExactly(seat.id());
        assertThat(repository.tell(statement, StatementReminder.TWO_DAYS, WANTED, now))
                .isTrue();
        assertThat(repository.tell(statement, StatementReminder.TWO_DAYS, WANTED, now))
                .isFalse();
        assertThat(untold(StatementReminder.TWO_DAYS, WANTED)).isEmpty();
        assertThat(untold(StatementReminder.SEVEN_DAYS, WANTED)).containsExactly(seat.id());
        assertThat(untold(StatementReminder.TWO_DAYS, WANTED.plus(HOUR))).containsExactly(seat.id());
    }

    @Test
    void whoHeardLaterOrHasHandedInNeedsNone() {
        var before = now.minus(Duration.ofDays(1));
        assertThat(repository.untold(seat.preSessionId(), StatementReminder.TWO_DAYS, WANTED, before))
                .isEmpty();
        samples.handedIn(seat);
        assertThat(untold(StatementReminder.TWO_DAYS, WANTED)).isEmpty();
    }

    @Test
    void byHandThereIsOneInATime() {
        assertThat(repository.last(List.of(statement))).isEmpty();
        assertThat(repository.remind(statement, WANTED, now, HOUR)).isTrue();
        assertThat(repository.remind(statement, WANTED, now.plusSeconds(60), HOUR))
                .isFalse();
        assertThat(repository.last(List.of(statement))).isEqualTo(Map.of(statement, now));
        var later = now.plus(HOUR).plusSeconds(1);
        assertThat(repository.remind(statement, WANTED, later, HOUR)).isTrue();
        assertThat(repository.last(List.of(statement))).isEqualTo(Map.of(statement, later));
    }

    private List<UUID> untold(StatementReminder reminder, Instant wantedUntil) {
        return repository.untold(seat.preSessionId(), reminder, wantedUntil, now.plusSeconds(60));
    }
}
