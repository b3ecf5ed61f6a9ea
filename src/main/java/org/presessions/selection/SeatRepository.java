package org.presessions.selection;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class SeatRepository {
    private static final String SELECT = """
            select id, application_id, pre_session_id, speaker_id, position, minutes, status,
                   decline_reason, settled, joint
            from seat
            """;

    private final JdbcClient jdbc;

    SeatRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<SeatRow> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(SeatRepository::seat)
                .optional();
    }

    public List<SeatRow> find(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "where id in (:ids)")
                .param("ids", ids)
                .query(SeatRepository::seat)
                .list();
    }

    public Optional<SeatRow> ofApplication(UUID applicationId) {
        return jdbc.sql(SELECT + "where application_id = :application and status <> 'replaced' and not joint")
                .param("application", applicationId)
                .query(SeatRepository::seat)
                .optional();
    }

    public List<SeatRow> ofApplications(Collection<UUID> applicationIds) {
        if (applicationIds.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "where application_id in (:applications) and status <> 'replaced' and not joint")
                .param("applications", applicationIds)
                .query(SeatRepository::seat)
                .list();
    }

    /// Those of some applications that ever had a place.
    Set<UUID> withPlace(Collection<UUID> applicationIds) {
        if (applicationIds.isEmpty()) return Set.of();
        return jdbc.sql("select distinct application_id from seat where application_id in (:applications)")
                .param("applications", applicationIds)
                .query(UUID.class)
                .set();
    }

    List<SeatRow> of(UUID preSessionId) {
        return jdbc.sql(
                        SELECT
                                + "where pre_session_id = :preSession and status <> 'replaced' and not joint order by position, id")
                .param("preSession", preSessionId)
                .query(SeatRepository::seat)
                .list();
    }

    /// Of several Pre-sessions.
    public List<SeatRow> ofAll(Collection<UUID> preSessionIds) {
        if (preSessionIds.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "where pre_session_id in (:preSessions) and status <> 'replaced' and not joint")
                .param("preSessions", preSessionIds)
                .query(SeatRepository::seat)
                .list();
    }

    /// Of which Pre-session each is, by the ids of the places, those that somebody else has now included.
    Map<UUID, UUID> everyPreSession(Collection<UUID> preSessionIds) {
        if (preSessionIds.isEmpty()) return Map.of();
        var known = new HashMap<UUID, UUID>();
        jdbc.sql("select id, pre_session_id from seat where pre_session_id in (:preSessions)")
                .param("preSessions", preSessionIds)
                .query(row -> {
                    known.put(row.getObject("id", UUID.class), row.getObject("pre_session_id", UUID.class));
                });
        return known;
    }

    /// Of some places those that somebody has or was offered.
    Set<UUID> open(Collection<UUID> ids) {
        if (ids.isEmpty()) return Set.of();
        return jdbc.sql("""
                        select id from seat where id in (:ids) and status in ('invited', 'confirmed')
                        """).param("ids", ids).query(UUID.class).set();
    }

    /// Places that a person had, or is asked to take again, or shared: not confirmed now, the latest first.
    List<UUID> formerOf(UUID personId) {
        return jdbc.sql("""
                        select place.id from seat place
                        where not place.joint and place.status <> 'confirmed'
                          and (place.speaker_id = :person
                               or exists (select from seat own join joint_speaker on seat_id = own.id
                                          where own.application_id = place.application_id
                                            and own.speaker_id = :person and bound))
                        order by place.offered_at desc, place.id desc
                        """).param("person", personId).query(UUID.class).list();
    }

    List<SeatRow> ofSpeaker(UUID personId) {
        return jdbc.sql(SELECT + "where speaker_id = :person order by offered_at desc, id desc")
                .param("person", personId)
                .query(SeatRepository::seat)
                .list();
    }

    /// Of several persons, the latest first.
    List<SeatRow> ofSpeakers(Collection<UUID> personIds) {
        if (personIds.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "where speaker_id in (:persons) order by offered_at desc, id desc")
                .param("persons", personIds)
                .query(SeatRepository::seat)
                .list();
    }

    boolean hasAny(UUID personId) {
        return jdbc.sql("select exists (select from seat where speaker_id = :person)")
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    /// Offers a place; one that was declined or taken back before is offered anew.
    UUID offer(UUID applicationId, UUID preSessionId, UUID speakerId, int position, int minutes, Instant at) {
        return jdbc.sql("""
                        insert into seat (application_id, pre_session_id, speaker_id, position, minutes, status, offered_at)
                        values (:application, :preSession, :speaker, :position, :minutes, 'invited', :at)
                        on conflict (application_id) where status <> 'replaced' and not joint do update
                        set speaker_id = excluded.speaker_id, position = excluded.position, minutes = excluded.minutes,
                            status = 'invited', decline_reason = '', settled = false,
                            offered_at = excluded.offered_at, answered_at = null
                        returning id
                        """)
                .param("application", applicationId)
                .param("preSession", preSessionId)
                .param("speaker", speakerId)
                .param("position", position)
                .param("minutes", minutes)
                .param("at", utc(at))
                .query(UUID.class)
                .single();
    }

    void save(SeatRow seat) {
        jdbc.sql("""
                        update seat
                        set position = :position, minutes = :minutes, status = :status, decline_reason = :reason,
                            settled = :settled
                        where id = :id
                        """)
                .param("id", seat.id())
                .param("position", seat.position())
                .param("minutes", seat.minutes())
                .param("status", seat.status().code())
                .param("reason", seat.declineReason())
                .param("settled", seat.settled())
                .update();
    }

    /// As [#save]; the speaker answered just now.
    void saveAnswered(SeatRow seat, Instant at) {
        save(seat);
        jdbc.sql("update seat set answered_at = :at where id = :id")
                .param("id", seat.id())
                .param("at", utc(at))
                .update();
    }

    /// As [#save]; a later version of the application than this one names another speaker.
    public void saveReplaced(SeatRow seat, int version) {
        save(seat);
        jdbc.sql("update seat set named_by = :version where id = :id")
                .param("id", seat.id())
                .param("version", version)
                .update();
    }

    /// The version of the application that named the speaker of each, of those whose places passed to others.
    Map<UUID, Integer> namedBy(Collection<UUID> ids) {
        var versions = new HashMap<UUID, Integer>();
        if (ids.isEmpty()) return versions;
        jdbc.sql("select id, named_by from seat where id in (:ids) and named_by is not null")
                .param("ids", ids)
                .query(row -> {
                    versions.put(row.getObject("id", UUID.class), row.getInt("named_by"));
                });
        return versions;
    }

    /// Declined places that nobody has seen to.
    List<SeatRow> unsettled() {
        return jdbc.sql(SELECT + "where status = 'declined' and not settled and not joint order by answered_at")
                .query(SeatRepository::seat)
                .list();
    }

    static SeatRow seat(ResultSet row, int number) throws SQLException {
        return new SeatRow(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getObject("pre_session_id", UUID.class),
                row.getObject("speaker_id", UUID.class),
                row.getInt("position"),
                row.getInt("minutes"),
                SeatStatus.of(row.getString("status")),
                row.getString("decline_reason"),
                row.getBoolean("settled"),
                row.getBoolean("joint"));
    }
}
