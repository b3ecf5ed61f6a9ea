package org.presessions.files;

import static org.presessions.shared.Times.utc;

import java.time.OffsetDateTime;
import java.util.List;
import org.presessions.shared.Coded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ErasureRepository {
    private final JdbcClient jdbc;

    ErasureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Erasure erasure) {
        jdbc.sql("insert into erasure (kind, number, erased_at) values (:kind, :number, :at)")
                .param("kind", erasure.kind().code())
                .param("number", erasure.number())
                .param("at", utc(erasure.at()))
                .update();
    }

    List<Erasure> latest(int most) {
        return jdbc.sql("select kind, number, erased_at from erasure order by erased_at desc, id desc limit :most")
                .param("most", most)
                .query((row, number) -> new Erasure(
                        Coded.of(ErasedKind.class, row.getString("kind")),
                        row.getInt("number"),
                        row.getObject("erased_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
