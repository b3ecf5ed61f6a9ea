package org.presessions.mail;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailRepository {
    private final JdbcClient jdbc;

    MailRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID insert(Mail mail, MailStatus status, Instant at) {
        return jdbc.sql("""
                        insert into mail_message (kind, person_id, to_address, locale, subject, body,
                                                  link_path, link_valid_until, link_single_use, stop_address, status, due_at,
                                                  created_at)
                        values (:kind, :person, :to, :locale, :subject, :body,
                                :linkPath, :linkUntil, :linkSingleUse, :stopAddress, :status, :at, :at)
                        returning id
                        """)
                .param("kind", mail.kind())
                .param("person", mail.personId().orElse(null), Types.OTHER)
                .param("to", mail.toAddress())
                .param("locale", mail.locale().getLanguage())
                .param("subject", mail.subject())
                .param("body", mail.body())
                .param("linkPath", mail.link().map(Mail.PersonalLink::path).orElse(null))
                .param(
                        "linkUntil",
                        mail.link().map(link -> utc(link.validUntil())).orElse(null))
                .param(
                        "linkSingleUse",
                        mail.link().map(Mail.PersonalLink::singleUse).orElse(false))
                .param("stopAddress", mail.stopAddress().orElse(null))
                .param("status", status.code())
                .param("at", utc(at))
                .query(UUID.class)
                .single();
    }

    Optional<MailMessage> find(UUID id) {
        return jdbc.sql("select * from mail_message where id = :id")
                .param("id", id)
                .query(MailRepository::message)
                .optional();
    }

    List<MailMessage> list(MailStatus status) {
        return jdbc.sql("select * from mail_message where status = :status order by created_at, id")
                .param("status", status.code())
                .query(MailRepository::message)
                .list();
    }

    List<MailMessage> newest(MailStatus status, int limit) {
        return jdbc.sql("select * from mail_message where status = :status order by sent_at desc, id desc limit :limit")
                .param("status", status.code())
                .param("limit", limit)
                .query(MailRepository::message)
                .list();
    }

    long count(MailStatus status) {
        return jdbc.sql("select count(*) from mail_message where status = :status")
                .param("status", status.code())
                .query(Long.class)
                .single();
    }

    boolean reword(UUID id, String subject, String body) {
        return jdbc.sql("""
                        update mail_message set subject = :subject, body = :body
                        where id = :id and status = 'held'
                        """)
                        .param("id", id)
                        .param("subject", subject)
                        .param("body", body)
                        .update()
                == 1;
    }

    boolean release(UUID id, Optional<UUID> releasedBy, Instant at) {
        return jdbc.sql("""
                        update mail_message
                        set status = 'queued', released_by = :by, released_at = :at, due_at = :at, attempts = 0
                        where id = :id and status in ('held', 'failed')
                        """)
                        .param("id", id)
                        .param("by", releasedBy.orElse(null))
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    boolean move(UUID id, List<MailStatus> from, MailStatus to) {
        return jdbc.sql("update mail_message set status = :to where id = :id and status in (:from)")
                        .param("id", id)
                        .param("to", to.code())
                        .param("from", from.stream().map(MailStatus::code).toList())
                        .update()
                == 1;
    }

    /// The next mail to leave, locked until the end of the transaction; other nodes pass it by.
    Optional<MailMessage> claim(Instant now) {
        return jdbc.sql("""
                        select * from mail_message where status = 'queued' and due_at <= :now
                        order by due_at limit 1 for update skip locked
                        """)
                .param("now", utc(now))
                .query(MailRepository::message)
                .optional();
    }

    void delivered(UUID id, MailStatus status, Instant at) {
        jdbc.sql("""
                        update mail_message set status = :status, sent_at = :at, attempts = attempts + 1, last_error = null
                        where id = :id
                        """)
                .param("id", id)
                .param("status", status.code())
                .param("at", utc(at))
                .update();
    }

    void notDelivered(UUID id, String error, MailStatus status, Instant dueAt) {
        jdbc.sql("""
                        update mail_message
                        set status = :status, attempts = attempts + 1, last_error = :error, due_at = :due
                        where id = :id
                        """)
                .param("id", id)
                .param("error", error)
                .param("due", utc(dueAt))
                .param("status", status.code())
                .update();
    }

    private static MailMessage message(ResultSet row, int number) throws SQLException {
        var mail = new Mail(
                row.getString("kind"),
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                row.getString("to_address"),
                Locale.of(row.getString("locale")),
                row.getString("subject"),
                row.getString("body"),
                link(row),
                Optional.ofNullable(row.getString("stop_address")));
        return new MailMessage(
                row.getObject("id", UUID.class),
                mail,
                MailStatus.of(row.getString("status")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("last_error")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(instant(row, "sent_at")));
    }

    private static Optional<Mail.PersonalLink> link(ResultSet row) throws SQLException {
        var validUntil = instant(row, "link_valid_until");
        if (validUntil == null) return Optional.empty();
        return Optional.of(
                new Mail.PersonalLink(row.getString("link_path"), validUntil, row.getBoolean("link_single_use")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
