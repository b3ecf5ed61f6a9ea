package org.presessions.statements.recording;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.media.films.Cut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecordingChoiceRepository {
    private final JdbcClient jdbc;

    RecordingChoiceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the place of what was chosen for the seat before.
    void keep(RecordingChoice choice) {
        jdbc.sql("""
                        insert into recording_choice (seat_id, upload_id, from_millis, to_millis)
                        values (:seat, :upload, :from, :to)
                        on conflict (seat_id) do update
                        set upload_id = excluded.upload_id, from_millis = excluded.from_millis, to_millis = excluded.to_millis, asset_id = null
                        """)
                .param("seat", choice.seatId())
                .param("upload", choice.uploadId())
                .param("from", choice.cut().from().toMillis())
                .param("to", choice.cut().to().toMillis())
                .update();
    }

    Optional<RecordingChoice> of(UUID seatId) {
        return jdbc.sql("select seat_id, upload_id, from_millis, to_millis from recording_choice where seat_id = :seat")
                .param("seat", seatId)
                .query((row, number) -> new RecordingChoice(
                        row.getObject("seat_id", UUID.class),
                        row.getObject("upload_id", UUID.class),
                        new Cut(
                                Duration.ofMillis(row.getInt("from_millis")),
                                Duration.ofMillis(row.getInt("to_millis")))))
                .optional();
    }

    /// What was chosen for several seats, and has not become a video yet.
    List<UUID> comingOf(Collection<UUID> seatIds) {
        if (seatIds.isEmpty()) return List.of();
        return jdbc.sql("select upload_id from recording_choice where seat_id in (:seats) and asset_id is null")
                .param("seats", seatIds)
                .query(UUID.class)
                .list();
    }

    void becomes(UUID seatId, UUID assetId) {
        jdbc.sql("update recording_choice set asset_id = :asset where seat_id = :seat")
                .param("seat", seatId)
                .param("asset", assetId)
                .update();
    }

    /// The video that is made of what was chosen; empty while it has not come whole.
    Optional<UUID> assetOf(UUID seatId) {
        return jdbc.sql("select asset_id from recording_choice where seat_id = :seat and asset_id is not null")
                .param("seat", seatId)
                .query(UUID.class)
                .optional();
    }

    void forget(UUID seatId) {
        jdbc.sql("delete from recording_choice where seat_id = :seat")
                .param("seat", seatId)
                .update();
    }
}
