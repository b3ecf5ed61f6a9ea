package org.presessions.statements;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.statements.text.StatementText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class StatementRepository {
    private static final String SELECT = """
            select id, seat_id, pre_session_id, speaker_id, status, content,
                   video_asset_id, next_asset_id, video_trouble, changes_asked, saved_at, handed_in_at
            from statement
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StatementRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insertIfNew(UUID seatId, UUID preSessionId, UUID speakerId, StatementText content, Instant at) {
        jdbc.sql("""
                        insert into statement (seat_id, pre_session_id, speaker_id, status, content, saved_at)
                        values (:seat, :preSession, :speaker, 'draft', cast(:content as jsonb), :at)
                        on conflict (seat_id) do nothing
                        """)
                .param("seat", seatId)
                .param("preSession", preSessionId)
                .param("speaker", speakerId)
                .param("content", json.writeValueAsString(content))
                .param("at", utc(at))
                .update();
    }

    public Optional<Manuscript> find(UUID id) {
        return one("where id = :id", id);
    }

    public Optional<Manuscript> ofSeat(UUID seatId) {
        return one("where seat_id = :id", seatId);
    }

    List<Manuscript> ofSeats(Collection<UUID> seatIds) {
        if (seatIds.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "where seat_id in (:seats)")
                .param("seats", seatIds)
                .query(this::manuscript)
                .list();
    }

    /// As [#ofSeat]; whoever else wants to change it waits until the end of the transaction.
    public Optional<Manuscript> lock(UUID seatId) {
        return one("where seat_id = :id for update", seatId);
    }

    Optional<Manuscript> preparing(UUID assetId) {
        return one("where next_asset_id = :id for update", assetId);
    }

    /// Those whose video it is, was when they were handed in, or is to be, and whose veiled film it is.
    public List<Manuscript> withVideo(UUID assetId) {
        return jdbc.sql(SELECT + """
                        where video_asset_id = :id or next_asset_id = :id
                           or id in (select statement_id from statement_version where video_asset_id = :id)
                           or id in (select statement_id from statement_veil where asset_id = :id)
                        """)
                .param("id", assetId)
                .query(this::manuscript)
                .list();
    }

    /// The videos of a statement, those of earlier versions too.
    public Set<UUID> videosOf(UUID id) {
        return jdbc.sql("""
                        select video_asset_id from statement where id = :id and video_asset_id is not null
                        union select next_asset_id from statement where id = :id and next_asset_id is not null
                        union select video_asset_id from statement_version
                        where statement_id = :id and video_asset_id is not null
                        """).param("id", id).query(UUID.class).set();
    }

    /// Of which statements there are videos, those of earlier versions too.
    public Set<UUID> seatsWithVideos() {
        return jdbc.sql("""
                        select seat_id from statement
                        where video_asset_id is not null or next_asset_id is not null
                           or id in (select statement_id from statement_version where video_asset_id is not null)
                        """).query(UUID.class).set();
    }

    public void forgetVideosOf(UUID id) {
        jdbc.sql(
                        "update statement set video_asset_id = null, next_asset_id = null, video_trouble = null where id = :id")
                .param("id", id)
                .update();
        jdbc.sql("update statement_version set video_asset_id = null where statement_id = :id")
                .param("id", id)
                .update();
    }

    List<Manuscript> of(UUID preSessionId) {
        return jdbc.sql(SELECT + "where pre_session_id = :preSession")
                .param("preSession", preSessionId)
                .query(this::manuscript)
                .list();
    }

    List<Manuscript> ofAll(Collection<UUID> preSessionIds) {
        if (preSessionIds.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "where pre_session_id in (:preSessions)")
                .param("preSessions", preSessionIds)
                .query(this::manuscript)
                .list();
    }

    /// Those that were approved, of several Pre-sessions.
    List<Manuscript> approved(Collection<UUID> preSessionIds) {
        if (preSessionIds.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "where pre_session_id in (:preSessions) and status = 'approved'")
                .param("preSessions", preSessionIds)
                .query(this::manuscript)
                .list();
    }

    /// Where one of a Pre-session stands.
    public record Standing(UUID preSessionId, UUID seatId, StatementStatus status) {}

    public List<Standing> standing(Collection<UUID> preSessionIds) {
        if (preSessionIds.isEmpty()) return List.of();
        return jdbc.sql("select pre_session_id, seat_id, status from statement where pre_session_id in (:preSessions)")
                .param("preSessions", preSessionIds)
                .query((row, number) -> new Standing(
                        row.getObject("pre_session_id", UUID.class),
                        row.getObject("seat_id", UUID.class),
                        StatementStatus.of(row.getString("status"))))
                .list();
    }

    public List<Manuscript> withStatus(StatementStatus status) {
        return jdbc.sql(SELECT + "where status = :status order by handed_in_at")
                .param("status", status.code())
                .query(this::manuscript)
                .list();
    }

    void save(Manuscript script) {
        jdbc.sql("""
                        update statement
                        set content = cast(:content as jsonb), saved_at = :at
                        where id = :id
                        """)
                .param("id", script.id())
                .param("content", json.writeValueAsString(script.content()))
                .param("at", utc(script.savedAt()))
                .update();
    }

    /// False where the speaker was told before.
    boolean tell(UUID id, Instant at) {
        return jdbc.sql("update statement set told_at = :at where id = :id and told_at is null")
                        .param("id", id)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void move(Manuscript script) {
        jdbc.sql("update statement set status = :status where id = :id")
                .param("id", script.id())
                .param("status", script.status().code())
                .update();
    }

    /// Keeps what is there now as a version of its own.
    void handIn(Manuscript script) {
        var at = utc(script.handedInAt().orElseThrow());
        jdbc.sql("update statement set status = :status, handed_in_at = :at where id = :id")
                .param("id", script.id())
                .param("status", script.status().code())
                .param("at", at)
                .update();
        jdbc.sql("""
                        insert into statement_version (statement_id, number, content, video_asset_id, handed_in_at)
                        select id, (select count(*) + 1 from statement_version where statement_id = :id), content, video_asset_id, :at
                        from statement where id = :id
                        """).param("id", script.id()).param("at", at).update();
    }

    /// What was handed in last.
    Optional<StatementText> lastVersion(UUID id) {
        return jdbc.sql("""
                        select content from statement_version where statement_id = :id order by number desc limit 1
                        """)
                .param("id", id)
                .query((row, number) -> content(row))
                .optional();
    }

    public int versions(UUID id) {
        return jdbc.sql("select count(*) from statement_version where statement_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void decide(Manuscript script, Optional<UUID> by, Instant at) {
        jdbc.sql("""
                        update statement set status = :status, changes_asked = :words, decided_at = :at where id = :id
                        """)
                .param("id", script.id())
                .param("status", script.status().code())
                .param("words", script.changesAsked())
                .param("at", utc(at))
                .update();
        jdbc.sql("""
                        insert into statement_decision (statement_id, approved, words, decided_by, decided_at)
                        values (:id, :approved, :words, :by, :at)
                        """)
                .param("id", script.id())
                .param("approved", script.isApproved())
                .param("words", script.changesAsked())
                .param("by", by.orElse(null))
                .param("at", utc(at))
                .update();
    }

    public void keepVideo(Manuscript script) {
        jdbc.sql("""
                        update statement
                        set video_asset_id = :video, next_asset_id = :next, video_trouble = :trouble
                        where id = :id
                        """)
                .param("id", script.id())
                .param("video", script.videoAssetId().orElse(null), Types.OTHER)
                .param("next", script.nextAssetId().orElse(null), Types.OTHER)
                .param("trouble", script.videoTrouble().orElse(null), Types.VARCHAR)
                .update();
    }

    private Optional<Manuscript> one(String where, UUID id) {
        return jdbc.sql(SELECT + where).param("id", id).query(this::manuscript).optional();
    }

    private Manuscript manuscript(ResultSet row, int number) throws SQLException {
        return new Manuscript(
                row.getObject("id", UUID.class),
                row.getObject("seat_id", UUID.class),
                row.getObject("pre_session_id", UUID.class),
                row.getObject("speaker_id", UUID.class),
                StatementStatus.of(row.getString("status")),
                content(row),
                Optional.ofNullable(row.getObject("video_asset_id", UUID.class)),
                Optional.ofNullable(row.getObject("next_asset_id", UUID.class)),
                Optional.ofNullable(row.getString("video_trouble")),
                row.getString("changes_asked"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("handed_in_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private StatementText content(ResultSet row) throws SQLException {
        return json.readValue(row.getString("content"), StatementText.class);
    }
}
