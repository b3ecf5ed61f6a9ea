package org.presessions.meeting.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InStepTest {
    private final InStep inStep = new InStep(Clock.systemUTC());
    private final UUID meeting = UUID.randomUUID();

    @Test
    void oneBrowserThatSaysAnythingChangesLittleOfWhatTheDeskReads() {
        for (var i = 0; i < 4; i++) says("browser " + i, 20 + i);
        says("liar", Long.MAX_VALUE);
        assertThat(inStep.of(meeting))
                .contains(new InStep.Spread(5, 22, Duration.ofHours(1).toMillis(), 1));
    }

    @Test
    void ofABrowserWithoutALineNothingIsKept() {
        inStep.says("never came", 10);
        says("gone", 10);
        inStep.left(meeting, "gone");
        assertThat(inStep.of(meeting)).isEmpty();
    }

    private void says(String session, long millis) {
        inStep.came(meeting, session);
        inStep.says(session, millis);
    }
}
