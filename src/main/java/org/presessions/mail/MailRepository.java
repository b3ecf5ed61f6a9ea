package org.presessions.mail;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class MailRepository {
    private static final String FILED_AND_GOOD =
            "status = 'filed' and not (link_single_use and link_valid_until < :at)";

    private final JdbcClient jdbc;

    MailRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID insert(Mail mail, MailStatus status, Instant at) {
        return insert(mail, status, at, null);
    }

    /// @param template which words they are, as [LetterWords.Written] says it
    UUID insert(Mail mail, MailStatus status, Instant at, @Nullable String template) {
        return jdbc.sql("""
                        insert into mail_message (kind, person_id, to_address, locale, subject, body,
                                                  link_path, link_valid_until, link_single_use, stop_address, hour_at, hour_zone,
                                                  hour_own_zone, status, due_at, created_at, template)
                        values (:kind, :person, :to, :locale, :subject, :body,
                                :linkPath, :linkUntil, :linkSingleUse, :stopAddress, :hourAt, :hourZone,
                                :hourOwnZone, :status, :at, :at, :template)
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
                .params(hour(mail))
                .param("status", status.code())
                .param("template", template)
                .param("at", utc(at))
                .query(UUID.class)
                .single();
    }

    public Optional<MailMessage> find(UUID id) {
        return jdbc.sql("select * from mail_message where id = :id")
                .param("id", id)
                .query(MailRepository::message)
                .optional();
    }

    public List<MailMessage> list(MailStatus status) {
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

    /// A letter that waits for a person; whoever would change or send it waits until the end of the transaction.
    Optional<MailMessage> lockHeld(UUID id) {
        return jdbc.sql("select * from mail_message where id = :id and status = 'held' for update")
                .param("id", id)
                .query(MailRepository::message)
                .optional();
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

    public boolean release(UUID id, Optional<UUID> releasedBy, Instant at) {
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

    public boolean move(UUID id, List<MailStatus> from, MailStatus to) {
        return jdbc.sql("update mail_message set status = :to where id = :id and status in (:from)")
                        .param("id", id)
                        .param("to", to.code())
                        .param("from", from.stream().map(MailStatus::code).toList())
                        .update()
                == 1;
    }

    /// A letter that had left came back.
    ///
    /// @param words of the server that refused it
    public boolean comesBack(UUID id, String words, Instant at) {
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

    public boolean arrives(UUID id, Instant at) {
        return jdbc.sql("""
                        update mail_message set delivered_at = :at
                        where id = :id and status = 'sent' and delivered_at is null
                        """).param("id", id).param("at", utc(at)).update() == 1;
    }

    public static MailMessage message(ResultSet row, int number) throws SQLException {
        var mail = new Mail(
                row.getString("kind"),
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                row.getString("to_address"),
                Locale.of(row.getString("locale")),
                row.getString("subject"),
                row.getString("body"),
                link(row),
                Optional.ofNullable(row.getString("stop_address")),
                hour(row));
        return new MailMessage(
                row.getObject("id", UUID.class),
                mail,
                MailStatus.of(row.getString("status")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("last_error")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(instant(row, "sent_at")),
                row.getString("fact") != null);
    }

    private static Optional<Mail.PersonalLink> link(ResultSet row) throws SQLException {
        var validUntil = instant(row, "link_valid_until");
        if (validUntil == null) return Optional.empty();
        return Optional.of(
                new Mail.PersonalLink(row.getString("link_path"), validUntil, row.getBoolean("link_single_use")));
    }

    /// The parameters `hourAt`, `hourZone`, `hourOwnZone`.
    static Map<String, @Nullable Object> hour(Mail mail) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("hourAt", mail.hour().map(hour -> utc(hour.at())).orElse(null));
        values.put("hourZone", mail.hour().map(hour -> hour.zone().getId()).orElse(null));
        values.put(
                "hourOwnZone",
                mail.hour().flatMap(LetterHour::own).map(ZoneId::getId).orElse(null));
        return values;
    }

    private static Optional<LetterHour> hour(ResultSet row) throws SQLException {
        var at = instant(row, "hour_at");
        if (at == null) return Optional.empty();
        var own = Optional.ofNullable(row.getString("hour_own_zone")).map(ZoneId::of);
        return Optional.of(new LetterHour(at, ZoneId.of(row.getString("hour_zone")), own));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
