package org.presessions.protection;

import static org.presessions.shared.Times.utc;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
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

    /// What was confirmed of another consent does not count for this one.
    void save(UUID seatId, Guardian guardian, Instant at) {
        jdbc.sql("""
                        insert into protection_guardian (seat_id, name, given, given_on, noted_at)
                        values (:seat, :name, :given, :on, :at)
                        on conflict (seat_id) do update
                        set name = excluded.name, given = excluded.given, given_on = excluded.given_on,
                            noted_at = excluded.noted_at,
                            confirmed_at = case
                                when (protection_guardian.name, protection_guardian.given, protection_guardian.given_on)
                                    is not distinct from (excluded.name, excluded.given, excluded.given_on)
                                then protection_guardian.confirmed_at end
                        """)
                .param("seat", seatId)
                .param("name", guardian.name())
                .param("given", guardian.given())
                .param("on", guardian.on().orElse(null), Types.DATE)
                .param("at", utc(at))
                .update();
    }

    /// Whether somebody is under 18 for whom no consent is confirmed.
    boolean isAwaited(UUID seatId) {
        return jdbc.sql(
                        "select exists (select from protection_guardian where seat_id = :seat and confirmed_at is null)")
                .param("seat", seatId)
                .query(Boolean.class)
                .single();
    }

    /// Those of several seats whose speakers noted a consent that nobody has confirmed.
    Set<UUID> toConfirm(Collection<UUID> seatIds) {
        if (seatIds.isEmpty()) return Set.of();
        return jdbc.sql("""
                        select seat_id from protection_guardian
                        where seat_id in (:seats) and given_on is not null and confirmed_at is null
                        """).param("seats", seatIds).query(UUID.class).set();
    }

    /// As [#toConfirm], of all.
    Set<UUID> toConfirm() {
        return jdbc.sql("select seat_id from protection_guardian where given_on is not null and confirmed_at is null")
                .query(UUID.class)
                .set();
    }

    /// @return false where there is nothing to confirm, or no more
    boolean confirm(UUID seatId, UUID personId, Instant at) {
        return jdbc.sql("""
                                update protection_guardian set confirmed_at = :at, confirmed_by = :person
                                where seat_id = :seat and given_on is not null and confirmed_at is null
                                """)
                        .param("at", utc(at))
                        .param("person", personId)
                        .param("seat", seatId)
                        .update()
                == 1;
    }

    /// That somebody is under 18 stays, for the name is withheld by it; who consented, how and when does not.
    void erase(UUID seatId) {
        jdbc.sql(
                        "update protection_guardian set name = '', given = '', given_on = null, confirmed_at = null where seat_id = :seat")
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
