package org.presessions.meeting.captions;

import static org.presessions.shared.Times.utc;

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

    void insert(UUID meetingId, Caption caption) {
        jdbc.sql("""
                        insert into meeting_caption (meeting_id, language, body, seat_id, said_at)
                        values (:meeting, :language, :body, :seat, :at)
                        """)
                .param("meeting", meetingId)
                .param("language", caption.language())
                .param("body", caption.text())
                .param("seat", caption.seatId().orElse(null))
                .param("at", utc(caption.at()))
                .update();
    }

    /// As they were typed.
    List<Caption> of(UUID meetingId) {
        return jdbc.sql("""
                        select language, body, seat_id, said_at from meeting_caption
                        where meeting_id = :meeting order by number
                        """)
                .param("meeting", meetingId)
                .query((row, number) -> new Caption(
                        row.getString("language"),
                        row.getString("body"),
                        Optional.ofNullable(row.getObject("seat_id", UUID.class)),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .list();
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
