package org.presessions.meeting.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.shared.Times;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Owner;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class MeetingRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");

    @Autowired
    MeetingRepository repository;

    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Owner owner;

    UUID meeting;

    @BeforeEach
    void lock() {
        meeting = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst().id();
        repository.lock(meeting);
    }

    @Test
    void everyEventComesBackAsItWasAppended() {
        var id = UUID.randomUUID();
        var events = List.of(
                new MeetingEvent.MeetingOpened(),
                new MeetingEvent.StateGivenFloor(),
                new MeetingEvent.ScreeningStarted(Story.TURNS),
                new MeetingEvent.TurnStarted(1, AT),
                new MeetingEvent.Paused(),
                new MeetingEvent.Resumed(),
                new MeetingEvent.QuestionTimeStarted(),
                new MeetingEvent.FloorGiven(Story.FIRST_SEAT, Optional.of(id), Duration.ofSeconds(90)),
                new MeetingEvent.FloorTakenBack(),
                new MeetingEvent.QuestionsOpened(),
                new MeetingEvent.QuestionAsked(id, id, "DNK", Optional.of(Story.FIRST_SEAT), "<b>\"Why\"</b> — لماذا؟"),
                new MeetingEvent.QuestionWithdrawn(id),
                new MeetingEvent.QuestionMoved(id, 3),
                new MeetingEvent.QuestionsMerged(id, id, "both"),
                new MeetingEvent.QuestionShown(id),
                new MeetingEvent.QuestionTakenOff(id),
                new MeetingEvent.AnswerWritten(id, Story.FIRST_SEAT, "Ten."),
                new MeetingEvent.AnswerSpoken(id, Story.FIRST_SEAT),
                new MeetingEvent.AnsweredAloud(id, Story.FIRST_SEAT),
                new MeetingEvent.QuestionAnswered(id),
                new MeetingEvent.QuestionsClosed(),
                new MeetingEvent.Ended());
        for (var i = 0; i < events.size(); i++) repository.append(entry(i + 1, events.get(i)));
        assertThat(repository.after(meeting, 0)).extracting(MeetingEntry::event).isEqualTo(events);
        assertThat(repository.after(meeting, events.size() - 1))
                .containsExactly(entry(events.size(), new MeetingEvent.Ended()));
        assertThat(repository.after(meeting, events.size())).isEmpty();
    }

    @Test
    void severalLogsAreReadAtOnceEachAfterANumberOfItsOwn() {
        var other =
                calendar.preSessionsOf(fixtures.series("UGA").id()).getFirst().id();
        var silent =
                calendar.preSessionsOf(fixtures.series("TGO").id()).getFirst().id();
        repository.lock(other);
        for (var i = 1; i <= 3; i++) repository.append(entry(meeting, i, new MeetingEvent.MeetingOpened()));
        for (var i = 1; i <= 2; i++) repository.append(entry(other, i, new MeetingEvent.Paused()));
        assertThat(repository.after(Map.of(meeting, 1L, other, 0L, silent, 0L)))
                .isEqualTo(Map.of(
                        meeting,
                        List.of(
                                entry(meeting, 2, new MeetingEvent.MeetingOpened()),
                                entry(meeting, 3, new MeetingEvent.MeetingOpened())),
                        other,
                        List.of(
                                entry(other, 1, new MeetingEvent.Paused()),
                                entry(other, 2, new MeetingEvent.Paused()))));
        assertThat(repository.after(Map.of())).isEmpty();
    }

    @Test
    void anEventKeepsWhoMaySeeItAndWhoMadeIt() {
        var person = UUID.randomUUID();
        var audience = new Audience(Audience.Circle.MODERATORS, Set.of(person, UUID.randomUUID()));
        var entry = new MeetingEntry(
                meeting,
                1,
                AT,
                new MeetingEvent.MeetingOpened(),
                audience,
                Set.of(meeting, person),
                Optional.of(person));
        repository.append(entry);
        assertThat(repository.after(meeting, 0)).containsExactly(entry);
    }

    @Test
    void aMeetingOfItsOwnIsOfItsPreSession() {
        repository.lock(meeting);
        assertThat(repository.preSessions(meeting)).containsExactly(meeting);
    }

    /// What was written before each entry said whose it is.
    @Test
    void anEntryOfALogOfBeforeIsOfTheOnlyPreSession() {
        owner.tries("alter table meeting_event drop constraint meeting_event_is_of_some"); // in this transaction alone
        jdbc.sql("""
                        insert into meeting_event (meeting_id, seq, at, kind, audience, payload)
                        values (:meeting, 1, :at, 'ended', 'everyone', '{}')
                        """).param("meeting", meeting).param("at", Times.utc(AT)).update();
        assertThat(repository.after(meeting, 0)).containsExactly(entry(1, new MeetingEvent.Ended()));
    }

    @Test
    void noEntryIsNobodys() {
        var entry = new MeetingEntry(
                meeting, 1, AT, new MeetingEvent.MeetingOpened(), Audience.EVERYONE, Set.of(), Optional.empty());
        assertThatThrownBy(() -> repository.append(entry)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void theLogCannotBeChanged() {
        repository.append(entry(1, new MeetingEvent.MeetingOpened()));
        assertThatThrownBy(() -> jdbc.sql("update meeting_event set at = now()").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void theLogCannotBeShortened() {
        repository.append(entry(1, new MeetingEvent.MeetingOpened()));
        assertThatThrownBy(() -> jdbc.sql("delete from meeting_event").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void aMeetingIsDueWhenItsTurnIsOver() {
        repository.due(meeting, Optional.of(AT));
        assertThat(repository.dueAt(AT.minusMillis(1))).doesNotContain(meeting);
        assertThat(repository.dueAt(AT)).contains(meeting);
        repository.due(meeting, Optional.empty());
        assertThat(repository.dueAt(AT)).doesNotContain(meeting);
    }

    private MeetingEntry entry(long seq, MeetingEvent event) {
        return entry(meeting, seq, event);
    }

    private static MeetingEntry entry(UUID meeting, long seq, MeetingEvent event) {
        return new MeetingEntry(meeting, seq, AT, event, Audience.EVERYONE, Set.of(meeting), Optional.empty());
    }
}
