package org.presessions.applications.form;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class QuestionnaireRepository {
    private final JdbcClient jdbc;

    QuestionnaireRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FormVersion> find(UUID id) {
        return jdbc.sql("select * from application_form where id = :id")
                .param("id", id)
                .query(QuestionnaireRepository::version)
                .optional();
    }

    /// The latest first.
    List<FormVersion> of(UUID callId) {
        return jdbc.sql("select * from application_form where call_id = :call order by version desc")
                .param("call", callId)
                .query(QuestionnaireRepository::version)
                .list();
    }

    /// Which version a series asks; nothing where it asks the standard one.
    Optional<UUID> asked(UUID seriesId, Instant now) {
        return jdbc.sql("""
                        select form.id from application_form form
                            join call_for_applications call on call.id = form.call_id
                        where call.series_id = :series and form.published_at <= :now
                        order by form.version desc limit 1
                        """)
                .param("series", seriesId)
                .param("now", utc(now))
                .query(UUID.class)
                .optional();
    }

    /// Lets one after the other edit a call's form.
    void lock(UUID callId) {
        jdbc.sql("select from call_for_applications where id = :call for update")
                .param("call", callId)
                .query()
                .listOfRows();
    }

    /// Begins the next version, or goes on with the one that is being edited.
    void edit(UUID callId, Questionnaire questionnaire, UUID editor, Instant at) {
        jdbc.sql("""
                        insert into application_form (call_id, version, questionnaire, saved_at, saved_by)
                        select :call, coalesce(max(version), 0) + 1, cast(:questionnaire as jsonb), :at, :editor
                        from application_form where call_id = :call
                        on conflict (call_id) where published_at is null do update
                        set questionnaire = excluded.questionnaire, saved_at = excluded.saved_at,
                            saved_by = excluded.saved_by
                        """)
                .param("call", callId)
                .param("questionnaire", QuestionnaireFile.of(questionnaire).text())
                .param("editor", editor)
                .param("at", utc(at))
                .update();
    }

    void publish(UUID callId, Instant at) {
        jdbc.sql("update application_form set published_at = :at where call_id = :call and published_at is null")
                .param("call", callId)
                .param("at", utc(at))
                .update();
    }

    void drop(UUID callId) {
        jdbc.sql("delete from application_form where call_id = :call and published_at is null")
                .param("call", callId)
                .update();
    }

    private static FormVersion version(ResultSet row, int number) throws SQLException {
        return new FormVersion(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                QuestionnaireFile.read(row.getString("questionnaire")),
                Optional.ofNullable(row.getObject("published_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
