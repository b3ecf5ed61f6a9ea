package org.presessions.statements.sheets;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Emblems of the institutions of speakers, as small PNG pictures.
@Repository
class EmblemRepository {
    private final JdbcClient jdbc;

    EmblemRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> find(UUID seatId) {
        return jdbc.sql("select png from statement_emblem where seat_id = :seat")
                .param("seat", seatId)
                .query(byte[].class)
                .optional();
    }

    /// In the place of the one before.
    void save(UUID seatId, byte[] png, Instant at) {
        jdbc.sql("""
                        insert into statement_emblem (seat_id, png, saved_at) values (:seat, :png, :at)
                        on conflict (seat_id) do update set png = excluded.png, saved_at = excluded.saved_at
                        """)
                .param("seat", seatId)
                .param("png", png)
                .param("at", utc(at))
                .update();
    }

    void delete(UUID seatId) {
        jdbc.sql("delete from statement_emblem where seat_id = :seat")
                .param("seat", seatId)
                .update();
    }
}
