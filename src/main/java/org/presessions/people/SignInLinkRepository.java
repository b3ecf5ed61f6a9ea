package org.presessions.people;

import static org.presessions.shared.Times.utc;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.mail.Mail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInLinkRepository {
    private final JdbcClient jdbc;

    SignInLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(byte[] hash, UUID personId, Mail.PersonalLink link, Optional<UUID> letterId, Instant at) {
        jdbc.sql("""
                        insert into sign_in_link (token_hash, person_id, path, single_use, expires_at, created_at, mail_id)
                        values (:hash, :person, :path, :singleUse, :expiresAt, :at, :mail)
                        """)
                .param("hash", hash)
                .param("person", personId)
                .param("path", link.path())
                .param("singleUse", link.singleUse())
                .param("expiresAt", utc(link.validUntil()))
                .param("at", utc(at))
                .param("mail", letterId.orElse(null), Types.OTHER)
                .update();
    }

    Optional<SignInLink> find(byte[] hash) {
        return jdbc.sql(
                        "select person_id, path, single_use, expires_at, used_at, mail_id from sign_in_link where token_hash = :hash")
                .param("hash", hash)
                .query((row, number) -> new SignInLink(
                        row.getObject("person_id", UUID.class),
                        row.getString("path"),
                        row.getBoolean("single_use"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getObject("mail_id", UUID.class))))
                .optional();
    }

    /// Of several persons those who have links that sign in and have opened none of theirs.
    Set<UUID> unused(Collection<UUID> personIds) {
        if (personIds.isEmpty()) return Set.of();
        return jdbc.sql("""
                        select person_id from sign_in_link where person_id in (:persons)
                        group by person_id having bool_or(single_use) and count(used_at) = 0
                        """).param("persons", personIds).query(UUID.class).set();
    }

    boolean hasOpened(UUID personId) {
        return jdbc.sql("select exists (select from sign_in_link where person_id = :person and used_at is not null)")
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    /// The latest first. A link's id is the hash of its token, in hexadecimal digits.
    List<LiveLink> liveOf(UUID personId, Instant at) {
        return jdbc.sql("""
                        select encode(token_hash, 'hex') as id, path, single_use, created_at, expires_at from sign_in_link
                        where person_id = :person and expires_at > :at and not (single_use and used_at is not null)
                        order by created_at desc, id
                        """)
                .param("person", personId)
                .param("at", utc(at))
                .query((row, number) -> new LiveLink(
                        row.getString("id"),
                        row.getString("path"),
                        row.getBoolean("single_use"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void end(UUID personId, String id, Instant at) {
        jdbc.sql("""
                        update sign_in_link set expires_at = :at
                        where person_id = :person and encode(token_hash, 'hex') = :id and expires_at > :at
                        """)
                .param("person", personId)
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    void endAll(UUID personId, Instant at) {
        jdbc.sql("update sign_in_link set expires_at = :at where person_id = :person and expires_at > :at")
                .param("person", personId)
                .param("at", utc(at))
                .update();
    }

    boolean use(byte[] hash, Instant at) {
        return jdbc.sql("""
                        update sign_in_link set used_at = :at
                        where token_hash = :hash and expires_at > :at and not (single_use and used_at is not null)
                        """).param("hash", hash).param("at", utc(at)).update() == 1;
    }
}
