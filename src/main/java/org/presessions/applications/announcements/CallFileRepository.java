package org.presessions.applications.announcements;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CallFileRepository {
    /// @param id of its place in the call, which stands in its address
    record Row(UUID id, UUID fileId) {}

    private final JdbcClient jdbc;

    CallFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the order in which they came.
    List<Row> of(UUID callId) {
        return jdbc.sql("select id, file_id from call_file where call_id = :call order by added_at, id")
                .param("call", callId)
                .query(Row.class)
                .list();
    }

    Optional<Row> find(UUID callId, UUID id) {
        return jdbc.sql("select id, file_id from call_file where call_id = :call and id = :id")
                .param("call", callId)
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    void insert(UUID callId, UUID fileId, UUID by, Instant at) {
        jdbc.sql("insert into call_file (call_id, file_id, added_by, added_at) values (:call, :file, :by, :at)")
                .param("call", callId)
                .param("file", fileId)
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    /// What another call has; taken over twice it is there once.
    void copy(UUID from, UUID to, UUID by, Instant at) {
        jdbc.sql("""
                        insert into call_file (call_id, file_id, added_by, added_at)
                        select :to, file_id, :by, :at from call_file where call_id = :from order by added_at, id
                        on conflict (call_id, file_id) do nothing
                        """)
                .param("from", from)
                .param("to", to)
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from call_file where id = :id").param("id", id).update();
    }

    /// Whether a call has it still.
    boolean isUsed(UUID fileId) {
        return jdbc.sql("select exists (select from call_file where file_id = :file)")
                .param("file", fileId)
                .query(Boolean.class)
                .single();
    }

    /// The calls that have any.
    List<UUID> callsWithFiles() {
        return jdbc.sql("select distinct call_id from call_file")
                .query(UUID.class)
                .list();
    }
}
