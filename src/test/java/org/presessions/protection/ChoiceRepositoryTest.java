package org.presessions.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class ChoiceRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");

    @Autowired
    ChoiceRepository choices;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications applications;

    @Autowired
    Speakers speakers;

    private UUID seat;

    @BeforeEach
    void aSeat() {
        seat = speakers.confirmed(applications.application(fixtures.preSession("HTI"), "Sample Water"), 5)
                .id();
    }

    @Test
    void whatWasChosenLastIsKeptWhole() {
        assertThat(choices.of(List.of(seat, UUID.randomUUID()))).isEmpty();
        assertThat(choices.of(List.of())).isEmpty();
        choices.save(seat, Choice.of(Level.OPEN), AT);
        assertThat(choices.of(List.of(seat))).isEqualTo(Map.of(seat, Choice.of(Level.OPEN)));
        var choice = new Choice(
                Optional.of(Level.PROTECTED),
                Map.of(Point.TEXT, false, Point.NAME, true),
                Optional.of(Showing.NEVER),
                "سلمى",
                true,
                false,
                false,
                Set.of("fr", "ar"));
        choices.save(seat, choice, AT.plusSeconds(1));
        assertThat(choices.of(List.of(seat))).isEqualTo(Map.of(seat, choice));
    }

    @Test
    void whatWasTakenBackStaysTakenBackWhateverIsChosen() {
        assertThat(choices.takeBack(seat, AT)).isTrue();
        assertThat(choices.takeBack(seat, AT)).isFalse();
        choices.save(seat, Choice.of(Level.OPEN), AT.plusSeconds(1));
        var choice = choices.of(List.of(seat)).get(seat);
        assertThat(choice)
                .extracting(Choice::level, Choice::isTakenBack)
                .containsExactly(Optional.of(Level.OPEN), true);
    }
}
