package org.presessions.protection.custody;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CustodianRepository {
    private final JdbcClient jdbc;

    CustodianRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who was named first stands first. Nobody can change them until the transaction is through.
    List<UUID> lock() {
        jdbc.sql("lock table protection_custodian in share row exclusive mode").update();
        return all();
    }

    List<UUID> all() {
        return jdbc.sql("select person_id from protection_custodian order by named_at, person_id")
                .query(UUID.class)
                .list();
    }

    void add(UUID personId, Instant at) {
        jdbc.sql("insert into protection_custodian (person_id, named_at) values (:person, :at)")
                .param("person", personId)
                .param("at", utc(at))
                .update();
    }

    void remove(UUID personId) {
        jdbc.sql("delete from protection_custodian where person_id = :person")
                .param("person", personId)
                .update();
    }
}
