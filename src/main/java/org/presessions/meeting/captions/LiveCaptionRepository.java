package org.presessions.meeting.captions;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.IdArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LiveCaptionRepository {
    private final JdbcClient jdbc;

    LiveCaptionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return the number of the line
    long insert(UUID meetingId, String language, String text, Optional<UUID> seatId, Instant at, UUID typedBy) {
        return jdbc.sql("""
                        insert into meeting_caption (meeting_id, language, body, seat_id, said_at, typed_by)
                        values (:meeting, :language, :body, :seat, :at, :typedBy) returning number
                        """)
                .param("meeting", meetingId)
                .param("language", language)
                .param("body", text)
                .param("seat", seatId.orElse(null))
                .param("at", utc(at))
                .param("typedBy", typedBy)
                .query(Long.class)
                .single();
    }

    /// As they were typed.
    List<Caption> of(UUID meetingId) {
        return jdbc.sql("""
                        select number, language, body, seat_id, said_at, typed_by from meeting_caption
                        where meeting_id = :meeting order by number
                        """)
                .param("meeting", meetingId)
                .query((row, index) -> new Caption(
                        row.getLong("number"),
                        row.getString("language"),
                        row.getString("body"),
                        Optional.ofNullable(row.getObject("seat_id", UUID.class)),
                        row.getObject("said_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("typed_by", UUID.class))))
                .list();
    }

    void delete(UUID meetingId, long number) {
        jdbc.sql("delete from meeting_caption where meeting_id = :meeting and number = :number")
                .param("meeting", meetingId)
                .param("number", number)
                .update();
    }

    /// Whose words are kept.
    List<UUID> seats() {
        return jdbc.sql("select distinct seat_id from meeting_caption where seat_id is not null")
                .query(UUID.class)
                .list();
    }

    /// @return how many lines
    int erase(Collection<UUID> seatIds) {
        return jdbc.sql("delete from meeting_caption where seat_id in (select unnest(cast(:seats as uuid[])))")
                .param("seats", IdArray.of(seatIds))
                .update();
    }
}
