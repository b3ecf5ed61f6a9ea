package org.presessions.selection.assessment;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.presessions.shared.words.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CriterionRepository {
    private final JdbcClient jdbc;

    CriterionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that count, in their order.
    List<Criterion> all() {
        return jdbc.sql("select * from criterion where ended_at is null order by position")
                .query(CriterionRepository::criterion)
                .list();
    }

    /// Those that were taken out, in their order.
    List<Criterion> ended() {
        return jdbc.sql("select * from criterion where ended_at is not null order by position")
                .query(CriterionRepository::criterion)
                .list();
    }

    void weigh(String key, int weight) {
        jdbc.sql("update criterion set weight = :weight where key = :key")
                .param("weight", weight)
                .param("key", key)
                .update();
    }

    /// The last of all; one of the same key that was ended comes back with these words.
    void insert(Criterion criterion) {
        var labels = criterion.own().orElseThrow().byLanguage();
        jdbc.sql("""
                        insert into criterion (key, position, weight, label_en, label_fr, label_es)
                        values (:key, (select coalesce(max(position), 0) + 1 from criterion), :weight, :en, :fr, :es)
                        on conflict (key) do update
                        set weight = excluded.weight, label_en = excluded.label_en, label_fr = excluded.label_fr,
                            label_es = excluded.label_es, ended_at = null
                        """)
                .param("key", criterion.key())
                .param("weight", criterion.weight())
                .param("en", labels.getOrDefault("en", ""))
                .param("fr", labels.getOrDefault("fr", ""))
                .param("es", labels.getOrDefault("es", ""))
                .update();
    }

    void end(String key, Instant at) {
        jdbc.sql("update criterion set ended_at = :at where key = :key and ended_at is null")
                .param("at", utc(at))
                .param("key", key)
                .update();
    }

    void resume(String key) {
        jdbc.sql("update criterion set ended_at = null where key = :key")
                .param("key", key)
                .update();
    }

    private static Criterion criterion(ResultSet row, int number) throws SQLException {
        var english = row.getString("label_en");
        var own = english.isEmpty()
                ? Optional.<Wording>empty()
                : Optional.of(Wording.english(english)
                        .and("fr", row.getString("label_fr"))
                        .and("es", row.getString("label_es")));
        return new Criterion(row.getString("key"), row.getInt("weight"), own);
    }
}
