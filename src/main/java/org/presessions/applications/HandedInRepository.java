package org.presessions.applications;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.applications.answers.AnswerFields;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What was handed in, version by version, under its number.
@Repository
public class HandedInRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    HandedInRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param number among those of its Pre-session; a correction keeps it
    /// @param version 1 for the first
    public record Place(int number, int version) {}

    /// Keeps what is saved now as a version that was handed in. The counter of the Pre-session stays locked until the
    /// end of the transaction, so that numbers have no gaps.
    public Place handIn(UUID id, Locale locale, Instant at) {
        return jdbc.sql("""
                        with counted as (
                            insert into application_counter (pre_session_id, last)
                            select pre_session_id, 1 from application where id = :id and number is null
                            on conflict (pre_session_id) do update set last = application_counter.last + 1
                            returning last),
                        handed_in as (
                            update application
                            set number = coalesce(number, (select last from counted)), status = 'submitted', locale = :locale
                            where id = :id
                            returning id, number, answers, submission_file_id)
                        insert into application_version (application_id, version, answers, submission_file_id, submitted_at)
                        select id, (select coalesce(max(version), 0) + 1 from application_version where application_id = :id),
                               answers, submission_file_id, :at
                        from handed_in
                        returning (select number from handed_in), version
                        """)
                .param("id", id)
                .param("locale", locale.getLanguage())
                .param("at", utc(at))
                .query(Place.class)
                .single();
    }

    /// The one after it among those of its Pre-session, in the order of the receipts; what was withdrawn is none.
    public Optional<UUID> next(UUID id) {
        return jdbc.sql("""
                        select next.id from application as this
                        join application as next on next.pre_session_id = this.pre_session_id
                            and next.number > this.number and next.status = 'submitted'
                        where this.id = :id and this.status = 'submitted' order by next.number limit 1
                        """).param("id", id).query(UUID.class).optional();
    }

    /// Keeps other answers as the next version, without what is saved beside them.
    void addVersion(UUID id, AnswerFields fields, Optional<UUID> fileId, Instant at) {
        jdbc.sql("""
                        insert into application_version (application_id, version, answers, submission_file_id, submitted_at)
                        select :id, max(version) + 1, cast(:answers as jsonb), :file, :at
                        from application_version where application_id = :id
                        """)
                .param("id", id)
                .param("answers", json.writeValueAsString(fields.values()))
                .param("file", fileId.orElse(null))
                .param("at", utc(at))
                .update();
    }

    /// Lets the files follow that are missing; of several moments the first holds, for all of them.
    void awaitFiles(UUID id, Collection<String> questions, Instant until) {
        jdbc.sql("""
                        update application
                        set files_until = coalesce(files_until, :until),
                            files_awaited = array(select unnest(files_awaited) union select unnest(cast(:questions as text[])))
                        where id = :id
                        """)
                .param("id", id)
                .param("questions", questions.toArray(String[]::new))
                .param("until", utc(until))
                .update();
    }

    /// One of them has come.
    void awaitNoMore(UUID id, String question) {
        jdbc.sql("update application set files_awaited = array_remove(files_awaited, :question) where id = :id")
                .param("id", id)
                .param("question", question)
                .update();
    }

    /// All that was handed in of an application, the first first.
    public List<Draft.HandedIn> versions(UUID id) {
        return jdbc.sql("""
                        select version, answers, submission_file_id, submitted_at
                        from application_version where application_id = :id order by version
                        """).param("id", id).query(this::handedIn).list();
    }

    Optional<Draft.HandedIn> find(UUID applicationId, int version) {
        return jdbc.sql("""
                        select version, answers, submission_file_id, submitted_at from application_version
                        where application_id = :application and version = :version
                        """)
                .param("application", applicationId)
                .param("version", version)
                .query(this::handedIn)
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

    /// Who has begun or handed in anything for some Pre-sessions.
    Set<UUID> applicantsFor(Collection<UUID> preSessionIds) {
        if (preSessionIds.isEmpty()) return Set.of();
        return jdbc.sql("select distinct applicant_id from application where pre_session_id in (:preSessions)")
                .param("preSessions", preSessionIds)
                .query(UUID.class)
                .set();
    }

    private Draft.HandedIn handedIn(ResultSet row, int number) throws SQLException {
        return new Draft.HandedIn(
                row.getInt("version"),
                new AnswerFields(json.readValue(row.getString("answers"), new TypeReference<>() {})),
                Optional.ofNullable(row.getObject("submission_file_id", UUID.class)),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
    }
}
