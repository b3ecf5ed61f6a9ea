package org.presessions.recommendations.exporting;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of the record for exports, with what is hard to write.
public final class ExportSamples {
    static final String POSITIONS = """
            [{"stage": "report", "response": "pending", "wording": "Will be examined \\"later\\"", "source": ""}, \
            {"stage": "addendum", "response": "supported", "wording": "Accepted", "source": "A/HRC/19/19/Add.1"}]""";

    static final String LICENCE_NOTE = "Of \"somebody\", with leave; see their page";

    private final JdbcClient jdbc;
    private final long importId;

    public ExportSamples(JdbcClient jdbc) {
        this(jdbc, false);
    }

    /// @param invented whether they are as if the demonstration had invented them
    public ExportSamples(JdbcClient jdbc, boolean invented) {
        this.jdbc = jdbc;
        importId = importId(jdbc, invented);
    }

    /// @param recommending empty where nobody knows it
    public record Sample(
            String text, String language, Optional<String> recommending, List<String> issues, List<String> themes) {
        public static Sample of(String text) {
            return new Sample(text, "en", Optional.of("CHE"), List.of("justice"), List.of());
        }
    }

    /// To Haiti in session 12, paragraph 88.1.
    public long insert(Sample sample) {
        return jdbc.sql("""
                        insert into recommendation (kind, session_number, state_under_review, sur_group, sur_organisations,
                            recommending_state, rs_group, rs_organisations, paragraph, text, language, response, responses,
                            action, issues, affected, sdgs, themes, source_file, source_row, created_by_import, import_id,
                            changed_at, revision)
                        values ('recommendation', 12, 'HTI', 'grulac', '{OAS,OIF}', :rs, 'weog', '{OIF}', '88.1', :text,
                            :language, 'supported', cast(:positions as jsonb), 4, :issues, '{women}', '{16,16.3}', :themes,
                            'sample, "1".csv', 7, :import, :import, now(), nextval('recommendation_revision'))
                        returning id
                        """)
                .param("rs", sample.recommending().orElse(null))
                .param("text", sample.text())
                .param("language", sample.language())
                .param("positions", POSITIONS)
                .param("issues", sample.issues().toArray(String[]::new))
                .param("themes", sample.themes().toArray(String[]::new))
                .param("import", importId)
                .query(Long.class)
                .single();
    }

    void withdraw(long id) {
        jdbc.sql("""
                        update recommendation set withdrawn_at = now(), revision = nextval('recommendation_revision')
                        where id = :id
                        """).param("id", id).update();
    }

    public void paragraph(String number, String text) {
        jdbc.sql("""
                        insert into recommendation_paragraph (session_number, state_under_review, number, text, import_id)
                        values (12, 'HTI', :number, :text, :import)
                        """)
                .param("number", number)
                .param("text", text)
                .param("import", importId)
                .update();
    }

    /// What was inserted here is forgotten, so that other tests do not meet it.
    public void forget() {
        jdbc.sql("delete from recommendation_paragraph where import_id = :import")
                .param("import", importId)
                .update();
        jdbc.sql("""
                        update recommendation set withdrawn_at = now(), revision = nextval('recommendation_revision')
                        where created_by_import = :import and withdrawn_at is null
                        """).param("import", importId).update();
    }

    /// Many, as long as those of UPR Info's export are.
    ///
    /// @return number of their import
    static long insertMany(JdbcClient jdbc, int count) {
        var importId = importId(jdbc, false);
        jdbc.sql("""
                        insert into recommendation (kind, session_number, state_under_review, sur_group, sur_organisations,
                            recommending_state, rs_group, rs_organisations, paragraph, text, language, response, responses,
                            action, issues, affected, sdgs, themes, source_file, source_row, created_by_import, import_id,
                            changed_at, revision)
                        select 'recommendation', 1 + n % 44, states[1 + n % 193], 'africa', '{AU,OIF}', states[1 + n * 7 % 193],
                            'weog', '{EU}', (n % 300) || '.' || (n % 40), 'Continue its efforts, "in law" and in practice, to '
                                || repeat('protect and promote the rights of women ', 1 + n % 5) || n,
                            'en', 'supported', cast(:positions as jsonb), 1 + n % 5, '{justice,womens-rights}', '{women}',
                            '{16,16.3}', '{D23 Death penalty}', 'bench.csv', n, :import, :import, now(),
                            nextval('recommendation_revision')
                        from generate_series(1, :count) n, (select array_agg(iso3 order by iso3) states from state) s
                        """)
                .param("positions", POSITIONS)
                .param("import", importId)
                .param("count", count)
                .update();
        jdbc.sql("vacuum analyze recommendation").update();
        return importId;
    }

    private static long importId(JdbcClient jdbc, boolean invented) {
        return jdbc.sql("""
                        insert into recommendation_import (file_name, file_sha256, file_bytes, layout, licence_note, sample,
                                                           created_at)
                        values ('export-sample.csv', repeat('0', 64), 0, 'own-csv', :licence, :sample, now()) returning id
                        """)
                .param("licence", LICENCE_NOTE)
                .param("sample", invented)
                .query(Long.class)
                .single();
    }
}
