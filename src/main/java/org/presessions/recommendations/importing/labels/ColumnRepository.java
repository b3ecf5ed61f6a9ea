package org.presessions.recommendations.importing.labels;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.List;
import org.presessions.recommendations.importing.labels.DecidedColumns.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ColumnRepository {
    private final JdbcClient jdbc;

    ColumnRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Column> all() {
        return jdbc.sql("""
                        select shape, position, heading, meaning from recommendation_column
                        order by decided_at desc, shape, position
                        """).query(Column.class).list();
    }

    void insert(Column column, Instant at) {
        jdbc.sql("""
                        insert into recommendation_column (shape, position, heading, meaning, decided_at)
                        values (:shape, :position, :heading, :meaning, :at)
                        """)
                .param("shape", column.shape())
                .param("position", column.position())
                .param("heading", column.heading())
                .param("meaning", column.meaning())
                .param("at", utc(at))
                .update();
    }

    boolean forget(String shape) {
        return jdbc.sql("delete from recommendation_column where shape = :shape")
                        .param("shape", shape)
                        .update()
                > 0;
    }
}
