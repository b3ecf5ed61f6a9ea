package org.presessions.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.presessions.shared.words.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VocabularyRepository {
    private final JdbcClient jdbc;

    VocabularyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Term> affected() {
        return jdbc.sql("""
                        select code,
                            array_agg(language order by language) languages, array_agg(label order by language) texts
                        from affected_group join affected_group_label using (code)
                        group by code
                        order by min(label) filter (where language = 'en')
                        """).query(VocabularyRepository::term).list();
    }

    List<Term> goals() {
        return jdbc.sql("""
                        select code,
                            array_agg(language order by language) languages, array_agg(label order by language) texts
                        from development_goal join development_goal_label using (code)
                        group by code
                        order by cast(code as int)
                        """).query(VocabularyRepository::term).list();
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

    private static Term term(ResultSet row, int number) throws SQLException {
        return new Term(row.getString("code"), Wording.of(row));
    }
}
