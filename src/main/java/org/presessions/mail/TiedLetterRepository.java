package org.presessions.mail;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.IdArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Letters with what they tell.
@Repository
public class TiedLetterRepository {
    /// Those that have not left, and may yet.
    private static final String OPEN = "status in ('held', 'queued', 'filed', 'failed')";

    private final JdbcClient jdbc;

    TiedLetterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void tie(UUID id, Tie tie, String template) {
        jdbc.sql("""
                        update mail_message
                        set fact = :fact, told = :told, series = :series, state = :state, template = :template
                        where id = :id
                        """)
                .param("id", id)
                .param("template", template)
                .param("fact", tie.fact())
                .param("told", tie.told())
                .param("series", tie.series())
                .param("state", tie.state())
                .update();
    }

    /// Those among them that tell something; of two who ask for one at once the second waits.
    public List<TiedLetter> lock(Collection<UUID> ids) {
        return jdbc.sql("""
                        select * from mail_message where id in (select unnest(cast(:ids as uuid[]))) and fact is not null
                        order by id for update
                        """)
                .param("ids", IdArray.of(ids))
                .query(TiedLetterRepository::letter)
                .list();
    }

    /// All that wait for a person, oldest first.
    List<UUID> held() {
        return jdbc.sql("select id from mail_message where status = 'held' and fact is not null order by id")
                .query(UUID.class)
                .list();
    }

    /// Those that wait and were written from the words of a template, in whatever version.
    public List<UUID> heldFrom(String key, Locale locale) {
        return jdbc.sql("""
                        select id from mail_message
                        where status = 'held' and fact is not null and starts_with(template, :template) order by id
                        """)
                .param("template", key + "/" + locale.getLanguage() + "/")
                .query(UUID.class)
                .list();
    }

    List<UUID> heldOf(String fact) {
        return jdbc.sql("select id from mail_message where status = 'held' and fact = :fact")
                .param("fact", fact)
                .query(UUID.class)
                .list();
    }

    /// Those that were discarded, that no later letter tells, and that nobody has seen to.
    List<TiedLetter> discarded() {
        return jdbc.sql("""
                        select * from mail_message gone
                        where status = 'discarded' and fact is not null and settled_at is null
                          and not exists (select from mail_message later
                                          where later.fact = gone.fact and later.id > gone.id
                                            and later.status not in ('discarded', 'overtaken'))
                        order by id
                        """).query(TiedLetterRepository::letter).list();
    }

    /// Ends letters that have not left.
    List<UUID> overtake(Collection<UUID> ids) {
        return jdbc.sql("""
                        update mail_message set status = 'overtaken'
                        where id in (select unnest(cast(:ids as uuid[]))) and %s returning id
                        """.formatted(OPEN))
                .param("ids", IdArray.of(ids))
                .query(UUID.class)
                .list();
    }

    /// Writes a letter anew, which then waits for a person; also one that was discarded.
    void rewrite(UUID id, TiedMail now, Instant at) {
        var mail = now.mail();
        jdbc.sql("""
                        update mail_message
                        set person_id = :person, to_address = :to, locale = :locale, subject = :subject, body = :body,
                            link_path = :linkPath, link_valid_until = :linkUntil, stop_address = :stop, hour_at = :hourAt,
                            hour_zone = :hourZone, hour_own_zone = :hourOwnZone, status = 'held', edited = false,
                            created_at = :at, attempts = 0, last_error = null, sent_at = null, released_at = null
                        where id = :id and (%s or status = 'discarded')
                        """.formatted(OPEN))
                .param("id", id)
                .param("person", mail.personId().orElse(null), Types.OTHER)
                .param("to", mail.toAddress())
                .param("locale", mail.locale().getLanguage())
                .param("subject", mail.subject())
                .param("body", mail.body())
                .param("linkPath", mail.link().map(Mail.PersonalLink::path).orElse(null))
                .param(
                        "linkUntil",
                        mail.link().map(link -> utc(link.validUntil())).orElse(null))
                .param("stop", mail.stopAddress().orElse(null))
                .params(MailRepository.hour(mail))
                .param("at", utc(at))
                .update();
        tie(id, now.tie(), now.template());
    }

    /// Keeps what a letter says before that is changed.
    ///
    /// @param by empty where what it tells has changed
    void keepVersion(UUID id, Optional<UUID> by, Instant at) {
        jdbc.sql("""
                        insert into mail_version (mail_id, number, subject, body, replaced_at, replaced_by)
                        select id, 1 + (select count(*) from mail_version where mail_id = :id), subject, body, :at, :by
                        from mail_message where id = :id
                        """)
                .param("id", id)
                .param("at", utc(at))
                .param("by", by.orElse(null), Types.OTHER)
                .update();
    }

    /// The latest first.
    List<LetterVersion> versions(UUID id) {
        return jdbc.sql("""
                        select subject, body, replaced_at, replaced_by is not null as by_hand from mail_version
                        where mail_id = :id order by number desc
                        """).param("id", id).query(LetterVersion.class).list();
    }

    boolean settle(UUID id, Instant at) {
        return jdbc.sql("update mail_message set settled_at = :at where id = :id and status = 'discarded'")
                        .param("id", id)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    private static TiedLetter letter(ResultSet row, int number) throws SQLException {
        var tie = new Tie(
                row.getString("fact"),
                Objects.requireNonNullElse(row.getString("told"), ""),
                row.getString("series"),
                row.getString("state"));
        return new TiedLetter(MailRepository.message(row, number), tie, row.getBoolean("edited"));
    }
}
