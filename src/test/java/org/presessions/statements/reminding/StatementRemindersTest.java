package org.presessions.statements.reminding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleStatements;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.selection.Seat;
import org.presessions.shared.words.Wording;
import org.presessions.statements.StatementDeadline;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class StatementRemindersTest {
    @Autowired
    StatementReminders reminders;

    @Autowired
    SampleStatements samples;

    @Autowired
    Speakers speakers;

    @Autowired
    Calendar calendar;

    @Autowired
    People people;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    @Autowired
    Mailbox mailbox;

    private PreSession preSession;
    private Seat seat;
    private Person speaker;
    private Instant until;

    @BeforeEach
    void confirm() {
        var id = fixtures.preSession("HTI").id();
        calendar.schedule(id, Optional.of(Instant.now().plus(Duration.ofDays(40))), 60, Optional.empty());
        preSession = calendar.preSession(id);
        until = StatementDeadline.of(preSession);
        seat = speakers.confirmed(preSession);
        speaker = people.get(seat.speakerId());
        mailbox.await(speaker.email(), 1); // told what is wanted
    }

    @Test
    void aSpeakerIsRemindedSevenAndTwoDaysBeforeEachOnce() {
        clock.at(until.minus(Duration.ofDays(7)), () -> reminds(1));
        clock.at(until.minus(Duration.ofDays(2)), () -> reminds(2));
        clock.at(until.plusSeconds(60), () -> reminds(2));
        var mail = mails("Your statement on Haiti is wanted by", 2).getLast();
        assertThat(mail.body()).contains("is not handed in yet", "There is no video yet", "/sign-in/link/");
    }

    @Test
    void whoHandedInTookBackOrHasNoPreSessionAnyMoreHearsNothing() {
        samples.handedIn(seat);
        var other = speakers.confirmed(preSession);
        speakers.takesBack(other);
        clock.at(until.minus(Duration.ofDays(2)), () -> {
            assertThat(reminders.due()).noneMatch(due -> due.seatId().equals(seat.id()));
            assertThat(reminders.letter(other.id())).isEmpty();
        });
        var third = speakers.confirmed(preSession);
        calendar.giveUp(preSession.id(), Wording.english("Storms."));
        clock.at(until.minus(Duration.ofDays(2)), () -> {
            assertThat(reminders.due()).noneMatch(due -> due.seatId().equals(third.id()));
            assertThat(reminders.letter(third.id())).isEmpty();
        });
    }

    @Test
    void whoIsRemindedByHandIsNotRemindedAtOnceAgainAndNotForAnotherSeries() {
        assertThat(reminders.remind(seat.id(), List.of())).isFalse();
        assertThat(reminders.remind(seat.id(), List.of(preSession.id()))).isTrue();
        assertThat(reminders.remind(seat.id(), List.of(preSession.id()))).isFalse();
        mails("Your statement on Haiti is wanted by", 1);
    }

    /// However often it looks.
    private void reminds(int count) {
        for (var i = 0; i < 2; i++)
            reminders.due().stream()
                    .filter(due -> due.seatId().equals(seat.id()))
                    .forEach(reminders::tell);
        mails("Your statement on Haiti is wanted by", count);
    }

    private List<Mailbox.Received> mails(String subject, int count) {
        return Awaitility.await(subject)
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> mailbox.to(speaker.email()).stream()
                                .filter(mail -> mail.subject().startsWith(subject))
                                .toList(),
                        found -> found.size() == count);
    }
}
