package org.presessions.meeting.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.Attendee;
import org.presessions.shared.words.Wording;
import org.presessions.states.State;

class OpenLinesTest {
    private static final long SMALL = 2_000_000;

    @Test
    void aServerHoldsWhatItsMemoryCarriesAndThoseWhoRunTheMeetingBesides() {
        var lines = new OpenLines(SMALL, 2);
        assertThat(lines.atMost()).isEqualTo(11);
        assertThat(IntStream.range(0, 20)
                        .filter(i -> lines.take(delegate(UUID.randomUUID())))
                        .count())
                .isEqualTo(11);
        assertThat(lines.take(moderator())).isTrue();
    }

    @Test
    void whatIsGivenBackIsThereForOthersAndOneself() {
        var lines = new OpenLines(SMALL, 2);
        var one = delegate(UUID.randomUUID());
        assertThat(lines.take(one)).isTrue();
        assertThat(lines.take(one)).isTrue();
        assertThat(lines.take(one)).isFalse();
        lines.giveBack(one);
        assertThat(lines.take(one)).isTrue();
        assertThat(lines.take(one)).isFalse();
    }

    @Test
    void anInstallationHoldsAsManyAsItsFiguresSay() {
        assertThat(new OpenLines(512L << 20, 30).atMost()).isBetween(3_000, 4_000);
        assertThat(new OpenLines(2L << 30, 30).atMost()).isGreaterThan(10_000);
    }

    private static Attendee delegate(UUID personId) {
        var state = new State("DNK", "denmark", Optional.empty(), Wording.english("Denmark"));
        return new Attendee(personId, false, Optional.empty(), Optional.of(state));
    }

    private static Attendee moderator() {
        return new Attendee(UUID.randomUUID(), true, Optional.empty(), Optional.empty());
    }
}
