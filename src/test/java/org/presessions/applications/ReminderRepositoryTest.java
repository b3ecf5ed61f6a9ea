package org.presessions.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class ReminderRepositoryTest {
    private static final Instant CLOSES = Instant.parse("2031-08-16T21:59:00Z");

    @Autowired
    ReminderRepository repository;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleApplications samples;

    @Autowired
    HandedInRepository handedIn;

    @Autowired
    LateEntryRepository lateEntries;

    @Test
    void aDraftIsUntoldUntilItIsToldAndOnceMoreForAnotherClose() {
        var haiti = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        var draft = samples.begun(haiti, fixtures.person()).id();
        var soon = Instant.now().plusSeconds(60);
        assertThat(repository.untold(haiti.id(), Reminder.TWO_DAYS, CLOSES, soon))
                .containsExactly(draft);
        assertThat(repository.untold(
                        haiti.id(), Reminder.TWO_DAYS, CLOSES, Instant.now().minusSeconds(60)))
                .isEmpty();
        assertThat(repository.tell(draft, Reminder.TWO_DAYS, CLOSES, soon)).isTrue();
        assertThat(repository.tell(draft, Reminder.TWO_DAYS, CLOSES, soon)).isFalse();
        assertThat(repository.untold(haiti.id(), Reminder.TWO_DAYS, CLOSES, soon))
                .isEmpty();
        assertThat(repository.untold(haiti.id(), Reminder.SIX_HOURS, CLOSES, soon))
                .containsExactly(draft);
        assertThat(repository.untold(haiti.id(), Reminder.TWO_DAYS, CLOSES.plus(Duration.ofDays(1)), soon))
                .containsExactly(draft);

        repository.tell(draft, Reminder.MOVED, CLOSES, soon);
        repository.forgetMoves(haiti.id(), CLOSES);
        assertThat(repository.untold(haiti.id(), Reminder.MOVED, CLOSES, soon)).isEmpty();
        repository.forgetMoves(haiti.id(), CLOSES.plus(Duration.ofDays(1)));
        assertThat(repository.untold(haiti.id(), Reminder.MOVED, CLOSES, soon)).containsExactly(draft);
    }

    @Test
    void whatIsLetInLaterClosesAtItsOwnMomentAndTheOthersWithTheCall() {
        var haiti = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        var draft = samples.begun(haiti, fixtures.person()).id();
        var late = samples.begun(haiti, fixtures.person()).id();
        var until = CLOSES.plus(Duration.ofDays(5));
        lateEntries.allowLate(late, new Draft.Late(until, Optional.empty()));
        assertThat(repository.untoldOfThoseClosing(haiti.id(), Reminder.TWO_DAYS, CLOSES, CLOSES))
                .containsExactly(draft);
        assertThat(repository.untoldOfThoseClosing(haiti.id(), Reminder.TWO_DAYS, CLOSES, until))
                .containsExactly(late);
        assertThat(repository.untoldOfThoseClosing(haiti.id(), Reminder.TWO_DAYS, until, until))
                .containsExactlyInAnyOrder(draft, late);
        assertThat(repository.lateEnds(CLOSES, until)).containsEntry(haiti.id(), Set.of(until));
        assertThat(repository.lateEnds(CLOSES, until.minusSeconds(1))).doesNotContainKey(haiti.id());
    }

    @Test
    void whoWasToldThatThereIsNoPreSessionIsToldOtherwiseOnceAndOnlyWithADraft() {
        var haiti = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        var draft = samples.begun(haiti, fixtures.person()).id();
        var handedInSince = samples.begun(haiti, fixtures.person()).id();
        samples.begun(haiti, fixtures.person());
        var now = Instant.now();
        repository.tell(draft, Reminder.GIVEN_UP, Instant.EPOCH, now);
        repository.tell(handedInSince, Reminder.GIVEN_UP, Instant.EPOCH, now);
        handedIn.handIn(handedInSince, Locale.ENGLISH, now);
        assertThat(repository.forgetGivenUp(haiti.id())).containsExactly(draft);
        assertThat(repository.forgetGivenUp(haiti.id())).isEmpty();
    }

    @Test
    void aFileIsAwaitedUntilItIsThereOrItsSenderWasTold() {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var until = now.plusSeconds(3600);
        var haiti = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        var id = samples.begun(haiti, fixtures.person()).id();
        handedIn.awaitFiles(id, List.of("submission"), until);
        handedIn.awaitFiles(id, List.of("submission"), until.plusSeconds(60));
        assertThat(repository.awaited(now, until)).doesNotContainKey(id);
        handedIn.handIn(id, Locale.ENGLISH, now);
        assertThat(repository.awaited(now, until)).containsEntry(id, until);
        assertThat(repository.awaited(now, until.minusSeconds(1))).doesNotContainKey(id);
        assertThat(repository.awaited(until, until)).doesNotContainKey(id);
        repository.tell(id, Reminder.FILE, until, now);
        assertThat(repository.awaited(now, until)).doesNotContainKey(id);
    }

    @Test
    void theZoneOfADraftIsKept() {
        var haiti = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        var draft = samples.begun(haiti, fixtures.person()).id();
        assertThat(repository.zones(List.of(draft))).isEmpty();
        repository.setZone(draft, ZoneId.of("America/Port-au-Prince"));
        assertThat(repository.zones(List.of(draft))).containsExactly(entry(draft, ZoneId.of("America/Port-au-Prince")));
    }
}
