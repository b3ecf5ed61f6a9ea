package org.presessions.recommendations.search.words;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SynonymRepository {
    private final JdbcClient jdbc;

    SynonymRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<List<String>> all() {
        return jdbc.sql("select words from recommendation_synonym order by id")
                .query((row, number) -> strings(row.getArray("words")))
                .list();
    }

    /// Another one whenever other groups are saved; 0 for none.
    long revision() {
        return jdbc.sql("select coalesce(max(id), 0) from recommendation_synonym")
                .query(Long.class)
                .single();
    }

    /// Of two who replace all at once the second waits, and replaces what the first has saved.
    void replace(List<List<String>> groups) {
        jdbc.sql("lock table recommendation_synonym in share row exclusive mode")
                .update();
        jdbc.sql("delete from recommendation_synonym").update();
        for (var words : groups)
            jdbc.sql("insert into recommendation_synonym (words) values (:words)")
                    .param("words", words.toArray(String[]::new))
                    .update();
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
