package org.presessions.applications.answers;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Copies are read together with the applications that they stand for.
@Repository
class RedactedCopyRepository {
    private static final String[] NONE = {};

    private final JdbcClient jdbc;

    RedactedCopyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param version of the application that was looked through
    /// @param before what it takes the place of
    /// @return false where something else is hidden by now
    boolean save(UUID applicationId, int version, Optional<RedactedCopy> before, RedactedCopy copy, Instant at) {
        return jdbc.sql("""
                        insert into application_redacted_copy as known
                            (application_id, version, fields, passages, made_by, made_at)
                        values (:application, :version, :fields, :passages, :by, :at)
                        on conflict (application_id) do update
                        set version = excluded.version, fields = excluded.fields, passages = excluded.passages,
                            made_by = excluded.made_by, made_at = excluded.made_at
                        where :isKnown and known.fields = cast(:fieldsBefore as text[])
                          and known.passages = cast(:passagesBefore as text[])
                        """)
                        .param("application", applicationId)
                        .param("version", version)
                        .param("fields", fields(copy))
                        .param("passages", passages(copy))
                        .param("by", copy.madeBy())
                        .param("at", utc(at))
                        .param("isKnown", before.isPresent())
                        .param(
                                "fieldsBefore",
                                before.map(RedactedCopyRepository::fields).orElse(NONE))
                        .param(
                                "passagesBefore",
                                before.map(RedactedCopyRepository::passages).orElse(NONE))
                        .update()
                == 1;
    }

    private static String[] fields(RedactedCopy copy) {
        return copy.fields().stream().sorted().toArray(String[]::new);
    }

    private static String[] passages(RedactedCopy copy) {
        return copy.passages().toArray(String[]::new);
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

    /// One application that is hidden in part, by who applied for it or writes it too.
    Map<UUID, UUID> ofApplicants(Collection<UUID> applicantIds) {
        var found = new HashMap<UUID, UUID>();
        if (applicantIds.isEmpty()) return found;
        jdbc.sql("""
                        select person_id, application_id
                        from (select applicant_id as person_id, id as application_id from application
                              union all select person_id, application_id from application_co_writer) as writing
                             join application_redacted_copy using (application_id)
                        where person_id in (:applicants) order by application_id
                        """).param("applicants", applicantIds).query(row -> {
            found.put(row.getObject("person_id", UUID.class), row.getObject("application_id", UUID.class));
        });
        return found;
    }
}
