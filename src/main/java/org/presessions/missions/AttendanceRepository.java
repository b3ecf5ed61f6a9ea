package org.presessions.missions;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttendanceRepository {
    private static final String SELECT = """
            select delegate.mission_id, attendance.person_id, attendance.pre_session_id, attendance.answer
            from attendance join delegate on delegate.person_id = attendance.person_id
            """;

    private final JdbcClient jdbc;

    AttendanceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether this is another answer than before
    boolean answer(UUID personId, UUID preSessionId, Coming answer, Instant at) {
        return jdbc.sql("""
                        insert into attendance (person_id, pre_session_id, answer, answered_at)
                        values (:person, :preSession, :answer, :at)
                        on conflict (person_id, pre_session_id) do update
                        set answer = excluded.answer, answered_at = excluded.answered_at
                        where attendance.answer <> excluded.answer
                        """)
                        .param("person", personId)
                        .param("preSession", preSessionId)
                        .param("answer", answer.code())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    List<Attendance> to(List<UUID> preSessionIds) {
        if (preSessionIds.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "where pre_session_id in (:preSessions) order by delegate.added_at, person_id")
                .param("preSessions", preSessionIds)
                .query(AttendanceRepository::attendance)
                .list();
    }

    List<Attendance> ofMission(UUID missionId) {
        return jdbc.sql(SELECT + "where delegate.mission_id = :mission order by delegate.added_at, person_id")
                .param("mission", missionId)
                .query(AttendanceRepository::attendance)
                .list();
    }

    List<UUID> comesTo(UUID personId) {
        return jdbc.sql("select pre_session_id from attendance where person_id = :person and answer = :comes")
                .param("person", personId)
                .param("comes", Coming.COMES.code())
                .query(UUID.class)
                .list();
    }

    /// Whether the opening is taken; nothing where the State has not said.
    Optional<Boolean> opening(UUID preSessionId) {
        return jdbc.sql("select taken from opening where pre_session_id = :preSession")
                .param("preSession", preSessionId)
                .query(Boolean.class)
                .optional();
    }

    /// Whether the opening is taken, by Pre-session; absent where the State has not said.
    Map<UUID, Boolean> openings(List<UUID> preSessionIds) {
        if (preSessionIds.isEmpty()) return Map.of();
        var openings = new HashMap<UUID, Boolean>();
        jdbc.sql("select pre_session_id, taken from opening where pre_session_id in (:preSessions)")
                .param("preSessions", preSessionIds)
                .query(row -> {
                    openings.put(row.getObject(1, UUID.class), row.getBoolean(2));
                });
        return openings;
    }

    /// @return whether this is another answer than before
    boolean answerOpening(UUID preSessionId, boolean taken, UUID personId, Instant at) {
        return jdbc.sql("""
                        insert into opening (pre_session_id, taken, answered_by, answered_at)
                        values (:preSession, :taken, :person, :at)
                        on conflict (pre_session_id) do update
                        set taken = excluded.taken, answered_by = excluded.answered_by, answered_at = excluded.answered_at
                        where opening.taken <> excluded.taken
                        """)
                        .param("preSession", preSessionId)
                        .param("taken", taken)
                        .param("person", personId)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    private static Attendance attendance(ResultSet row, int number) throws SQLException {
        return new Attendance(
                row.getObject("mission_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("pre_session_id", UUID.class),
                Coming.of(row.getString("answer")));
    }
}
