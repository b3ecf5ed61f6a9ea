package org.presessions.selection;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Those who speak beside whom an application names.
@Repository
public class JointSpeakerRepository {
    private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JointSpeakerRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// One of them.
    ///
    /// @param bound has confirmed at some time, and may be seen or heard in a statement of the place
    /// @param released whether that is an earlier one alone
    record Joint(SeatRow row, Map<String, List<String>> answers, boolean bound, boolean released) {
        boolean isInPresentStatement() {
            return bound && !released;
        }
    }

    /// All that ever were, in the order in which they were added.
    List<Joint> of(Collection<UUID> applicationIds) {
        if (applicationIds.isEmpty()) return List.of();
        return jdbc.sql("""
                        select id, application_id, pre_session_id, speaker_id, position, minutes, status,
                               decline_reason, settled, joint, answers, bound, released
                        from seat join joint_speaker on seat_id = id
                        where application_id in (:applications) order by id
                        """)
                .param("applications", applicationIds)
                .query(this::joint)
                .list();
    }

    /// Offers somebody a part in a place.
    ///
    /// @param place the seat of whom the application names
    /// @return nothing where the person has one already
    Optional<UUID> add(SeatRow place, UUID speakerId, Map<String, List<String>> answers, Instant at) {
        var id = jdbc.sql("""
                        insert into seat (application_id, pre_session_id, speaker_id, position, minutes, status, offered_at, joint)
                        values (:application, :preSession, :speaker, :position, :minutes, 'invited', :at, true)
                        on conflict (application_id, speaker_id) where joint and status in ('invited', 'confirmed') do nothing
                        returning id
                        """)
                .param("application", place.applicationId())
                .param("preSession", place.preSessionId())
                .param("speaker", speakerId)
                .param("position", place.position())
                .param("minutes", place.minutes())
                .param("at", utc(at))
                .query(UUID.class)
                .optional();
        id.ifPresent(
                added -> jdbc.sql("insert into joint_speaker (seat_id, answers) values (:id, cast(:answers as jsonb))")
                        .param("id", added)
                        .param("answers", json.writeValueAsString(answers))
                        .update());
        return id;
    }

    /// Notes that somebody has confirmed.
    void bind(UUID seatId) {
        jdbc.sql("update joint_speaker set bound = true where seat_id = :id")
                .param("id", seatId)
                .update();
    }

    /// Of those who speak no more in a place: a new statement begins, in which they are not.
    public void release(UUID applicationId) {
        jdbc.sql("""
                        update joint_speaker set released = true from seat
                        where seat.id = seat_id and application_id = :application
                          and status not in ('invited', 'confirmed')
                        """).param("application", applicationId).update();
    }

    /// Declined ones that nobody has seen to.
    List<SeatRow> unsettled() {
        return jdbc.sql("""
                        select id, application_id, pre_session_id, speaker_id, position, minutes, status,
                               decline_reason, settled, joint
                        from seat where joint and status = 'declined' and not settled order by answered_at
                        """).query(SeatRepository::seat).list();
    }

    private Joint joint(ResultSet row, int number) throws SQLException {
        return new Joint(
                SeatRepository.seat(row, number),
                json.readValue(row.getString("answers"), ANSWERS),
                row.getBoolean("bound"),
                row.getBoolean("released"));
    }
}
