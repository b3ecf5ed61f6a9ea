package org.presessions.protection;

import static org.presessions.shared.Times.utc;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Guardians of speakers under 18, by seat; a seat without one is of somebody older.
@Repository
class GuardianRepository {
    private final JdbcClient jdbc;

    GuardianRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Guardian> find(UUID seatId) {
        return jdbc.sql("select name, given, given_on from protection_guardian where seat_id = :seat")
                .param("seat", seatId)
                .query((row, number) -> new Guardian(
                        row.getString("name"),
                        row.getString("given"),
                        Optional.ofNullable(row.getObject("given_on", LocalDate.class))))
                .optional();
    }

    void save(UUID seatId, Guardian guardian, Instant at) {
        jdbc.sql("""
                        insert into protection_guardian (seat_id, name, given, given_on, noted_at)
                        values (:seat, :name, :given, :on, :at)
                        on conflict (seat_id) do update
                        set name = excluded.name, given = excluded.given, given_on = excluded.given_on,
                            noted_at = excluded.noted_at
                        """)
                .param("seat", seatId)
                .param("name", guardian.name())
                .param("given", guardian.given())
                .param("on", guardian.on().orElse(null), Types.DATE)
                .param("at", utc(at))
                .update();
    }

    /// That somebody is under 18 stays, for the name is withheld by it; who consented, how and when does not.
    void erase(UUID seatId) {
        jdbc.sql("update protection_guardian set name = '', given = '', given_on = null where seat_id = :seat")
                .param("seat", seatId)
                .update();
    }

    /// Of somebody who is not under 18 after all.
    void delete(UUID seatId) {
        jdbc.sql("delete from protection_guardian where seat_id = :seat")
                .param("seat", seatId)
                .update();
    }
}
