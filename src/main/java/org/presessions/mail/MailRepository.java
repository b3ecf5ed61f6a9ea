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
    private static final String FILED_AND_GOOD =
            "status = 'filed' and not (link_single_use and link_valid_until < :at)";

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

    List<MailMessage> oldest(MailStatus status, int limit) {
        return jdbc.sql("select * from mail_message where status = :status order by created_at, id limit :limit")
                .param("status", status.code())
                .param("limit", limit)
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

    Optional<Instant> oldest(MailStatus status) {
        return jdbc.sql("select created_at from mail_message where status = :status order by created_at limit 1")
                .param("status", status.code())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    boolean reword(UUID id, String subject, String body) {
        return jdbc.sql("""
                        update mail_message set subject = :subject, body = :body, edited = true
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
                        set status = 'queued', released_by = :by, released_at = :at, due_at = :at, attempts = 0,
                            returned_at = null
                        where id = :id and status in ('held', 'failed')
                        """)
                        .param("id", id)
                        .param("by", releasedBy.orElse(null))
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /// Sends what failed to another address. Whoever waited for a link to sign in asks for one himself: it must not go
    /// elsewhere.
    boolean readdress(UUID id, String address, Optional<UUID> releasedBy, Instant at) {
        return jdbc.sql("""
                        update mail_message
                        set to_address = :to, status = 'queued', released_by = :by, released_at = :at, due_at = :at,
                            attempts = 0, last_error = null, returned_at = null
                        where id = :id and status = 'failed' and not link_single_use
                        """)
                        .param("id", id)
                        .param("to", address)
                        .param("by", releasedBy.orElse(null), Types.OTHER)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    List<UUID> filed() {
        return jdbc.sql("select id from mail_message where status = 'filed'")
                .query(UUID.class)
                .list();
    }

    /// Lets all leave that wait in files, except links that have run out.
    ///
    /// @return their ids
    List<UUID> releaseFiled(Optional<UUID> releasedBy, Instant at) {
        return jdbc.sql("""
                        update mail_message
                        set status = 'queued', released_by = :by, released_at = :at, due_at = :at, attempts = 0, sent_at = null
                        where %s
                        returning id
                        """.formatted(FILED_AND_GOOD))
                .param("by", releasedBy.orElse(null), Types.OTHER)
                .param("at", utc(at))
                .query(UUID.class)
                .list();
    }

    /// How many of those that wait in files would be of use to somebody.
    long countFiled(Instant at) {
        return jdbc.sql("select count(*) from mail_message where " + FILED_AND_GOOD)
                .param("at", utc(at))
                .query(Long.class)
                .single();
    }

    boolean move(UUID id, List<MailStatus> from, MailStatus to) {
        return jdbc.sql("update mail_message set status = :to where id = :id and status in (:from)")
                        .param("id", id)
                        .param("to", to.code())
                        .param("from", from.stream().map(MailStatus::code).toList())
                        .update()
                == 1;
    }

    /// The next mail to leave, the caller's until `leaseUntil`; its number of attempts counts this one.
    ///
    /// Sign-in links, for which somebody waits at a screen, come first. Others follow the mail before them to the
    /// same address, unless that was refused: who gets two letters gets them in their order.
    Optional<MailMessage> claim(boolean signInsOnly, Instant now, Instant leaseUntil) {
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

    void settle(MailMessage message, MailStatus status, Instant at) {
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
    void end(MailMessage message, MailStatus status, String error) {
        claimed(message, "set status = :status, last_error = coalesce(nullif(:error, ''), last_error)")
                .param("error", error)
                .param("status", status.code())
                .update();
    }

    /// A letter that had left came back.
    ///
    /// @param words of the server that refused it
    boolean comesBack(UUID id, String words, Instant at) {
        return jdbc.sql("""
                        update mail_message set status = 'failed', last_error = :words, returned_at = :at
                        where id = :id and status = 'sent'
                        """)
                        .param("id", id)
                        .param("words", words)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    boolean arrives(UUID id, Instant at) {
        return jdbc.sql("""
                        update mail_message set delivered_at = :at
                        where id = :id and status = 'sent' and delivered_at is null
                        """).param("id", id).param("at", utc(at)).update() == 1;
    }

    /// Of a claim that ran out and was taken over by another nothing is written any more.
    private JdbcClient.StatementSpec claimed(MailMessage message, String change) {
        return jdbc.sql("update mail_message " + change
                        + " where id = :id and status = 'queued' and attempts = :attempt")
                .param("id", message.id())
                .param("attempt", message.attempts());
    }

    static MailMessage message(ResultSet row, int number) throws SQLException {
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
