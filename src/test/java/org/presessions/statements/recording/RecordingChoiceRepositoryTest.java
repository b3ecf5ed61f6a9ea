package org.presessions.statements.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class RecordingChoiceRepositoryTest {
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    @Autowired
    RecordingChoiceRepository choices;

    private final UUID seat = UUID.randomUUID();

    @Test
    void whatWasChosenLastIsChosen() {
        choices.keep(choice(FIRST, 0, 9000));
        choices.keep(choice(SECOND, 2000, 7000));
        assertThat(choices.of(seat)).contains(choice(SECOND, 2000, 7000));
    }

    @Test
    void whatIsForgottenIsNotChosen() {
        choices.keep(choice(FIRST, 0, 9000));
        choices.forget(seat);
        assertThat(choices.of(seat)).isEmpty();
        assertThat(choices.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whatItBecomesIsKnownUntilAnotherIsChosen() {
        choices.keep(choice(FIRST, 0, 9000));
        assertThat(choices.assetOf(seat)).isEmpty();
        assertThat(choices.comingOf(List.of(seat))).containsExactly(FIRST);
        choices.becomes(seat, SECOND);
        assertThat(choices.comingOf(List.of(seat))).isEmpty();
        assertThat(choices.assetOf(seat)).contains(SECOND);
        choices.keep(choice(SECOND, 0, 9000));
        assertThat(choices.assetOf(seat)).isEmpty();
    }

    @Test
    void nothingIsChosenThatHasNoLength() {
        assertThat(RecordingChoice.of(seat, FIRST, -1, 9000)).isEmpty();
        assertThat(RecordingChoice.of(seat, FIRST, 9000, 9000)).isEmpty();
        assertThat(RecordingChoice.of(seat, FIRST, 0, Long.MAX_VALUE)).isEmpty();
    }

    private RecordingChoice choice(UUID upload, long from, long to) {
        return RecordingChoice.of(seat, upload, from, to).orElseThrow();
    }
}
