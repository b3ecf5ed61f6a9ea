package org.presessions.recommendations.importing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The spellings of States' names that the product knows.
@Repository
class StateLabelRepository {
    private final JdbcClient jdbc;

    StateLabelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> folded() {
        return jdbc.sql("select folded from recommendation_label where vocabulary = 'state'")
                .query(String.class)
                .list();
    }
}
