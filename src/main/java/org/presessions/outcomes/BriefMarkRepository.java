package org.presessions.outcomes;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Marks belong to one delegate; no query reads another's.
@Repository
class BriefMarkRepository {
    private final JdbcClient jdbc;

    BriefMarkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> of(UUID personId, UUID preSessionId) {
        return Set.copyOf(
                jdbc.sql("select item from brief_mark where person_id = :person and pre_session_id = :preSession")
                        .param("person", personId)
                        .param("preSession", preSessionId)
                        .query(String.class)
                        .list());
    }

    void insert(UUID personId, UUID preSessionId, String item, Instant at) {
        jdbc.sql("""
                        insert into brief_mark (person_id, pre_session_id, item, marked_at)
                        values (:person, :preSession, :item, :at)
                        on conflict do nothing
                        """)
                .param("person", personId)
                .param("preSession", preSessionId)
                .param("item", item)
                .param("at", utc(at))
                .update();
    }

    void delete(UUID personId, UUID preSessionId, String item) {
        jdbc.sql("""
                        delete from brief_mark
                        where person_id = :person and pre_session_id = :preSession and item = :item
                        """)
                .param("person", personId)
                .param("preSession", preSessionId)
                .param("item", item)
                .update();
    }
}
