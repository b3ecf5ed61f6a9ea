package org.presessions.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VocabularyRepository {
    private final JdbcClient jdbc;

    VocabularyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Term> affected() {
        return jdbc.sql("select code, label_en, label_fr, label_es from affected_group order by label_en")
                .query(Term.class)
                .list();
    }

    List<Term> goals() {
        return jdbc.sql("select code, label_en, label_fr, label_es from development_goal order by cast(code as int)")
                .query(Term.class)
                .list();
    }

    /// The codes of all goals and targets, such as `16` and `16.3`.
    List<String> goalsAndTargets() {
        return jdbc
                .sql("select code, targets from development_goal order by cast(code as int)")
                .query((row, number) -> Stream.concat(Stream.of(row.getString("code")), Arrays.stream((String[])
                        row.getArray("targets").getArray())))
                .list()
                .stream()
                .flatMap(codes -> codes)
                .toList();
    }
}
