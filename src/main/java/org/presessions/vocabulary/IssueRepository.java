package org.presessions.vocabulary;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IssueRepository {
    private final JdbcClient jdbc;

    IssueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Issue> all() {
        return jdbc.sql("select code, label_en, label_fr, label_es from issue order by label_en")
                .query(Issue.class)
                .list();
    }

    void insert(Issue issue) {
        jdbc.sql("""
                        insert into issue (code, label_en, label_fr, label_es) values (:code, :labelEn, :labelFr, :labelEs)
                        on conflict do nothing
                        """).paramSource(issue).update();
    }
}
