package org.presessions.mail.carrying;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.Optional;
import org.presessions.mail.MailMessage;
import org.presessions.mail.MailRepository;
import org.presessions.mail.MailStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The mails that are to leave, and who carries which.
@Repository
public class MailQueueRepository {
    private final JdbcClient jdbc;

    MailQueueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The next mail to leave, the caller's until `leaseUntil`; its number of attempts counts this one.
    ///
    /// Sign-in links, for which somebody waits at a screen, come first. Others follow the mail before them to the
    /// same address, unless that was refused: who gets two letters gets them in their order.
    public Optional<MailMessage> claim(boolean signInsOnly, Instant now, Instant leaseUntil) {
        return jdbc.sql("""
                        update mail_message set attempts = attempts + 1, due_at = :lease
                        where id = (select id from mail_message next
                                    where status = 'queued' and due_at <= :now and (link_single_use or not :signIns)
                                      and (link_single_use or not exists (
                                          select 1 from mail_message before
                                          where before.status = 'queued' and before.to_address = next.to_address
                                            and before.last_error is null and before.id < next.id))
                                    order by link_single_use desc, due_at, id limit 1 for update skip locked)
                        returning *
                        """)
                .param("signIns", signInsOnly)
                .param("now", utc(now))
                .param("lease", utc(leaseUntil))
                .query(MailRepository::message)
                .optional();
    }

    public void settle(MailMessage message, MailStatus status, Instant at) {
        claimed(message, "set status = :status, sent_at = :at, last_error = null")
                .param("status", status.code())
                .param("at", utc(at))
                .update();
    }

    void postpone(MailMessage message, String error, Instant dueAt) {
        claimed(message, "set last_error = :error, due_at = :due")
                .param("error", error)
                .param("due", utc(dueAt))
                .update();
    }

    /// Gives a mail up.
    ///
    /// @param error empty to keep what was said before
    public void end(MailMessage message, MailStatus status, String error) {
        claimed(message, "set status = :status, last_error = coalesce(nullif(:error, ''), last_error)")
                .param("error", error)
                .param("status", status.code())
                .update();
    }

    /// Of a claim that ran out and was taken over by another nothing is written any more.
    private JdbcClient.StatementSpec claimed(MailMessage message, String change) {
        return jdbc.sql("update mail_message " + change
                        + " where id = :id and status = 'queued' and attempts = :attempt")
                .param("id", message.id())
                .param("attempt", message.attempts());
    }
}
