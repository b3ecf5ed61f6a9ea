package org.presessions.selection;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Until when answers are wanted.
@Repository
public class ConfirmByRepository {
    /// Somebody who has not answered.
    public record Unanswered(UUID seatId, UUID applicationId, UUID preSessionId, Instant confirmBy) {}

    private final JdbcClient jdbc;

    ConfirmByRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was chosen for a panel at its last release.
    Optional<Instant> chosen(UUID preSessionId) {
        return jdbc.sql("select confirm_by from panel where pre_session_id = :id and confirm_by is not null")
                .param("id", preSessionId)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /// The panel's row is there already.
    void choose(UUID preSessionId, Instant by) {
        jdbc.sql("update panel set confirm_by = :by where pre_session_id = :id")
                .param("id", preSessionId)
                .param("by", utc(by))
                .update();
    }

    void set(UUID seatId, Instant by) {
        jdbc.sql("update seat set confirm_by = :by where id = :id")
                .param("id", seatId)
                .param("by", utc(by))
                .update();
    }

    /// By seat; one without is left out.
    public Map<UUID, Instant> of(Collection<UUID> seatIds) {
        var days = new HashMap<UUID, Instant>();
        if (seatIds.isEmpty()) return days;
        jdbc.sql("select id, confirm_by from seat where id in (:ids) and confirm_by is not null")
                .param("ids", seatIds)
                .query(row -> {
                    days.put(row.getObject("id", UUID.class), instant(row));
                });
        return days;
    }

    /// Those whose day is in a span of time, the first that is over first.
    List<Unanswered> unanswered(Instant after, Instant until) {
        return unanswered(after, until, false);
    }

    /// As [#unanswered], of those who are to speak beside others.
    List<Unanswered> unansweredJoint(Instant after, Instant until) {
        return unanswered(after, until, true);
    }

    private List<Unanswered> unanswered(Instant after, Instant until, boolean joint) {
        return jdbc.sql("""
                        select id, application_id, pre_session_id, confirm_by from seat
                        where status = 'invited' and joint = :joint and confirm_by > :after and confirm_by <= :until order by confirm_by, id
                        """)
                .param("after", utc(after))
                .param("until", utc(until))
                .param("joint", joint)
                .query((row, number) -> new Unanswered(
                        row.getObject("id", UUID.class),
                        row.getObject("application_id", UUID.class),
                        row.getObject("pre_session_id", UUID.class),
                        instant(row)))
                .list();
    }

    /// Notes that somebody is reminded now.
    ///
    /// @return whether nobody noted it before
    boolean remind(Unanswered seat, ConfirmReminder reminder, Instant at) {
        return jdbc.sql("""
                        insert into seat_reminder (seat_id, kind, confirm_by, told_at)
                        values (:seat, :kind, :by, :at) on conflict do nothing
                        """)
                        .param("seat", seat.seatId())
                        .param("kind", reminder.code())
                        .param("by", utc(seat.confirmBy()))
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("confirm_by", OffsetDateTime.class).toInstant();
    }
}
