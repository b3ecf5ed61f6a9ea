package org.presessions.applications;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.presessions.applications.form.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Answers that are erased by their class of personal data.
@Repository
public class AnswerErasureRepository {
    private final JdbcClient jdbc;

    AnswerErasureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Applications of some Pre-sessions that have such answers still, or again, drafts and what was withdrawn too.
    ///
    /// @param before when they were changed last, at the latest
    public List<UUID> unerased(Collection<UUID> preSessionIds, PersonalData data, Instant before) {
        if (preSessionIds.isEmpty()) return List.of();
        return jdbc.sql("""
                        select id from application
                        where pre_session_id in (:preSessions) and saved_at < :before
                          and not exists (select from application_erasure
                                          where application_id = id and data = :data and erased_at >= saved_at)
                        order by id
                        """)
                .param("preSessions", preSessionIds)
                .param("before", utc(before))
                .param("data", data.code())
                .query(UUID.class)
                .list();
    }

    /// All that was sent for some questions, whether it is the answer still or was one in an earlier version.
    public List<UUID> files(UUID id, Collection<String> questions) {
        if (questions.isEmpty()) return List.of();
        return jdbc.sql("""
                        select file_id from application_file
                        where application_id = :id and question in (:questions)
                        union
                        select submission_file_id from application
                        where id = :id and submission_file_id is not null and :submission in (:questions)
                        union
                        select submission_file_id from application_version
                        where application_id = :id and submission_file_id is not null and :submission in (:questions)
                        """)
                .param("id", id)
                .param("questions", questions)
                .param("submission", Draft.SUBMISSION)
                .query(UUID.class)
                .list();
    }

    /// Takes the answers to some questions out of an application and all of its versions.
    public void erase(UUID id, PersonalData data, Collection<String> questions, Instant at) {
        var names = questions.toArray(String[]::new);
        jdbc.sql("update application set answers = answers - :names where id = :id")
                .param("names", names)
                .param("id", id)
                .update();
        jdbc.sql("update application_version set answers = answers - :names where application_id = :id")
                .param("names", names)
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into application_erasure (application_id, data, erased_at) values (:id, :data, :at)
                        on conflict (application_id, data) do update set erased_at = excluded.erased_at
                        """)
                .param("id", id)
                .param("data", data.code())
                .param("at", utc(at))
                .update();
    }

    /// Keeps the code of a receipt, which cannot be made anew once answers are gone.
    public void keepCode(UUID id, int version, String code) {
        jdbc.sql("""
                        update application_version set receipt_code = :code
                        where application_id = :id and version = :version and receipt_code is null
                        """)
                .param("code", code)
                .param("id", id)
                .param("version", version)
                .update();
    }

    /// Codes that were kept, by version.
    Map<Integer, String> codes(UUID id) {
        var codes = new HashMap<Integer, String>();
        jdbc.sql("""
                        select version, receipt_code from application_version
                        where application_id = :id and receipt_code is not null
                        """).param("id", id).query(row -> {
            codes.put(row.getInt("version"), row.getString("receipt_code"));
        });
        return codes;
    }
}
