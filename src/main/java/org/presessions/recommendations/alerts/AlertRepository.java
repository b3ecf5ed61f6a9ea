package org.presessions.recommendations.alerts;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.shared.IdArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AlertRepository {
    private static final String SELECT = """
            select id, person_id, email, name, query, locale, token, last_news, confirmed_at, stopped_at from recommendation_alert
            """;

    private final JdbcClient jdbc;

    AlertRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NewAlert asked, Instant at) {
        jdbc.sql("""
                        insert into recommendation_alert (email, name, query, locale, token, last_news, created_at)
                        values (:email, :name, :query, :locale, :token, :lastNews, :at)
                        """)
                .param("email", asked.email())
                .param("name", asked.name())
                .param("query", asked.query())
                .param("locale", asked.locale().getLanguage())
                .param("token", asked.token())
                .param("lastNews", asked.lastNews())
                .param("at", utc(at))
                .update();
    }

    Optional<Alert> byToken(String token) {
        return jdbc.sql(SELECT + "where token = :token")
                .param("token", token)
                .query(AlertRepository::alert)
                .optional();
    }

    /// Those that are on and have not seen everything.
    List<UUID> behind(long lastNews, int atMost) {
        return jdbc.sql("""
                        select id from recommendation_alert
                        where confirmed_at is not null and stopped_at is null and last_news < :lastNews
                        order by last_news limit :atMost
                        """)
                .param("lastNews", lastNews)
                .param("atMost", atMost)
                .query(UUID.class)
                .list();
    }

    /// Those among them that are on.
    Set<UUID> on(Collection<UUID> ids) {
        return new HashSet<>(
                jdbc.sql("""
                        select id from recommendation_alert
                        where id in (select unnest(cast(:ids as uuid[]))) and confirmed_at is not null and stopped_at is null
                        """).param("ids", IdArray.of(ids)).query(UUID.class).list());
    }

    /// One of those, if nobody else has it in hand.
    Optional<Alert> lock(UUID id, long lastNews) {
        return jdbc.sql(SELECT + """
                        where id = :id and stopped_at is null and last_news < :lastNews for update skip locked
                        """)
                .param("id", id)
                .param("lastNews", lastNews)
                .query(AlertRepository::alert)
                .optional();
    }

    /// Nobody opened their links; whoever asked may ask again.
    void forgetUnconfirmed(Instant before) {
        jdbc.sql("delete from recommendation_alert where confirmed_at is null and created_at < :before")
                .param("before", utc(before))
                .update();
    }

    /// Alerts of an address that are on or wait to be confirmed.
    ///
    /// @param personId whose address it is, where that is known
    int countOf(String email, Optional<UUID> personId) {
        return jdbc.sql("""
                        select count(*) from recommendation_alert
                        where (email = :email or person_id = :person) and stopped_at is null
                        """)
                .param("email", email)
                .param("person", personId.orElse(null), Types.OTHER)
                .query(Integer.class)
                .single();
    }

    void confirm(UUID id, UUID personId, Instant at) {
        jdbc.sql("""
                        update recommendation_alert
                        set confirmed_at = coalesce(confirmed_at, :at), stopped_at = null, person_id = :person, email = null
                        where id = :id
                        """)
                .param("id", id)
                .param("person", personId)
                .param("at", utc(at))
                .update();
    }

    void stop(UUID id, Instant at) {
        jdbc.sql("update recommendation_alert set stopped_at = :at where id = :id")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    void seen(UUID id, long lastNews) {
        jdbc.sql("update recommendation_alert set last_news = :lastNews where id = :id")
                .param("id", id)
                .param("lastNews", lastNews)
                .update();
    }

    private static Alert alert(ResultSet row, int number) throws SQLException {
        return new Alert(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                Optional.ofNullable(row.getString("email")),
                row.getString("name"),
                row.getString("query"),
                Locale.of(row.getString("locale")),
                row.getString("token"),
                row.getLong("last_news"),
                at(row, "confirmed_at"),
                at(row, "stopped_at"));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
