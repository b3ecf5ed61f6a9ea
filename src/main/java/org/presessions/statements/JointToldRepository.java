package org.presessions.statements;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who speaks beside another, and was mailed what is wanted.
@Repository
class JointToldRepository {
    private final JdbcClient jdbc;

    JointToldRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False where it was done before.
    boolean tell(UUID seatId, Instant at) {
        return jdbc.sql("""
                        insert into statement_joint_told (seat_id, told_at) values (:seat, :at) on conflict do nothing
                        """).param("seat", seatId).param("at", utc(at)).update() == 1;
    }
}
