package org.presessions.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.words.Wording;
import org.presessions.shared.words.Words;
import org.presessions.states.State;

/// The meeting on one State under Review.
///
/// @param startsAt the plan; absent until the programme is made
/// @param meetingLink an outside video call for the questions and answers, if there is one
/// @param held the record
/// @param notHeld why none is held after all; absent where it is
/// @param hall where people sit; absent where it is held online alone
public record PreSession(
        UUID id,
        Series series,
        State state,
        Optional<Instant> startsAt,
        Duration length,
        Optional<URI> meetingLink,
        Held held,
        Optional<Wording> notHeld,
        Optional<Hall> hall) {
    /// It may begin late, or go on longer than planned; after that nobody waits for it any more.
    static final Duration LATE_AT_MOST = Duration.ofHours(12);
    private static final int STATEMENTS_BEFORE = 14; // days

    /// One of which nothing has happened yet.
    public PreSession(
            UUID id,
            Series series,
            State state,
            Optional<Instant> startsAt,
            Duration length,
            Optional<URI> meetingLink) {
        this(id, series, state, startsAt, length, meetingLink, Held.NOT_YET, Optional.empty(), Optional.empty());
    }

    /// The hall, where everybody may read of it.
    public Optional<Hall> hallForAll() {
        return hall.filter(Hall::isForAll);
    }

    /// What follows its hour in a letter to somebody who takes part: ", in person, in Geneva, Room XXII".
    public String how(Words words) {
        return how(words, hall);
    }

    /// The same to somebody who does not take part.
    public String howForAll(Words words) {
        return how(words, hallForAll());
    }

    private String how(Words words, Optional<Hall> told) {
        return series.how(words) + told.map(place -> ", " + place.where()).orElse("");
    }

    /// Whether it was given up.
    public boolean isGivenUp() {
        return notHeld.isPresent();
    }

    /// The page on which everybody finds it: its State's.
    public String page() {
        return "/states/" + state.slug() + "?series=" + series.slug();
    }

    /// Where what is done in it lies: the meeting, the brief, its statements.
    public String path() {
        return series.path() + "/" + state.slug();
    }

    /// When it began, by the record; where nothing is recorded, when it is to begin by the plan.
    public Optional<Instant> begins() {
        return held.from().or(() -> startsAt);
    }

    /// Whether its time is over and nothing is recorded: it may have been held in a conference room, or by another
    /// call.
    public boolean mayHaveBeenHeldElsewhere(Instant now) {
        return courseAt(now) == Course.UNRECORDED && held.from().isEmpty() && startsAt.isPresent();
    }

    /// The same, opened at an instant.
    public PreSession openedAt(Instant at) {
        var since = new Held(Optional.of(at), held.until());
        return new PreSession(id, series, state, startsAt, length, meetingLink, since, notHeld, hall);
    }

    /// By the plan.
    public Optional<Instant> endsAt() {
        return startsAt.map(start -> start.plus(length));
    }

    /// When it ended by the record; where nothing is recorded, by the plan; without an hour, the end of the series.
    public Instant closed() {
        return held.until().or(this::endsAt).orElseGet(this::lastDay);
    }

    public Course courseAt(Instant now) {
        if (isHeld()) return Course.HELD;
        if (isGivenUp()) return Course.NOT_HELD;
        var isOver = now.isAfter(latestEnd());
        if (held.from().isPresent()) return isOver ? Course.UNRECORDED : Course.RUNNING;
        return isOver ? Course.UNRECORDED : Course.AHEAD;
    }

    /// Whether it was opened and closed here.
    public boolean isHeld() {
        return held.from().isPresent() && held.until().isPresent();
    }

    /// With an hour, that of its end; without one, the series' last day.
    private Instant latestEnd() {
        var end = held.from()
                .map(opened -> opened.isAfter(planned()) ? opened : planned())
                .or(this::endsAt);
        return end.map(known -> known.plus(LATE_AT_MOST)).orElseGet(this::lastDay);
    }

    /// Statements are wanted two weeks before, by the end of the day where the series is held: staff need the time to
    /// look at them, and speakers to change them.
    public Instant statementsDueAt() {
        var day = startsAt.map(start -> start.atZone(series.zone()).toLocalDate())
                .orElse(series.dates().startsOn());
        return day.minusDays(STATEMENTS_BEFORE)
                .atTime(LocalTime.of(23, 59))
                .atZone(series.zone())
                .toInstant();
    }

    private Instant planned() {
        return endsAt().orElse(Instant.MIN);
    }

    private Instant lastDay() {
        return series.dates().endsOn().plusDays(1).atStartOfDay(series.zone()).toInstant();
    }
}
