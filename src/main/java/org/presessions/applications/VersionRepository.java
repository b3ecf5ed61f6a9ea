package org.presessions.applications;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.answers.AnswerFields;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What was handed in at one time or another.
@Repository
class VersionRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    VersionRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Draft.HandedIn> find(UUID applicationId, int version) {
        return jdbc.sql("""
                        select version, answers, submission_file_id, submitted_at from application_version
                        where application_id = :application and version = :version
                        """)
                .param("application", applicationId)
                .param("version", version)
                .query((row, number) -> new Draft.HandedIn(
                        row.getInt("version"),
                        new AnswerFields(json.readValue(row.getString("answers"), new TypeReference<>() {})),
                        Optional.ofNullable(row.getObject("submission_file_id", UUID.class)),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// Whether a file belongs to anything that was handed in.
    boolean isHandedIn(UUID fileId) {
        return jdbc.sql("select exists (select from application_version where submission_file_id = :file)")
                .param("file", fileId)
                .query(Boolean.class)
                .single();
    }

    /// Who applied, by the application, of all that some applicants ever handed in.
    Map<UUID, UUID> applicantsOf(Collection<UUID> applicantIds) {
        var applicants = new HashMap<UUID, UUID>();
        if (applicantIds.isEmpty()) return applicants;
        jdbc.sql("select id, applicant_id from application where applicant_id in (:applicants) and number is not null")
                .param("applicants", applicantIds)
                .query(row -> {
                    applicants.put(row.getObject("id", UUID.class), row.getObject("applicant_id", UUID.class));
                });
        return applicants;
    }

    /// How many are begun and not handed in, by Pre-session.
    Map<UUID, Integer> countDrafts(Collection<UUID> preSessionIds) {
        var counts = new HashMap<UUID, Integer>();
        if (preSessionIds.isEmpty()) return counts;
        jdbc.sql("""
                        select pre_session_id, count(*)::int as drafts from application
                        where pre_session_id in (:preSessions) and status = 'draft' group by pre_session_id
                        """).param("preSessions", preSessionIds).query(row -> {
            counts.put(row.getObject("pre_session_id", UUID.class), row.getInt("drafts"));
        });
        return counts;
    }
}
