package org.presessions.applications;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.answers.RedactedCopy;
import org.presessions.applications.form.Questionnaires;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class ApplicationRepository {
    /// Where the row lies, and who put it there: no other version of it has both.
    private static final String REVISION = "application.xmin || ' ' || application.ctid";

    private static final String SELECT = """
            select application.*, %s as revision, last.version, last.answers as last_answers,
                   last.submission_file_id as last_file_id, last.submitted_at,
                   copy.version as copy_version, copy.fields, copy.passages, copy.made_by
            from application
                 left join application_redacted_copy as copy on copy.application_id = application.id
                 left join lateral (select * from application_version
                                    where application_id = application.id
                                    order by version desc limit 1) as last on true
            """.formatted(REVISION);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Calendar calendar;
    private final Questionnaires questionnaires;

    ApplicationRepository(JdbcClient jdbc, JsonMapper json, Calendar calendar, Questionnaires questionnaires) {
        this.jdbc = jdbc;
        this.json = json;
        this.calendar = calendar;
        this.questionnaires = questionnaires;
    }

    public Optional<Draft> find(UUID id) {
        return jdbc.sql(SELECT + "where application.id = :id")
                .param("id", id)
                .query(this::draft)
                .optional();
    }

    /// Keeps others from changing it until the end of the transaction.
    public void lock(UUID id) {
        jdbc.sql("select from application where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
    }

    /// As [#lock(UUID)].
    ///
    /// @param read as it was a moment ago
    /// @return as it is now, read once more only where somebody changed it in between
    Draft lock(Draft read) {
        return jdbc.sql("select " + REVISION + " from application where id = :id for update")
                .param("id", read.id())
                .query(String.class)
                .optional()
                .filter(read.revision()::equals)
                .map(same -> read)
                .orElseGet(() -> find(read.id()).orElseThrow(NotFound::new));
    }

    List<Draft> of(UUID applicantId) {
        var preSessions = calendar.preSessions(
                jdbc.sql("select distinct pre_session_id from application where applicant_id = :applicant")
                        .param("applicant", applicantId)
                        .query(UUID.class)
                        .list());
        return jdbc.sql(SELECT + "where applicant_id = :applicant order by started_at desc, application.id desc")
                .param("applicant", applicantId)
                .query((row, number) -> draft(row, preSessions))
                .list();
    }

    public List<Draft> find(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        var preSessions =
                calendar.preSessions(jdbc.sql("select distinct pre_session_id from application where id in (:ids)")
                        .param("ids", ids)
                        .query(UUID.class)
                        .list());
        return jdbc.sql(SELECT + "where application.id in (:ids)")
                .param("ids", ids)
                .query((row, number) -> draft(row, preSessions))
                .list();
    }

    /// What bears a number, whether it was withdrawn or not.
    Optional<Draft> numbered(PreSession preSession, int number) {
        return jdbc.sql(SELECT + "where pre_session_id = :preSession and number = :number")
                .param("preSession", preSession.id())
                .param("number", number)
                .query((row, place) -> draft(row, preSession))
                .optional();
    }

    /// Whether a person began one, or writes one with its owner.
    boolean hasAny(UUID personId) {
        return jdbc.sql("""
                        select exists (select from application where applicant_id = :person)
                            or exists (select from application_co_writer where person_id = :person)
                        """).param("person", personId).query(Boolean.class).single();
    }

    List<Draft> submitted(PreSession preSession) {
        return handedIn(List.of(preSession)).stream()
                .filter(draft -> draft.status() == ApplicationStatus.SUBMITTED)
                .toList();
    }

    /// All that was handed in, what was withdrawn too, in the order of the receipts.
    List<Draft> handedIn(Collection<PreSession> preSessions) {
        if (preSessions.isEmpty()) return List.of();
        var byId = preSessions.stream().collect(Collectors.toMap(PreSession::id, Function.identity()));
        return jdbc.sql(SELECT + "where pre_session_id in (:preSessions) and number is not null order by number")
                .param("preSessions", byId.keySet())
                .query((row, number) -> draft(row, byId))
                .list();
    }

    /// @param formId the version that it answers; empty for the standard form
    /// @return the new draft's id; empty where one was begun with that key
    public Optional<UUID> insert(
            UUID preSessionId, Optional<UUID> formId, UUID applicantId, Locale locale, UUID key, Instant at) {
        return jdbc.sql("""
                        insert into application
                            (pre_session_id, form_id, applicant_id, locale, status, answers, started_at, saved_at, start_key)
                        values (:preSession, :form, :applicant, :locale, 'draft', '{}', :at, :at, :key)
                        on conflict (start_key) do nothing
                        returning id
                        """)
                .param("preSession", preSessionId)
                .param("form", formId.orElse(null))
                .param("applicant", applicantId)
                .param("locale", locale.getLanguage())
                .param("at", utc(at))
                .param("key", key)
                .query(UUID.class)
                .optional();
    }

    Optional<Draft> startedWith(UUID key, UUID applicantId) {
        return jdbc.sql(SELECT + "where start_key = :key and applicant_id = :applicant")
                .param("key", key)
                .param("applicant", applicantId)
                .query(this::draft)
                .optional();
    }

    public void save(UUID id, AnswerFields fields, Instant at) {
        jdbc.sql("update application set answers = cast(:answers as jsonb), saved_at = :at where id = :id")
                .param("id", id)
                .param("answers", json.writeValueAsString(fields.values()))
                .param("at", utc(at))
                .update();
    }

    public void attach(UUID id, Optional<UUID> fileId, Instant at) {
        jdbc.sql("update application set submission_file_id = :file, saved_at = :at where id = :id")
                .param("id", id)
                .param("file", fileId.orElse(null))
                .param("at", utc(at))
                .update();
    }

    /// Changes the State of a draft; one that has its number keeps the State that stands in it. Being let in after the
    /// close is for one State, but for what staff enter, which would be lost to them.
    void move(UUID id, UUID preSessionId) {
        jdbc.sql("""
                        update application set pre_session_id = :preSession,
                            late_until = case when entered_by is not null and claimed_at is null then late_until end
                        where id = :id and status = 'draft'
                        """).param("id", id).param("preSession", preSessionId).update();
    }

    void opened(UUID id, Instant at) {
        jdbc.sql("update application set opened_at = :at where id = :id")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    void claim(UUID id, Instant at) {
        jdbc.sql("update application set claimed_at = :at where id = :id and claimed_at is null")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    public void withdraw(UUID id, Instant at) {
        jdbc.sql("update application set status = 'withdrawn', withdrawn_at = :at where id = :id")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    public void delete(UUID id) {
        jdbc.sql("delete from application where id = :id and status = 'draft'")
                .param("id", id)
                .update();
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        return draft(row, calendar.preSession(row.getObject("pre_session_id", UUID.class)));
    }

    private Draft draft(ResultSet row, Map<UUID, PreSession> preSessions) throws SQLException {
        return draft(row, Objects.requireNonNull(preSessions.get(row.getObject("pre_session_id", UUID.class))));
    }

    private Draft draft(ResultSet row, PreSession preSession) throws SQLException {
        var number = row.getObject("number", Integer.class);
        return new Draft(
                row.getObject("id", UUID.class),
                preSession,
                row.getObject("applicant_id", UUID.class),
                Locale.of(row.getString("locale")),
                ApplicationStatus.of(row.getString("status")),
                Optional.ofNullable(number).map(given -> Receipt.number(preSession, given)),
                questionnaires.get(Optional.ofNullable(row.getObject("form_id", UUID.class))),
                fields(row.getString("answers")),
                Optional.ofNullable(row.getObject("submission_file_id", UUID.class)),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                instant(row, "opened_at"),
                instant(row, "claimed_at"),
                instant(row, "withdrawn_at"),
                handedIn(row),
                late(row),
                awaiting(row),
                redacted(row),
                Optional.ofNullable(row.getString("zone")).map(ZoneId::of),
                row.getString("revision"));
    }

    private static Optional<Draft.Late> late(ResultSet row) throws SQLException {
        var enteredBy = Optional.ofNullable(row.getObject("entered_by", UUID.class));
        return instant(row, "late_until").map(until -> new Draft.Late(until, enteredBy));
    }

    private static Optional<Draft.Awaiting> awaiting(ResultSet row) throws SQLException {
        var questions = List.of((String[]) row.getArray("files_awaited").getArray());
        return instant(row, "files_until").map(until -> new Draft.Awaiting(until, questions));
    }

    private static Optional<RedactedCopy> redacted(ResultSet row) throws SQLException {
        var madeBy = row.getObject("made_by", UUID.class);
        if (madeBy == null) return Optional.empty();
        return Optional.of(new RedactedCopy(
                Set.of((String[]) row.getArray("fields").getArray()),
                List.of((String[]) row.getArray("passages").getArray()),
                madeBy,
                row.getInt("copy_version") >= row.getInt("version")));
    }

    private Optional<Draft.HandedIn> handedIn(ResultSet row) throws SQLException {
        if (row.getObject("version") == null) return Optional.empty();
        return Optional.of(new Draft.HandedIn(
                row.getInt("version"),
                fields(row.getString("last_answers")),
                Optional.ofNullable(row.getObject("last_file_id", UUID.class)),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant()));
    }

    private AnswerFields fields(String answers) {
        return new AnswerFields(json.readValue(answers, new TypeReference<>() {}));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
