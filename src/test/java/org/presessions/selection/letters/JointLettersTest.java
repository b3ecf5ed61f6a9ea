package org.presessions.selection.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.mail.MailMessage;
import org.presessions.mail.Outbox;
import org.presessions.mail.Released;
import org.presessions.people.People;
import org.presessions.selection.JointSpeakers;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/// Nobody is invited beside another to what is over, or is not held.
@ServerTest
@Transactional
class JointLettersTest {
    private static final Instant BEGINS = Instant.parse("2061-12-07T09:00:00Z");

    @Autowired
    JointSpeakers joint;

    @Autowired
    SampleApplications samples;

    @Autowired
    Speakers speakers;

    @Autowired
    Outbox outbox;

    @Autowired
    People people;

    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    private final String noor = UUID.randomUUID() + "@example.org";
    PreSession haiti;

    @BeforeEach
    void oneIsInvitedBesideAnother() {
        haiti = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        calendar.schedule(haiti.id(), Optional.of(BEGINS), 60, Optional.empty());
        haiti = calendar.preSession(haiti.id());
        var seat = speakers.confirmed(samples.application(haiti, "Water " + UUID.randomUUID()), 5);
        people.ensure(noor, "", Locale.ENGLISH);
        assertThat(joint.add(seat.id(), Map.of("speakerLastName", List.of("Haddad"), "speakerEmail", List.of(noor))))
                .isTrue();
    }

    @Test
    void theInvitationLeavesAsLongAsItIsToBeHeld() {
        clock.at(BEGINS.minusSeconds(60), () -> assertThat(release()).isEqualTo(new Released(1, 0, 0)));
    }

    @Test
    void itDoesNotOnceThePreSessionIsGivenUp() {
        calendar.giveUp(haiti.id(), Wording.english("Too few applications"));
        assertThat(release()).isEqualTo(new Released(0, 0, 1));
    }

    @Test
    void norOnceItHasBegun() {
        clock.at(BEGINS.plusSeconds(60), () -> assertThat(release()).isEqualTo(new Released(0, 0, 1)));
    }

    private Released release() {
        return outbox.release(outbox.held().stream()
                .filter(letter -> letter.mail().toAddress().equals(noor))
                .map(MailMessage::id)
                .toList());
    }
}
