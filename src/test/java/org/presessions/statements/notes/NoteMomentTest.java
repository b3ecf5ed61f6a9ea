package org.presessions.statements.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteMomentTest {
    @Test
    void aMomentIsReadAsPeopleWriteIt() {
        assertThat(NoteMoment.parse("0:43")).contains(Duration.ofSeconds(43));
        assertThat(NoteMoment.parse(" 43 ")).contains(Duration.ofSeconds(43));
        assertThat(NoteMoment.parse("1:02:03")).contains(Duration.ofSeconds(3723));
        assertThat(NoteMoment.parse("0:43.5")).contains(Duration.ofMillis(43_500));
        assertThat(NoteMoment.parse("4:05,25")).contains(Duration.ofMillis(245_250));
    }

    @Test
    void whatIsNoMomentIsNone() {
        for (var text : List.of("", "soon", "-1", "1:", ":30", "0:43.", "1:2:3:4", "99999999999"))
            assertThat(NoteMoment.parse(text)).as(text).isEmpty();
    }
}
