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
import org.presessions.shared.words.Wording;
import org.presessions.states.States;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class PreSessionRepository {
    private static final String SELECT = """
            select pre_session.id, pre_session.state_iso3, pre_session.starts_at, pre_session.minutes,
                   pre_session.meeting_link, pre_session.opened_at, pre_session.closed_at, given_up.*, %s, %s
            from pre_session join series on series.id = pre_session.series_id
                 left join hall on hall.id = pre_session.hall_id and series.format <> 'virtual'
                 cross join lateral (select array_agg(language order by language) languages,
                                            array_agg(reason order by language) texts
                                     from pre_session_not_held where pre_session_id = pre_session.id) given_up
            """.formatted(SeriesRepository.COLUMNS, HallRepository.COLUMNS);

    private final JdbcClient jdbc;
    private final States states;
    private final TransactionTemplate tried;

    PreSessionRepository(JdbcClient jdbc, States states, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.states = states;
        tried = new TransactionTemplate(transactions);
        tried.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    List<PreSession> of(UUID seriesId) {
        return jdbc.sql(SELECT + "where pre_session.series_id = :series order by starts_at nulls last, state_iso3")
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
        return jdbc.sql(
                        SELECT
                                + "where pre_session.series_id in (:series) order by pre_session.series_id, starts_at nulls last, state_iso3")
                .param("series", seriesIds)
                .query(this::preSession)
                .list();
    }

    /// Those of a State in announced series, the latest first.
    List<PreSession> of(String iso3) {
        return jdbc.sql(
                        SELECT
                                + "where state_iso3 = :state and announced_at is not null order by series.session_number desc, series.starts_on desc")
                .param("state", iso3)
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

    /// Whose time is not over: by the record where there is one, else by the plan.
    List<PreSession> endingAfter(Instant now, int atMost) {
        return jdbc.sql(SELECT + """
                        where starts_at is not null and announced_at is not null and languages is null
                          and case when closed_at is not null then closed_at
                                   when opened_at is not null then greatest(opened_at, starts_at + minutes * interval '1 minute')
                                                                   + :late * interval '1 second'
                                   else starts_at + minutes * interval '1 minute' end > :now
                        order by starts_at, state_iso3 limit :limit
                        """)
                .param("late", PreSession.LATE_AT_MOST.toSeconds())
                .param("now", utc(now))
                .param("limit", atMost)
                .query(this::preSession)
                .list();
    }

    void open(UUID id, Instant at) {
        jdbc.sql("update pre_session set opened_at = :at where id = :id and opened_at is null")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    void close(UUID id, Instant at) {
        jdbc.sql("""
                        update pre_session set closed_at = :at
                        where id = :id and opened_at is not null and closed_at is null
                        """).param("id", id).param("at", utc(at)).update();
    }

    void reopen(UUID id) {
        jdbc.sql("update pre_session set closed_at = null where id = :id")
                .param("id", id)
                .update();
    }

    /// Where the series has one hall, they are held there; where it has several, somebody has to say in which.
    void insert(UUID seriesId, List<String> stateIso3s) {
        for (var iso3 : stateIso3s)
            jdbc.sql("""
                            insert into pre_session (series_id, state_iso3, hall_id)
                            select :series, :state, case when count(*) = 1 then (array_agg(id))[1] end
                            from hall where series_id = :series
                            """).param("series", seriesId).param("state", iso3).update();
    }

    /// @throws DataIntegrityViolationException where something belongs to it
    void delete(UUID id) {
        takeUp(id);
        jdbc.sql("delete from pre_session where id = :id").param("id", id).update();
    }

    /// Whether nothing belongs to any of the Pre-sessions of a series: they could be deleted, and are not. The database
    /// knows that of all modules.
    boolean areFree(UUID seriesId) {
        try {
            tried.executeWithoutResult(trial -> {
                of(seriesId).forEach(preSession -> delete(preSession.id()));
                trial.setRollbackOnly();
            });
            return true;
        } catch (DataIntegrityViolationException somethingBelongsToOne) {
            return false;
        }
    }

    void giveUp(UUID id, Wording reason) {
        takeUp(id);
        jdbc.sql("""
                        insert into pre_session_not_held (pre_session_id, language, reason)
                        select :id, language, reason from unnest(:languages, :texts) as said (language, reason)
                        """).param("id", id).params(reason.columns()).update();
    }

    void takeUp(UUID id) {
        jdbc.sql("delete from pre_session_not_held where pre_session_id = :id")
                .param("id", id)
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
                instant(row, "starts_at"),
                Duration.ofMinutes(row.getInt("minutes")),
                Optional.ofNullable(row.getString("meeting_link")).map(URI::create),
                new Held(instant(row, "opened_at"), instant(row, "closed_at")),
                row.getArray("languages") == null ? Optional.empty() : Optional.of(Wording.of(row)),
                HallRepository.find(row));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
