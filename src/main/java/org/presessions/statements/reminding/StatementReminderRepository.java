package org.presessions.statements.reminding;

import static org.presessions.shared.Times.utc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StatementReminderRepository {
    private static final String BY_HAND = "by-hand";

    private final JdbcClient jdbc;

    StatementReminderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Seats whose statements are not handed in and that were not told a thing yet.
    ///
    /// @param knewBefore who heard later of the day, or of changes that are wanted, needs no reminder
    List<UUID> untold(UUID preSessionId, StatementReminder reminder, Instant wantedUntil, Instant knewBefore) {
        return jdbc.sql("""
                        select seat_id from statement
                        where pre_session_id = :preSession and status in ('draft', 'changes-asked')
                          and greatest(told_at, decided_at) < :knewBefore
                          and not exists (select from statement_reminder
                                          where statement_id = statement.id and kind = :kind and wanted_until = :until)
                        order by seat_id
                        """)
                .param("preSession", preSessionId)
                .param("kind", reminder.code())
                .param("until", utc(wantedUntil))
                .param("knewBefore", utc(knewBefore))
                .query(UUID.class)
                .list();
    }

    /// Notes that a speaker is told a thing now.
    ///
    /// @return whether nobody noted it before; of two at once the later one waits for the earlier
    boolean tell(UUID statementId, StatementReminder reminder, Instant wantedUntil, Instant at) {
        return jdbc.sql("""
                        insert into statement_reminder (statement_id, kind, wanted_until, told_at)
                        values (:id, :kind, :until, :at) on conflict do nothing
                        """)
                        .param("id", statementId)
                        .param("kind", reminder.code())
                        .param("until", utc(wantedUntil))
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /// Notes that staff remind a speaker now.
    ///
    /// @param apart within that time after another reminder there is none
    /// @return whether there was none
    boolean remind(UUID statementId, Instant wantedUntil, Instant at, Duration apart) {
        jdbc.sql("select id from statement where id = :id for update") // against somebody else who presses now
                .param("id", statementId)
                .query(UUID.class)
                .optional();
        return jdbc.sql("""
                        insert into statement_reminder (statement_id, kind, wanted_until, told_at)
                        select :id, :kind, :until, :at
                        where not exists (select from statement_reminder where statement_id = :id and told_at > :since)
                        """)
                        .param("id", statementId)
                        .param("kind", BY_HAND)
                        .param("until", utc(wantedUntil))
                        .param("at", utc(at))
                        .param("since", utc(at.minus(apart)))
                        .update()
                == 1;
    }

    /// When each of several was reminded last; without those that never were.
    Map<UUID, Instant> last(Collection<UUID> statementIds) {
        if (statementIds.isEmpty()) return Map.of();
        var last = new HashMap<UUID, Instant>();
        jdbc.sql("""
                        select statement_id, max(told_at) as told_at from statement_reminder
                        where statement_id in (:ids) group by statement_id
                        """).param("ids", statementIds).query(row -> {
            last.put(
                    row.getObject("statement_id", UUID.class),
                    row.getObject("told_at", OffsetDateTime.class).toInstant());
        });
        return last;
    }
}
