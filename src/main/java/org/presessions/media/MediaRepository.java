package org.presessions.media;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.media.films.Cut;
import org.presessions.media.films.Finding;
import org.presessions.media.films.FindingKind;
import org.presessions.media.preparing.Sent;
import org.presessions.shared.Coded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MediaRepository {
    private static final String COLUMNS =
            "id, file_id, status, length_millis, progress_percent, refusal_key, findings, veiled";

    /// A claimed asset.
    ///
    /// @param attempt tells this claim from a later one: a worker given up for dead changes nothing any more
    /// @param sent what its file said as it was sent; absent where no copy of that has taken its place yet
    record Job(
            UUID assetId,
            UUID fileId,
            Optional<Cut> cut,
            Duration longest,
            boolean isVeiled,
            int attempt,
            Optional<Sent> sent) {}

    /// A finding as it lies in the database; times in milliseconds.
    private record Kept(String kind, long from, long to) {
        static Kept of(Finding finding) {
            return new Kept(
                    finding.kind().code(),
                    finding.from().toMillis(),
                    finding.to().toMillis());
        }

        Finding finding() {
            return new Finding(Coded.of(FindingKind.class, kind), Duration.ofMillis(from), Duration.ofMillis(to));
        }
    }

    private static final JsonMapper JSON = new JsonMapper();

    private static final String AS_SENT = """
            from media_asset
            where sent is null
              and file_id not in (select file_id from media_asset where status in ('waiting', 'working'))
            """;

    private final JdbcClient jdbc;

    MediaRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insertIfNew(UUID fileId, Optional<Cut> cut, Duration longest, Instant at) {
        jdbc.sql("""
                        insert into media_asset (file_id, cut_from_millis, cut_to_millis, longest_seconds, status, due_at, created_at)
                        values (:file, :from, :to, :longest, 'waiting', :at, :at)
                        on conflict (file_id) where not veiled and not again do nothing
                        """)
                .param("file", fileId)
                .param("from", cut.map(part -> part.from().toMillis()).orElse(null), Types.BIGINT)
                .param("to", cut.map(part -> part.to().toMillis()).orElse(null), Types.BIGINT)
                .param("longest", longest.toSeconds())
                .param("at", utc(at))
                .update();
    }

    /// One more film of the same file.
    ///
    /// @return empty where there is no such asset
    Optional<MediaAsset> insertVeiled(UUID assetId, Instant at) {
        return insertLike(assetId, "veiled", at);
    }

    /// As [#insertVeiled], of the same voice.
    Optional<MediaAsset> insertAgain(UUID assetId, Instant at) {
        return insertLike(assetId, "again", at);
    }

    private Optional<MediaAsset> insertLike(UUID assetId, String column, Instant at) {
        return jdbc.sql("""
                        insert into media_asset
                            (file_id, cut_from_millis, cut_to_millis, longest_seconds, sent, %s, status, due_at, created_at)
                        select file_id, cut_from_millis, cut_to_millis, longest_seconds, sent, true, 'waiting', :at, :at from media_asset where id = :id
                        returning %s
                        """.formatted(column, COLUMNS))
                .param("id", assetId)
                .param("at", utc(at))
                .query(MediaRepository::asset)
                .optional();
    }

    Optional<MediaAsset> find(UUID id) {
        return jdbc.sql("select %s from media_asset where id = :id".formatted(COLUMNS))
                .param("id", id)
                .query(MediaRepository::asset)
                .optional();
    }

    List<MediaAsset> find(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql("select %s from media_asset where id in (:ids)".formatted(COLUMNS))
                .param("ids", ids)
                .query(MediaRepository::asset)
                .list();
    }

    /// What was made of it first, or is to be; later ones where that is erased.
    Optional<MediaAsset> ofFile(UUID fileId) {
        return jdbc.sql("select %s from media_asset where file_id = :file and not veiled order by again, id limit 1"
                        .formatted(COLUMNS))
                .param("file", fileId)
                .query(MediaRepository::asset)
                .optional();
    }

    /// Takes the next asset that is due, those first of whose file there is no copy yet; other workers pass it by until
    /// `leaseUntil`.
    Optional<Job> claim(Instant now, Instant leaseUntil) {
        return jdbc.sql("""
                        update media_asset
                        set status = 'working', progress_percent = 0, attempts = attempts + 1, due_at = :lease, refusal_key = null
                        where id = (select id from media_asset
                                    where status in ('waiting', 'working') and due_at <= :now
                                    order by (sent is not null), due_at limit 1 for update skip locked)
                        returning id, file_id, cut_from_millis, cut_to_millis, longest_seconds, veiled, attempts, sent
                        """)
                .param("now", utc(now))
                .param("lease", utc(leaseUntil))
                .query((row, number) -> new Job(
                        row.getObject("id", UUID.class),
                        row.getObject("file_id", UUID.class),
                        cut(row),
                        Duration.ofSeconds(row.getInt("longest_seconds")),
                        row.getBoolean("veiled"),
                        row.getInt("attempts"),
                        Optional.ofNullable(row.getString("sent")).map(Sent::parse)))
                .optional();
    }

    /// Those at work are given out until later than now, and so are those that wait for what this server lacks.
    int ahead(UUID id) {
        return jdbc.sql("""
                        select count(*) from media_asset other, media_asset mine
                        where mine.id = :id and other.id <> mine.id
                          and (other.status = 'working' or other.status = 'waiting' and other.due_at < mine.due_at)
                        """).param("id", id).query(Integer.class).single();
    }

    /// False where the work is somebody else's by now, or the asset no more.
    boolean progress(Job job, int percent, Instant leaseUntil) {
        return mine(job, "set progress_percent = :percent, due_at = :lease")
                        .param("percent", percent)
                        .param("lease", utc(leaseUntil))
                        .update()
                == 1;
    }

    boolean ready(Job job, Duration length, List<Finding> findings) {
        return mine(
                                job,
                                "set status = 'ready', progress_percent = 100, length_millis = :length, findings = cast(:findings as jsonb)")
                        .param("length", length.toMillis())
                        .param(
                                "findings",
                                JSON.writeValueAsString(
                                        findings.stream().map(Kept::of).toList()))
                        .update()
                == 1;
    }

    boolean refuse(Job job, String key) {
        return mine(job, "set status = 'refused', refusal_key = :key")
                        .param("key", key)
                        .update()
                == 1;
    }

    /// Puts an asset back.
    ///
    /// @param key what this server lacks
    void postpone(Job job, String key, Instant until) {
        mine(job, "set status = 'waiting', refusal_key = :key, due_at = :until, attempts = attempts - 1")
                .param("key", key)
                .param("until", utc(until))
                .update();
    }

    /// A copy has taken the place of what was sent, or none can be made; whatever else is made of the file knows it
    /// too.
    void looked(UUID fileId, Sent sent) {
        jdbc.sql("update media_asset set sent = cast(:sent as jsonb) where file_id = :file and sent is null")
                .param("sent", sent.json())
                .param("file", fileId)
                .update();
    }

    /// Puts an asset back whose file has its copy.
    void goOn(Job job, Instant at) {
        mine(job, "set status = 'waiting', due_at = :at, attempts = attempts - 1")
                .param("at", utc(at))
                .update();
    }

    /// Files of which nobody has made a copy, and of which nothing waits to be made.
    List<UUID> asSent() {
        return jdbc.sql("select distinct file_id " + AS_SENT).query(UUID.class).list();
    }

    /// Whether a file is one of [#asSent] still.
    boolean isAsSent(UUID fileId) {
        return jdbc.sql("select exists (select 1 " + AS_SENT + " and file_id = :file)")
                .param("file", fileId)
                .query(Boolean.class)
                .single();
    }

    List<UUID> ids() {
        return jdbc.sql("select id from media_asset").query(UUID.class).list();
    }

    /// Since when nothing needs them, by id; what is needed is not in it.
    Map<UUID, Instant> unneeded() {
        var unneeded = new HashMap<UUID, Instant>();
        jdbc.sql("select id, unneeded_at from media_asset where unneeded_at is not null")
                .query(row -> {
                    unneeded.put(
                            row.getObject("id", UUID.class),
                            row.getObject("unneeded_at", OffsetDateTime.class).toInstant());
                });
        return unneeded;
    }

    void needNoMore(Collection<UUID> ids, Instant at) {
        if (ids.isEmpty()) return;
        jdbc.sql("update media_asset set unneeded_at = :at where id in (:ids)")
                .param("at", utc(at))
                .param("ids", ids)
                .update();
    }

    void need(Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        jdbc.sql("update media_asset set unneeded_at = null where id in (:ids)")
                .param("ids", ids)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from media_asset where id = :id").param("id", id).update();
    }

    private JdbcClient.StatementSpec mine(Job job, String change) {
        return jdbc.sql("update media_asset " + change
                        + " where id = :id and status = 'working' and attempts = :attempt")
                .param("id", job.assetId())
                .param("attempt", job.attempt());
    }

    private static Optional<Cut> cut(ResultSet row) throws SQLException {
        var from = row.getObject("cut_from_millis", Integer.class);
        var to = row.getObject("cut_to_millis", Integer.class);
        return from == null ? Optional.empty() : Optional.of(new Cut(Duration.ofMillis(from), Duration.ofMillis(to)));
    }

    private static MediaAsset asset(ResultSet row, int number) throws SQLException {
        return new MediaAsset(
                row.getObject("id", UUID.class),
                row.getObject("file_id", UUID.class),
                Coded.of(MediaStatus.class, row.getString("status")),
                Duration.ofMillis(row.getLong("length_millis")),
                row.getInt("progress_percent"),
                Optional.ofNullable(row.getString("refusal_key")),
                findings(row.getString("findings")),
                row.getBoolean("veiled"));
    }

    private static List<Finding> findings(String json) {
        return Stream.of(JSON.readValue(json, Kept[].class)).map(Kept::finding).toList();
    }
}
