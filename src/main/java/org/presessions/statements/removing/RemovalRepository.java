package org.presessions.statements.removing;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.presessions.statements.removing.Removal.Erased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was erased of statements that were taken back.
@Repository
public class RemovalRepository {
    private final JdbcClient jdbc;

    RemovalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Removal> find(UUID seatId) {
        return jdbc.sql("""
                        select removal.seat_id, taken_back_by, taken_back_at, erased_at, videos, veiled_videos,
                               caption_languages, upload, backups_until, text_until,
                               case when text_erased_at >= saved_at then text_erased_at end as text_erased_at
                        from statement_removal removal left join statement on statement.seat_id = removal.seat_id
                        where removal.seat_id = :seat
                        """)
                .param("seat", seatId)
                .query((row, number) -> removal(row))
                .optional();
    }

    public void insertIfNew(UUID seatId, Optional<UUID> by, Instant at) {
        jdbc.sql("""
                        insert into statement_removal (seat_id, taken_back_by, taken_back_at) values (:seat, :by, :at)
                        on conflict (seat_id) do nothing
                        """)
                .param("seat", seatId)
                .param("by", by.orElse(null), Types.OTHER)
                .param("at", utc(at))
                .update();
    }

    /// False where that was noted before: what is erased a second time is nothing.
    public boolean erased(UUID seatId, Erased erased) {
        return jdbc.sql("""
                        update statement_removal
                        set erased_at = :at, videos = :videos, veiled_videos = :veiled, caption_languages = string_to_array(:languages, ' '),
                            upload = :upload, backups_until = :until, text_until = :text
                        where seat_id = :seat and erased_at is null
                        """)
                        .param("seat", seatId)
                        .param("at", utc(erased.at()))
                        .param("videos", erased.videos())
                        .param("veiled", erased.veiled())
                        .param("languages", String.join(" ", erased.languages()))
                        .param("upload", erased.upload())
                        .param("until", orNull(erased.backupsUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("text", orNull(erased.textUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /// Seats of statements whose certificate says that their words stay.
    public List<UUID> withoutEnd() {
        return jdbc.sql("select seat_id from statement_removal where erased_at is not null and text_until is null")
                .query(UUID.class)
                .list();
    }

    public void endText(UUID seatId, Instant until) {
        jdbc.sql("update statement_removal set text_until = :until where seat_id = :seat")
                .param("until", utc(until))
                .param("seat", seatId)
                .update();
    }

    private static @Nullable OffsetDateTime orNull(Optional<Instant> at) {
        return at.map(known -> utc(known)).orElse(null);
    }

    private static Removal removal(ResultSet row) throws SQLException {
        var erasedAt = at(row, "erased_at");
        var erased = erasedAt.isEmpty() ? Optional.<Erased>empty() : Optional.of(erased(row, erasedAt.get()));
        return new Removal(
                row.getObject("seat_id", UUID.class),
                Optional.ofNullable(row.getObject("taken_back_by", UUID.class)),
                at(row, "taken_back_at").orElseThrow(),
                erased,
                at(row, "text_erased_at"));
    }

    private static Erased erased(ResultSet row, Instant at) throws SQLException {
        return new Erased(
                at,
                row.getInt("videos"),
                row.getInt("veiled_videos"),
                List.of((String[]) row.getArray("caption_languages").getArray()),
                row.getBoolean("upload"),
                at(row, "backups_until"),
                at(row, "text_until"));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
