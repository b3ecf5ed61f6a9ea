package org.presessions.media.preparing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class AttemptsTest {
    private final Attempts attempts = new Attempts();
    private final UUID broken = UUID.randomUUID();
    private final UUID sound = UUID.randomUUID();
    private final List<UUID> copied = new ArrayList<>();
    private final List<UUID> lost = new ArrayList<>();

    @Test
    void aFilmThatFailsStopsNoneBehindIt() {
        look();
        assertThat(copied).containsExactly(sound);
    }

    @Test
    void itIsGivenUpOnlyWhenItHasFailedSeveralTimes() {
        for (var look = 1; look < Attempts.AT_MOST; look++) look();
        assertThat(lost).isEmpty();
        look();
        assertThat(lost).containsExactly(broken);
    }

    @Test
    void aDatabaseThatIsAwayIsNotTheFilmsFault() {
        for (var look = 0; look <= Attempts.AT_MOST; look++)
            assertThatThrownBy(() -> attempts.at(broken, AttemptsTest::away, () -> lost.add(broken)))
                    .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(lost).isEmpty();
    }

    private void look() {
        for (var film : List.of(broken, sound)) attempts.at(film, () -> copy(film), () -> lost.add(film));
    }

    private void copy(UUID film) {
        if (film.equals(broken)) throw new UncheckedIOException(new IOException("the disk"));
        copied.add(film);
    }

    private static void away() {
        throw new DataAccessResourceFailureException("away");
    }
}
