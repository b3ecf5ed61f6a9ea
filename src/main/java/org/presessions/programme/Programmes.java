package org.presessions.programme;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.CalendarEntries;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The programme of a series: planned by the secretariat, seen by everybody from the instant at which it is published.
/// From then on the Pre-sessions and all calendars have its times.
@Component
@Transactional
public class Programmes {
    private static final Duration SHORTEST = Duration.ofMinutes(15); // of a Pre-session
    private static final Duration LONGEST = Duration.ofMinutes(240);

    private final ProgrammeRepository repository;
    private final EditionRepository editions;
    private final PanelLengths lengths;
    private final Calendar calendar;
    private final CalendarEntries entries;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Programmes(
            ProgrammeRepository repository,
            EditionRepository editions,
            PanelLengths lengths,
            Calendar calendar,
            CalendarEntries entries,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.editions = editions;
        this.lengths = lengths;
        this.calendar = calendar;
        this.entries = entries;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// What everybody sees; nothing before it is published.
    @Transactional(readOnly = true)
    public Optional<Edition> published(Series series) {
        return editions.current(series.id());
    }

    /// What is published at an instant that is to come.
    @Transactional(readOnly = true)
    Optional<Edition> coming(Series series) {
        return editions.coming(series.id());
    }

    /// As it is planned now.
    @Transactional(readOnly = true)
    Timetable planned(Series series) {
        var preSessions = calendar.preSessionsOf(series.id()).stream()
                .filter(preSession -> !preSession.isGivenUp())
                .toList();
        return Timetable.of(
                series,
                preSessions.stream().map(PreSession::state).toList(),
                repository.days(series.id()),
                lengths.of(preSessions));
    }

    void saveDay(Series series, LocalDate date, LocalTime startsAt, LocalTime endsAt) {
        repository.saveDay(series.id(), date, startsAt, endsAt);
    }

    /// One on which nothing is planned; another stays.
    void removeDay(Series series, LocalDate date) {
        repository.deleteDay(series.id(), date);
    }

    /// Enters a block at the end of a day, or changes one where it stands.
    void save(Series series, LocalDate date, Block block) {
        repository.lock(series.id());
        repository.save(series.id(), date, block);
    }

    void remove(Series series, UUID blockId) {
        repository.delete(series.id(), blockId);
    }

    /// Moves a block one place: beyond the first or last of its day to the end or beginning of the day beside it.
    void move(Series series, UUID blockId, boolean up) {
        repository.lock(series.id());
        var days = repository.days(series.id());
        for (var i = 0; i < days.size(); i++) {
            var ids = ids(days.get(i));
            var place = ids.indexOf(blockId);
            if (place < 0) continue;
            ids.remove(place);
            var next = up ? place - 1 : place + 1;
            if (next >= 0 && next <= ids.size()) ids.add(next, blockId);
            else if (!moveOver(series, days, up ? i - 1 : i + 1, blockId, up)) return;
            repository.arrange(series.id(), days.get(i).date(), ids);
            return;
        }
    }

    /// Gives a block the place, and the day, of another; those between the two make room.
    ///
    /// @param place from 0, counted over all days
    void moveTo(Series series, UUID blockId, int place) {
        repository.lock(series.id());
        var days = repository.days(series.id());
        var all = days.stream().flatMap(day -> ids(day).stream()).toList();
        var from = all.indexOf(blockId);
        if (from < 0 || place < 0 || place >= all.size() || place == from) return;
        var there = all.get(place);
        for (var day : days) {
            var ids = ids(day);
            var isHere = ids.contains(there);
            var wasHere = ids.remove(blockId);
            if (!wasHere && !isHere) continue;
            var isBehind = wasHere && from < place;
            if (isHere) ids.add(ids.indexOf(there) + (isBehind ? 1 : 0), blockId);
            repository.arrange(series.id(), day.date(), ids);
        }
    }

    /// Puts a block at the end of a day, which may be empty so far.
    void moveTo(Series series, UUID blockId, LocalDate date) {
        repository.lock(series.id());
        for (var day : repository.days(series.id())) {
            if (!day.date().equals(date)) continue;
            var ids = ids(day);
            ids.remove(blockId);
            ids.add(blockId);
            repository.arrange(series.id(), date, ids);
        }
    }

    /// @return whether there is such a day
    private boolean moveOver(Series series, List<Day> days, int other, UUID blockId, boolean up) {
        if (other < 0 || other >= days.size()) return false;
        var ids = ids(days.get(other));
        ids.add(up ? ids.size() : 0, blockId);
        repository.arrange(series.id(), days.get(other).date(), ids);
        return true;
    }

    private static List<UUID> ids(Day day) {
        return new ArrayList<>(day.blocks().stream().map(Block::id).toList());
    }

    /// Publishes what is planned now, at once or at an instant to come; what was to come before is taken back.
    void publish(Series series, Instant at) {
        editions.deleteComing(series.id());
        var edition =
                new Edition(UUID.randomUUID(), series.id(), at, planned(series).published());
        editions.insert(edition);
        audit.record(
                "programme.publish",
                "series/" + series.id(),
                Map.of("blocks", edition.blocks().size(), "at", at.toString()));
        if (!at.isAfter(clock.instant())) apply(series, edition);
    }

    /// Takes back what was to be published later.
    void takeBack(Series series) {
        editions.deleteComing(series.id());
        audit.record("programme.take-back", "series/" + series.id());
    }

    /// Applies what is due by now.
    void publishDue() {
        var due = editions.due(clock.instant());
        for (var series : calendar.allSeriesAndDrafts())
            due.stream()
                    .filter(edition -> edition.seriesId().equals(series.id()))
                    .forEach(edition -> apply(series, edition));
    }

    /// From now on this is what counts.
    private void apply(Series series, Edition edition) {
        var before = editions.current(series.id());
        if (!editions.apply(edition.id(), clock.instant())) return;
        var preSessions = calendar.preSessionsOf(series.id());
        for (var block : edition.blocks()) {
            if (block.kind().isScreening()) schedule(block, preSessions);
            block.kind()
                    .entry()
                    .ifPresent(kind ->
                            entries.tell(block.id(), series, kind, block.states(), block.startsAt(), block.length()));
        }
        before.ifPresent(former -> cancelDropped(former, edition));
        events.publishEvent(new ProgrammePublished(series.id()));
    }

    /// What happened of it stays as it was: a Pre-session that was opened is not planned anew.
    private void schedule(PublishedBlock block, List<PreSession> preSessions) {
        preSessions.stream()
                .filter(preSession -> block.states().contains(preSession.state()))
                .filter(preSession -> preSession.held().from().isEmpty())
                .filter(preSession -> !isPlannedSo(preSession, block))
                .forEach(preSession -> calendar.schedule(
                        preSession.id(),
                        Optional.of(block.startsAt()),
                        (int) within(block.length()).toMinutes(),
                        preSession.meetingLink()));
    }

    private static boolean isPlannedSo(PreSession preSession, PublishedBlock block) {
        return preSession.startsAt().equals(Optional.of(block.startsAt()))
                && preSession.length().equals(within(block.length()));
    }

    private static Duration within(Duration length) {
        if (length.compareTo(SHORTEST) < 0) return SHORTEST;
        return length.compareTo(LONGEST) > 0 ? LONGEST : length;
    }

    private void cancelDropped(Edition former, Edition edition) {
        var kept = edition.blocks().stream()
                .filter(block -> block.kind().entry().isPresent())
                .map(PublishedBlock::id)
                .toList();
        former.blocks().stream()
                .filter(block -> block.kind().entry().isPresent() && !kept.contains(block.id()))
                .forEach(block -> entries.cancel(block.id()));
    }
}
