package org.presessions.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where the Pre-sessions of a series are held in person. Of a series that is held online alone nothing of it is shown:
/// no Pre-session of it has a hall.
@Component
@Transactional
public class Halls {
    private final HallRepository halls;
    private final CalendarEntryRepository entries;
    private final Audit audit;
    private final Clock clock;

    Halls(HallRepository halls, CalendarEntryRepository entries, Audit audit, Clock clock) {
        this.halls = halls;
        this.entries = entries;
        this.audit = audit;
        this.clock = clock;
    }

    /// By name.
    @Transactional(readOnly = true)
    public List<Hall> of(Series series) {
        return halls.of(series.id());
    }

    /// Enters a hall, or corrects it. The first of a series is that of all its Pre-sessions until somebody says
    /// otherwise; what was left online only before stays so.
    ///
    /// @throws DuplicateKeyException where the series has another of this name
    void save(Series series, Hall hall) {
        var isFirst = halls.of(series.id()).isEmpty();
        halls.save(series.id(), hall);
        if (isFirst) halls.placeUndecided(series.id(), hall.id());
        tell(series, "hall.save", Map.of("name", hall.name()));
    }

    void remove(Series series, Hall hall) {
        halls.delete(series.id(), hall.id());
        tell(series, "hall.remove", Map.of("name", hall.name()));
    }

    /// Says where each is held; one without a hall is held online alone.
    void place(Series series, Map<PreSession, Optional<UUID>> hallOfEach) {
        var moved = hallOfEach.entrySet().stream()
                .filter(entry -> halls.place(entry.getKey().id(), entry.getValue()))
                .count();
        if (moved > 0) tell(series, "hall.place", Map.of("moved", moved));
    }

    private void tell(Series series, String deed, Map<String, Object> what) {
        entries.touch(series.id(), clock.instant());
        audit.record(deed, "series/" + series.id(), what);
    }
}
