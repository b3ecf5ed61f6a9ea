package org.presessions.vocabulary;

import java.util.List;
import org.presessions.shared.words.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IssueRepository {
    private final JdbcClient jdbc;

    IssueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Issue> all() {
        return jdbc.sql("""
                        select code,
                            array_agg(language order by language) languages, array_agg(label order by language) texts
                        from issue join issue_label using (code)
                        group by code
                        order by min(label) filter (where language = 'en')
                        """)
                .query((row, number) -> new Issue(row.getString("code"), Wording.of(row)))
                .list();
    }

    void insert(Issue issue) {
        jdbc.sql("""
                        with added as (insert into issue (code) values (:code) on conflict do nothing returning code)
                        insert into issue_label (code, language, label)
                        select code, language, label from added, unnest(:languages, :texts) as said (language, label)
                        """)
                .param("code", issue.code())
                .params(issue.labels().columns())
                .update();
    }
}
