package org.presessions.selection.assessment;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssessmentRepository {
    private final JdbcClient jdbc;

    AssessmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(Assessment assessment, Instant at) {
        jdbc.sql("""
                        insert into assessment (application_id, assessor_id, conflict_of_interest, note, assessed_at)
                        values (:application, :assessor, :conflict, :note, :at)
                        on conflict (application_id, assessor_id) do update
                        set conflict_of_interest = excluded.conflict_of_interest, note = excluded.note,
                            assessed_at = excluded.assessed_at
                        """)
                .param("application", assessment.applicationId())
                .param("assessor", assessment.assessorId())
                .param("conflict", assessment.conflictOfInterest())
                .param("note", assessment.note())
                .param("at", utc(at))
                .update();
        jdbc.sql("delete from assessment_score where application_id = :application and assessor_id = :assessor")
                .param("application", assessment.applicationId())
                .param("assessor", assessment.assessorId())
                .update();
        assessment.scores().forEach((criterion, score) -> insert(assessment, criterion, score));
    }

    /// The assessments of some applications, oldest first.
    List<Assessment> of(Collection<UUID> applicationIds) {
        if (applicationIds.isEmpty()) return List.of();
        var scores = scores(applicationIds);
        return jdbc.sql("""
                        select application_id, assessor_id, conflict_of_interest, note from assessment
                        where application_id in (:applications) order by assessed_at, assessor_id
                        """)
                .param("applications", applicationIds)
                .query((row, number) -> {
                    var key = new Key(
                            row.getObject("application_id", UUID.class), row.getObject("assessor_id", UUID.class));
                    return new Assessment(
                            key.applicationId(),
                            key.assessorId(),
                            row.getBoolean("conflict_of_interest"),
                            row.getString("note"),
                            Map.copyOf(scores.getOrDefault(key, Map.of())));
                })
                .list();
    }

    /// Notes which version of the application was read.
    void noteVersion(Assessment assessment, int version) {
        jdbc.sql("""
                        update assessment set application_version = :version
                        where application_id = :application and assessor_id = :assessor
                        """)
                .param("version", version)
                .param("application", assessment.applicationId())
                .param("assessor", assessment.assessorId())
                .update();
    }

    /// Which versions somebody has read and assessed, by application; those of which nobody noted it are left out.
    Map<UUID, Integer> versionsReadBy(UUID assessorId, Collection<UUID> applicationIds) {
        var versions = new HashMap<UUID, Integer>();
        if (applicationIds.isEmpty()) return versions;
        jdbc.sql("""
                        select application_id, application_version from assessment
                        where assessor_id = :assessor and application_id in (:applications)
                              and application_version is not null
                        """)
                .param("assessor", assessorId)
                .param("applications", applicationIds)
                .query(row -> {
                    versions.put(row.getObject("application_id", UUID.class), row.getInt("application_version"));
                });
        return versions;
    }

    private record Key(UUID applicationId, UUID assessorId) {}

    private Map<Key, Map<String, Integer>> scores(Collection<UUID> applicationIds) {
        var scores = new HashMap<Key, Map<String, Integer>>();
        jdbc.sql("""
                        select application_id, assessor_id, criterion, score from assessment_score
                        where application_id in (:applications)
                        """).param("applications", applicationIds).query(row -> {
            var key = new Key(row.getObject("application_id", UUID.class), row.getObject("assessor_id", UUID.class));
            scores.computeIfAbsent(key, own -> new HashMap<>()).put(row.getString("criterion"), row.getInt("score"));
        });
        return scores;
    }

    private void insert(Assessment assessment, String criterion, int score) {
        jdbc.sql("""
                        insert into assessment_score (application_id, assessor_id, criterion, score)
                        values (:application, :assessor, :criterion, :score)
                        """)
                .param("application", assessment.applicationId())
                .param("assessor", assessment.assessorId())
                .param("criterion", criterion)
                .param("score", score)
                .update();
    }
}
