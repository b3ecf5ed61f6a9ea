package org.presessions.meeting.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.commands.Turn;
import org.presessions.meeting.log.MeetingRules.Ruling;

/// A meeting in memory that tests talk through: commands are decided and folded as the log does it, without one.
public class Story {
    static final Instant START = Instant.parse("2021-12-07T09:00:00Z");
    public static final UUID FIRST_SEAT = UUID.randomUUID();
    static final UUID SECOND_SEAT = UUID.randomUUID();
    static final UUID FIRST_VIDEO = UUID.randomUUID();
    public static final List<Turn> TURNS = List.of(
            Turn.of(FIRST_SEAT, Optional.of(FIRST_VIDEO), Duration.ofSeconds(90)),
            Turn.of(SECOND_SEAT, Optional.empty(), Duration.ZERO));

    final List<MeetingEvent> told = new ArrayList<>();
    final List<Audience> audiences = new ArrayList<>();
    final List<Instant> times = new ArrayList<>();
    MeetingState state = MeetingState.EMPTY;
    Instant now = START;

    Story at(Duration sinceStart) {
        now = START.plus(sinceStart);
        return this;
    }

    Ruling decide(MeetingCommand command) {
        var decision = new MeetingRules(state, now).decide(command);
        if (decision instanceof Ruling.Append(var events)) events.forEach(this::happens);
        return decision;
    }

    /// A command that must be obeyed.
    Story does(MeetingCommand command) {
        var decision = decide(command);
        assertThat(decision).isInstanceOf(Ruling.Append.class);
        assertThat(((Ruling.Append) decision).events()).isNotEmpty();
        return this;
    }

    Story goesTo(MeetingStage stage) {
        return does(goTo(stage));
    }

    MeetingCommand goTo(MeetingStage stage) {
        return new MeetingCommand.GoTo(state.programme().step(), stage, TURNS);
    }

    Story opened() {
        return goesTo(MeetingStage.OPENING);
    }

    Story withQuestionsOpen() {
        return opened().does(new MeetingCommand.OpenQuestions());
    }

    UUID asks(UUID personId, String text) {
        var id = UUID.randomUUID();
        does(new MeetingCommand.Ask(id, personId, Optional.of("DNK"), Set.of(), false, text));
        return id;
    }

    void happens(MeetingEvent event) {
        audiences.add(Audience.of(event, state));
        told.add(event);
        times.add(now);
        state = state.after(event, now);
    }
}
