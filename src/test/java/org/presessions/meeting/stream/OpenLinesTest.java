package org.presessions.meeting.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.sound.LivePlace;
import org.presessions.shared.words.Wording;
import org.presessions.states.State;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;

class OpenLinesTest {
    private static final long SMALL = 2_000_000;

    @Test
    void aServerHoldsWhatItsMemoryCarriesAndThoseWhoRunTheMeetingBesides() {
        var lines = new OpenLines(SMALL, 2);
        assertThat(lines.atMost()).isEqualTo(11);
        var all = Stream.generate(OpenLinesTest::line).limit(11).toList();
        for (var line : all) {
            assertThat(lines.isFullFor(line.attendee())).isFalse();
            lines.add(line);
        }
        assertThat(lines.isFullFor(all.getFirst().attendee())).isTrue();
        assertThat(lines.isFullFor(new Attendee(UUID.randomUUID(), true, Optional.empty(), Optional.empty())))
                .isFalse();
        lines.remove(all.getFirst());
        assertThat(lines.isFullFor(all.getFirst().attendee())).isFalse();
    }

    @Test
    void anInstallationHoldsAsManyAsItsFiguresSay() {
        assertThat(new OpenLines(512L << 20, 30).atMost()).isBetween(3_000, 4_000);
        assertThat(new OpenLines(2L << 30, 30).atMost()).isGreaterThan(10_000);
    }

    private static MeetingStream line() {
        var state = new State("DNK", "denmark", Optional.empty(), Wording.english("Denmark"));
        var delegate = new Attendee(UUID.randomUUID(), false, Optional.empty(), Optional.of(state));
        var place = new LivePlace(UUID.randomUUID(), false);
        return new MeetingStream(
                new MeetingLine(place, delegate, "", Locale.ENGLISH),
                new MockAsyncContext(new MockHttpServletRequest(), null),
                stream -> {});
    }
}
