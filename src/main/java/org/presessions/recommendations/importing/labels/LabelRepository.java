package org.presessions.recommendations.importing.labels;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LabelRepository {
    private final JdbcClient jdbc;

    LabelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Label> all() {
        return jdbc.sql("select vocabulary, folded, label, meaning from recommendation_label")
                .query(Label.class)
                .list();
    }

    /// What persons decided, the last first.
    List<Label> decided() {
        return jdbc.sql("""
                        select vocabulary, folded, label, meaning from recommendation_label
                        where decided_at is not null order by decided_at desc, folded
                        """).query(Label.class).list();
    }

    void decide(Label label, Instant at) {
        jdbc.sql("""
                        insert into recommendation_label (vocabulary, folded, label, meaning, decided_at)
                        values (:vocabulary, :folded, :label, :meaning, :at)
                        on conflict (vocabulary, folded) do update set label = :label, meaning = :meaning, decided_at = :at
                        """)
                .param("vocabulary", label.vocabulary())
                .param("folded", label.folded())
                .param("label", label.label())
                .param("meaning", label.meaning())
                .param("at", utc(at))
                .update();
    }

    /// What came with the product cannot be forgotten.
    boolean forget(String vocabulary, String folded) {
        return jdbc.sql("""
                        delete from recommendation_label
                        where vocabulary = :vocabulary and folded = :folded and decided_at is not null
                        """)
                        .param("vocabulary", vocabulary)
                        .param("folded", folded)
                        .update()
                > 0;
    }
}
