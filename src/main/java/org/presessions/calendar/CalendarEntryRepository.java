package org.presessions.calendar;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.presessions.shared.Coded;
import org.presessions.states.States;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CalendarEntryRepository {
    private static final String SELECT = """
            select calendar_entry.id, calendar_entry.kind as entry_kind, calendar_entry.states,
                   calendar_entry.starts_at as entry_starts_at, calendar_entry.minutes, calendar_entry.sequence,
                   calendar_entry.changed_at, calendar_entry.cancelled, %s, %s
            from calendar_entry join series on series.id = calendar_entry.series_id
                 left join hall on hall.for_all and series.format <> 'virtual' and hall.id = cast(
                     (select min(cast(hall_id as text)) from pre_session
                      where pre_session.series_id = calendar_entry.series_id
                        and (cardinality(calendar_entry.states) = 0 or state_iso3 = any(calendar_entry.states))
                      having count(distinct hall_id) = 1 and count(hall_id) = count(*)) as uuid)
            """.formatted(SeriesRepository.COLUMNS, HallRepository.COLUMNS);

    private final JdbcClient jdbc;
    private final States states;

    CalendarEntryRepository(JdbcClient jdbc, States states) {
        this.jdbc = jdbc;
        this.states = states;
    }

    /// By time.
    List<CalendarEntry> of(Collection<UUID> seriesIds) {
        if (seriesIds.isEmpty()) return List.of();
        return jdbc.sql(
                        SELECT
                                + "where calendar_entry.series_id in (:series) order by calendar_entry.starts_at, calendar_entry.id")
                .param("series", seriesIds)
                .query(this::entry)
                .list();
    }

    /// What is about a State in announced series, by time.
    List<CalendarEntry> of(String iso3) {
        return jdbc.sql(SELECT + """
                        where :state = any(states) and announced_at is not null
                        order by calendar_entry.starts_at, calendar_entry.id
                        """).param("state", iso3).query(this::entry).list();
    }

    /// Of some Pre-sessions, and of what of their series is about their States besides, by time.
    List<CalendarEntry> ofPreSessions(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql(SELECT + """
                        where calendar_entry.id in (:ids)
                           or exists (select 1 from pre_session
                                      where pre_session.id in (:ids) and pre_session.series_id = calendar_entry.series_id
                                        and calendar_entry.kind = 'questions' and state_iso3 = any(calendar_entry.states))
                        order by calendar_entry.starts_at, calendar_entry.id
                        """).param("ids", ids).query(this::entry).list();
    }

    /// Writes it as it is now; where calendars know it so already nothing happens, and its sequence stays.
    void tell(UUID id, UUID seriesId, CalendarEntry.Kind kind, Told told, Instant at) {
        jdbc.sql("""
                        insert into calendar_entry (id, series_id, kind, states, starts_at, minutes, changed_at, cancelled)
                        values (:id, :series, :kind, string_to_array(:states, ','), :startsAt, :minutes, :at, :cancelled)
                        on conflict (id) do update
                        set states = excluded.states, starts_at = excluded.starts_at, minutes = excluded.minutes,
                            cancelled = excluded.cancelled, changed_at = excluded.changed_at,
                            sequence = calendar_entry.sequence + 1
                        where (calendar_entry.states, calendar_entry.starts_at, calendar_entry.minutes, calendar_entry.cancelled)
                              is distinct from (excluded.states, excluded.starts_at, excluded.minutes, excluded.cancelled)
                        """)
                .param("id", id)
                .param("series", seriesId)
                .param("kind", kind.code())
                .param("states", String.join(",", told.states()))
                .param("startsAt", utc(told.startsAt()))
                .param("minutes", told.length().toMinutes())
                .param("cancelled", told.isCancelled())
                .param("at", utc(at))
                .update();
    }

    /// What is not planned any more.
    void cancel(UUID id, Instant at) {
        jdbc.sql("""
                        update calendar_entry set cancelled = true, sequence = sequence + 1, changed_at = :at
                        where id = :id and not cancelled
                        """).param("id", id).param("at", utc(at)).update();
    }

    /// What is planned of a series has changed otherwise: calendars are to read it again.
    void touch(UUID seriesId, Instant at) {
        jdbc.sql("""
                        update calendar_entry set sequence = sequence + 1, changed_at = :at
                        where series_id = :series and not cancelled
                        """).param("series", seriesId).param("at", utc(at)).update();
    }

    /// @param states ISO codes
    record Told(List<String> states, Instant startsAt, Duration length, boolean isCancelled) {}

    private CalendarEntry entry(ResultSet row, int number) throws SQLException {
        return new CalendarEntry(
                row.getObject("id", UUID.class),
                SeriesRepository.series(row),
                Coded.of(CalendarEntry.Kind.class, row.getString("entry_kind")),
                Arrays.stream((String[]) row.getArray("states").getArray())
                        .map(states::get)
                        .toList(),
                row.getObject("entry_starts_at", OffsetDateTime.class).toInstant(),
                Duration.ofMinutes(row.getInt("minutes")),
                row.getInt("sequence"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("cancelled"),
                HallRepository.find(row));
    }
}
