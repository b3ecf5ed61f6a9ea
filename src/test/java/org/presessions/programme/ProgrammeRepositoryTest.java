package org.presessions.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.states.States;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class ProgrammeRepositoryTest {
    private static final LocalDate MONDAY = LocalDate.of(2021, 12, 6);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime SIX = LocalTime.of(18, 0);

    @Autowired
    ProgrammeRepository programmes;

    @Autowired
    States states;

    @Autowired
    Fixtures fixtures;

    @Test
    void daysKeepTheirBlocksInOrder() {
        var series = fixtures.series("HTI", "TGO").id();
        programmes.saveDay(series, MONDAY.plusDays(1), NINE, SIX);
        programmes.saveDay(series, MONDAY, LocalTime.of(8, 0), SIX);
        programmes.saveDay(series, MONDAY, NINE, SIX);
        var opening = new Block(UUID.randomUUID(), BlockKind.OPENING, List.of(), Optional.empty(), Optional.of(10));
        var questions = new Block(
                UUID.randomUUID(),
                BlockKind.QUESTIONS,
                List.of(states.get("TGO"), states.get("HTI")),
                Optional.of(LocalTime.of(10, 45)),
                Optional.empty());
        programmes.lock(series);
        programmes.save(series, MONDAY, opening);
        programmes.save(series, MONDAY, questions);
        assertThat(programmes.days(series))
                .containsExactly(
                        new Day(MONDAY, NINE, SIX, List.of(opening, questions)),
                        new Day(MONDAY.plusDays(1), NINE, SIX, List.of()));

        var longer = new Block(opening.id(), BlockKind.OPENING, List.of(), Optional.empty(), Optional.empty());
        programmes.save(series, MONDAY, longer);
        programmes.arrange(series, MONDAY, List.of(questions.id(), longer.id()));
        assertThat(programmes.days(series).getFirst().blocks()).containsExactly(questions, longer);

        programmes.arrange(series, MONDAY.plusDays(1), List.of(longer.id()));
        assertThat(programmes.days(series).getLast().blocks()).containsExactly(longer);
        programmes.delete(series, questions.id());
        programmes.deleteDay(series, MONDAY.plusDays(1));
        assertThat(programmes.days(series)).hasSize(2);
        programmes.delete(series, longer.id());
        programmes.deleteDay(series, MONDAY.plusDays(1));
        assertThat(programmes.days(series)).containsExactly(new Day(MONDAY, NINE, SIX, List.of()));
    }
}
