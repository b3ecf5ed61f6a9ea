package org.presessions.applications.news;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CallNewsRepository {
    /// Somebody who agreed and has not ended it.
    record Reader(UUID personId, String locale, UUID token) {
        Locale language() {
            return Locale.of(locale);
        }
    }

    private final JdbcClient jdbc;

    CallNewsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whoever ended it before begins anew, and keeps the address that ends it.
    void agree(UUID personId, Locale locale, Instant at) {
        jdbc.sql("""
                        insert into call_news (person_id, locale, agreed_at) values (:person, :locale, :at)
                        on conflict (person_id) do update
                        set locale = excluded.locale, agreed_at = excluded.agreed_at, ended_at = null
                        """)
                .param("person", personId)
                .param("locale", locale.getLanguage())
                .param("at", utc(at))
                .update();
    }

    void end(UUID personId, Instant at) {
        jdbc.sql("update call_news set ended_at = :at where person_id = :person and ended_at is null")
                .param("person", personId)
                .param("at", utc(at))
                .update();
    }

    /// Whose address it is, whether it was ended or not.
    Optional<UUID> personOf(UUID token) {
        return jdbc.sql("select person_id from call_news where token = :token")
                .param("token", token)
                .query(UUID.class)
                .optional();
    }

    boolean agrees(UUID personId) {
        return jdbc.sql("select exists (select from call_news where person_id = :person and ended_at is null)")
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    List<Reader> readers(Collection<UUID> personIds) {
        if (personIds.isEmpty()) return List.of();
        return jdbc.sql("""
                        select person_id, locale, token from call_news
                        where person_id in (:persons) and ended_at is null order by person_id
                        """).param("persons", personIds).query(Reader.class).list();
    }

    /// All to whom nothing was written about a call.
    List<Reader> untold(UUID callId) {
        return jdbc.sql("""
                        select person_id, locale, token from call_news
                        where ended_at is null
                          and not exists (select from call_news_told as told
                                          where call_id = :call and told.person_id = call_news.person_id)
                        order by person_id
                        """).param("call", callId).query(Reader.class).list();
    }

    /// @return whether nobody told it before; of two at once the later one waits for the earlier
    boolean tell(UUID callId, UUID personId, Instant at) {
        return jdbc.sql("""
                        insert into call_news_told (call_id, person_id, told_at) values (:call, :person, :at)
                        on conflict do nothing
                        """)
                        .param("call", callId)
                        .param("person", personId)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    int countTold(UUID callId) {
        return jdbc.sql("select count(*)::int from call_news_told where call_id = :call")
                .param("call", callId)
                .query(Integer.class)
                .single();
    }
}
