package org.presessions.recommendations.importing.intake;

import static org.presessions.shared.Times.utc;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.presessions.recommendations.importing.intake.Likeness.There;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What persons said about texts that are very like one in the record, and the texts with which new ones are compared.
@Repository
public class LikeRepository {
    private final JdbcClient jdbc;

    LikeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Optional<Long>> answers(Collection<String> keys) {
        return jdbc
                .sql("select key, recommendation_id from recommendation_alike where key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        row.getString("key"), Optional.ofNullable(row.getObject("recommendation_id", Long.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// @param reviews such as `17:CHN`
    List<There> textsOf(Collection<String> reviews, long butOfImport) {
        return jdbc.sql("""
                        select id, session_number as session, state_under_review as sur,
                               coalesce(cast(recommending_state as text), '') as rs, kind, text
                        from recommendation
                        where (session_number, state_under_review) in (
                                select cast(split_part(review, ':', 1) as int), split_part(review, ':', 2)
                                from unnest(cast(:reviews as text[])) as review)
                            and withdrawn_at is null and created_by_import <> :import
                        order by id
                        """)
                .param("reviews", reviews.toArray(String[]::new))
                .param("import", butOfImport)
                .query(There.class)
                .list();
    }

    /// @param same number of the recommendation that it is; empty for another
    public void answer(String key, String text, Optional<Long> same, Instant at) {
        jdbc.sql("""
                        insert into recommendation_alike (key, text, recommendation_id, decided_at)
                        values (:key, :text, :same, :at)
                        on conflict (key) do update set recommendation_id = :same, decided_at = :at
                        """)
                .param("key", key)
                .param("text", text)
                .param("same", same.orElse(null), Types.BIGINT)
                .param("at", utc(at))
                .update();
    }
}
