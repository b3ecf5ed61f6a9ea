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

    List<Criterion> criteria() {
        return jdbc.sql("select key, weight from criterion order by position")
                .query(Criterion.class)
                .list();
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
