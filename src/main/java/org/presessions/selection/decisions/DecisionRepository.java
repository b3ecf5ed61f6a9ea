package org.presessions.selection.decisions;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.presessions.shared.IdArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class DecisionRepository {
    /// Which letter is about which application.
    public record Row(UUID applicationId, UUID preSessionId, UUID mailId) {}

    private final JdbcClient jdbc;

    DecisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(UUID applicationId, UUID preSessionId, WrittenDecision written, Instant at) {
        jdbc.sql("""
                        insert into decision (application_id, pre_session_id, verdict, position, minutes, mail_id, decided_at)
                        values (:application, :preSession, :verdict, :position, :minutes, :mail, :at)
                        """)
                .param("application", applicationId)
                .param("preSession", preSessionId)
                .param("verdict", written.verdict().code())
                .param("position", written.position())
                .param("minutes", written.minutes())
                .param("mail", written.mailId())
                .param("at", utc(at))
                .update();
    }

    /// All letters of some Pre-sessions, by Pre-session and application, the latest first.
    public Map<UUID, Map<UUID, List<WrittenDecision>>> all(Collection<UUID> preSessionIds) {
        var written = new HashMap<UUID, Map<UUID, List<WrittenDecision>>>();
        jdbc.sql("""
                        select pre_session_id, application_id, verdict, position, minutes, mail_id from decision
                        where pre_session_id in (select unnest(cast(:ids as uuid[]))) and not to_another order by decided_at desc, id desc
                        """).param("ids", IdArray.of(preSessionIds)).query(row -> {
            written.computeIfAbsent(row.getObject("pre_session_id", UUID.class), id -> new HashMap<>())
                    .computeIfAbsent(row.getObject("application_id", UUID.class), id -> new ArrayList<>())
                    .add(written(row));
        });
        return written;
    }

    /// Of several Pre-sessions, the latest first.
    public List<Row> allOf(Collection<UUID> preSessionIds) {
        return jdbc.sql("""
                        select application_id, pre_session_id, mail_id from decision
                        where pre_session_id in (select unnest(cast(:ids as uuid[]))) and not to_another order by decided_at desc, id desc
                        """)
                .param("ids", IdArray.of(preSessionIds))
                .query(Row.class)
                .list();
    }

    /// The latest letter of each application.
    public Map<UUID, WrittenDecision> written(UUID preSessionId) {
        return written(List.of(preSessionId));
    }

    /// As [#written(UUID)], of several Pre-sessions.
    public Map<UUID, WrittenDecision> written(Collection<UUID> preSessionIds) {
        var written = new HashMap<UUID, WrittenDecision>();
        jdbc.sql("""
                        select distinct on (application_id) application_id, verdict, position, minutes, mail_id from decision
                        where pre_session_id in (select unnest(cast(:ids as uuid[]))) and not to_another order by application_id, decided_at desc, id desc
                        """).param("ids", IdArray.of(preSessionIds)).query(row -> {
            written.put(row.getObject("application_id", UUID.class), written(row));
        });
        return written;
    }

    /// The Pre-sessions of some applications, of which there are letters.
    public Set<UUID> preSessionsOf(Collection<UUID> applicationIds) {
        return new HashSet<>(jdbc.sql("""
                        select distinct pre_session_id from decision where application_id in (select unnest(cast(:ids as uuid[])))
                        """)
                .param("ids", IdArray.of(applicationIds))
                .query(UUID.class)
                .list());
    }

    /// The place passes to another speaker: what was written before tells nothing of it any more.
    public void passOn(UUID applicationId) {
        jdbc.sql("update decision set to_another = true where application_id = :application")
                .param("application", applicationId)
                .update();
    }

    private static WrittenDecision written(ResultSet row) throws SQLException {
        return new WrittenDecision(
                Verdict.of(row.getString("verdict")),
                row.getInt("position"),
                row.getInt("minutes"),
                row.getObject("mail_id", UUID.class));
    }

    /// Pre-sessions of which at least one letter was written.
    public Set<UUID> released() {
        return new HashSet<>(jdbc.sql("select distinct pre_session_id from decision")
                .query(UUID.class)
                .list());
    }

    public boolean hasAny(UUID preSessionId) {
        return jdbc.sql("select exists (select from decision where pre_session_id = :preSession)")
                .param("preSession", preSessionId)
                .query(Boolean.class)
                .single();
    }
}
