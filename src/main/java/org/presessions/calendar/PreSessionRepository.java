package org.presessions.calendar;

import static org.presessions.shared.Times.utc;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.states.States;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PreSessionRepository {
    private static final String SELECT = """
            select pre_session.id, pre_session.state_iso3, pre_session.starts_at, pre_session.minutes,
                   pre_session.meeting_link, %s
            from pre_session join series on series.id = pre_session.series_id
            """.formatted(SeriesRepository.COLUMNS);

    private final JdbcClient jdbc;
    private final States states;

    PreSessionRepository(JdbcClient jdbc, States states) {
        this.jdbc = jdbc;
        this.states = states;
    }

    List<PreSession> of(UUID seriesId) {
        return jdbc.sql(SELECT + "where series_id = :series order by starts_at nulls last, state_iso3")
                .param("series", seriesId)
                .query(this::preSession)
                .list();
    }

    Optional<PreSession> find(UUID id) {
        return jdbc.sql(SELECT + "where pre_session.id = :id")
                .param("id", id)
                .query(this::preSession)
                .optional();
    }

    List<PreSession> find(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "where pre_session.id in (:ids)")
                .param("ids", ids)
                .query(this::preSession)
                .list();
    }

    List<PreSession> of(Collection<UUID> seriesIds) {
        if (seriesIds.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "where series_id in (:series) order by series_id, starts_at nulls last, state_iso3")
                .param("series", seriesIds)
                .query(this::preSession)
                .list();
    }

    Optional<PreSession> bySlugs(String seriesSlug, String stateSlug) {
        return states.bySlug(stateSlug)
                .flatMap(state -> jdbc.sql(SELECT + "where series.slug = :series and state_iso3 = :state")
                        .param("series", seriesSlug)
                        .param("state", state.iso3())
                        .query(this::preSession)
                        .optional());
    }

    List<PreSession> endingAfter(Instant now, int atMost) {
        return jdbc.sql(
                        SELECT
                                + "where starts_at + minutes * interval '1 minute' > :now order by starts_at, state_iso3 limit :limit")
                .param("now", utc(now))
                .param("limit", atMost)
                .query(this::preSession)
                .list();
    }

    void insert(UUID seriesId, List<String> stateIso3s) {
        for (var iso3 : stateIso3s)
            jdbc.sql("insert into pre_session (series_id, state_iso3) values (:series, :state)")
                    .param("series", seriesId)
                    .param("state", iso3)
                    .update();
    }

    void schedule(UUID id, Optional<Instant> startsAt, int minutes, Optional<URI> meetingLink) {
        jdbc.sql("""
                        update pre_session set starts_at = :startsAt, minutes = :minutes, meeting_link = :link
                        where id = :id
                        """)
                .param("id", id)
                .param("startsAt", startsAt.map(at -> utc(at)).orElse(null))
                .param("minutes", minutes)
                .param("link", meetingLink.map(URI::toString).orElse(null))
                .update();
    }

    private PreSession preSession(ResultSet row, int number) throws SQLException {
        return new PreSession(
                row.getObject("id", UUID.class),
                SeriesRepository.series(row),
                states.get(row.getString("state_iso3")),
                Optional.ofNullable(row.getObject("starts_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Duration.ofMinutes(row.getInt("minutes")),
                Optional.ofNullable(row.getString("meeting_link")).map(URI::create));
    }
}
