package org.presessions.missions;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NamedDelegateRepository {
    private static final String SELECT = "select id, mission_id, name, email from named_delegate ";

    private final JdbcClient jdbc;

    NamedDelegateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Named once more, somebody has the later name.
    void save(UUID missionId, String email, String name, UUID byPersonId, Instant at) {
        jdbc.sql("""
                        insert into named_delegate (mission_id, email, name, named_by, named_at)
                        values (:mission, :email, :name, :by, :at)
                        on conflict (mission_id, email)
                        do update set name = excluded.name, named_by = excluded.named_by, named_at = excluded.named_at
                        """)
                .param("mission", missionId)
                .param("email", email)
                .param("name", name)
                .param("by", byPersonId)
                .param("at", utc(at))
                .update();
    }

    List<NamedDelegate> of(UUID missionId) {
        return jdbc.sql(SELECT + "where mission_id = :mission order by named_at, id")
                .param("mission", missionId)
                .query(NamedDelegateRepository::named)
                .list();
    }

    /// The latest first.
    List<NamedDelegate> at(String email) {
        return jdbc.sql(SELECT + "where email = :email order by named_at desc, id desc")
                .param("email", email)
                .query(NamedDelegateRepository::named)
                .list();
    }

    boolean delete(UUID id, UUID missionId) {
        return jdbc.sql("delete from named_delegate where id = :id and mission_id = :mission")
                        .param("id", id)
                        .param("mission", missionId)
                        .update()
                == 1;
    }

    private static NamedDelegate named(ResultSet row, int number) throws SQLException {
        return new NamedDelegate(
                row.getObject("id", UUID.class),
                row.getObject("mission_id", UUID.class),
                row.getString("name"),
                row.getString("email"));
    }
}
