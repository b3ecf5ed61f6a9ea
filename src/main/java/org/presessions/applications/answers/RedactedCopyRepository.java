package org.presessions.applications.answers;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Copies are read together with the applications that they stand for.
@Repository
class RedactedCopyRepository {
    private final JdbcClient jdbc;

    RedactedCopyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param version of the application that was looked through
    void save(UUID applicationId, int version, RedactedCopy copy, Instant at) {
        jdbc.sql("""
                        insert into application_redacted_copy (application_id, version, fields, passages, made_by, made_at)
                        values (:application, :version, :fields, :passages, :by, :at)
                        on conflict (application_id) do update
                        set version = excluded.version, fields = excluded.fields, passages = excluded.passages,
                            made_by = excluded.made_by, made_at = excluded.made_at
                        """)
                .param("application", applicationId)
                .param("version", version)
                .param("fields", copy.fields().stream().sorted().toArray(String[]::new))
                .param("passages", copy.passages().toArray(String[]::new))
                .param("by", copy.madeBy())
                .param("at", utc(at))
                .update();
    }

    /// @return whether there was one
    boolean delete(UUID applicationId) {
        return jdbc.sql("delete from application_redacted_copy where application_id = :application")
                        .param("application", applicationId)
                        .update()
                > 0;
    }

    /// Applications that were corrected since their copies were made; without those that were withdrawn.
    List<UUID> outdated() {
        return jdbc.sql("""
                        select copy.application_id from application_redacted_copy as copy
                               join application on application.id = copy.application_id
                        where application.status = 'submitted'
                          and copy.version < (select max(version) from application_version
                                              where application_id = copy.application_id)
                        order by copy.application_id
                        """).query(UUID.class).list();
    }

    /// One application that is hidden in part, by who applied for it.
    Map<UUID, UUID> ofApplicants(Collection<UUID> applicantIds) {
        var found = new HashMap<UUID, UUID>();
        if (applicantIds.isEmpty()) return found;
        jdbc.sql("""
                        select applicant_id, id from application
                               join application_redacted_copy on application_id = id
                        where applicant_id in (:applicants) order by id
                        """).param("applicants", applicantIds).query(row -> {
            found.put(row.getObject("applicant_id", UUID.class), row.getObject("id", UUID.class));
        });
        return found;
    }
}
