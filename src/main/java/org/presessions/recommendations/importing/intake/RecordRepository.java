package org.presessions.recommendations.importing.intake;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes the record of recommendations, many rows at once: each statement is given its rows as one JSON text.
@Repository
public class RecordRepository {
    private static final long LOCK = 0x5265636f6d6dL; // "Recomm": no other advisory lock bears this number

    private static final String COLUMNS = """
            kind, session_number, state_under_review, sur_group, sur_organisations, recommending_state, rs_group,
            rs_organisations, paragraph, text, language, response, responses, action, issues, affected, sdgs, themes,
            source_file, source_row""";
    private static final String ROWS = """
            jsonb_to_recordset(cast(:rows as jsonb)) as row (
                id bigint, version int, before jsonb, kind text, session_number int, state_under_review char(3),
                sur_group text, sur_organisations text[], recommending_state char(3), rs_group text,
                rs_organisations text[], paragraph text, text text, language text, response text, responses jsonb,
                action int, issues text[], affected text[], sdgs text[], themes text[], source_file text, source_row int)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RecordRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Only one import writes at a time: others wait here until its transaction ends.
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> true)
                .single();
    }

    Map<String, Long> find(Collection<String> keys) {
        return jdbc
                .sql("select key, recommendation_id from recommendation_key where key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("key"), row.getLong("recommendation_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Long> newIds(int count) {
        return jdbc.sql("""
                        select nextval(pg_get_serial_sequence('recommendation', 'id')) from generate_series(1, :count)
                        """).param("count", count).query(Long.class).list();
    }

    void insert(List<RecordRow> rows, long importId, Instant at) {
        if (rows.isEmpty()) return;
        jdbc.sql("insert into recommendation (id, " + COLUMNS
                        + ", created_by_import, import_id, changed_at, news_at, revision) overriding system value select id, "
                        + COLUMNS + ", :import, :import, :at, :at, nextval('recommendation_revision') from " + ROWS)
                .param("rows", json.writeValueAsString(rows))
                .param("import", importId)
                .param("at", utc(at))
                .update();
    }

    /// Keeps what the rows said so far, then lets them say something else.
    public void change(List<RecordRow> rows, long importId, Instant at) {
        if (rows.isEmpty()) return;
        var text = json.writeValueAsString(rows);
        jdbc.sql("""
                        insert into recommendation_version (recommendation_id, version, content, source_file, source_row,
                                                            import_id, replaced_by_import, replaced_at)
                        select here.id, here.version, row.before, here.source_file, here.source_row, here.import_id, :import, :at
                        from recommendation here join
                        """ + ROWS + " on row.id = here.id")
                .param("rows", text)
                .param("import", importId)
                .param("at", utc(at))
                .update();
        jdbc.sql("""
                        update recommendation here set
                            kind = row.kind, session_number = row.session_number, state_under_review = row.state_under_review,
                            sur_group = row.sur_group, sur_organisations = row.sur_organisations,
                            recommending_state = row.recommending_state, rs_group = row.rs_group,
                            rs_organisations = row.rs_organisations, paragraph = row.paragraph, text = row.text,
                            language = row.language, response = row.response, responses = row.responses,
                            action = row.action, issues = row.issues, affected = row.affected, sdgs = row.sdgs,
                            themes = row.themes, source_file = row.source_file, source_row = row.source_row,
                            created_by_import = case when here.withdrawn_at is null then here.created_by_import else :import end,
                            import_id = :import, version = here.version + 1, withdrawn_at = null, changed_at = :at,
                            revision = nextval('recommendation_revision'),
                            news_revision = case
                                when here.withdrawn_at is null and here.text = row.text and here.responses = row.responses
                                then here.news_revision else nextval('recommendation_revision') end,
                            news_at = case
                                when here.withdrawn_at is null and here.text = row.text and here.responses = row.responses
                                then here.news_at else :at end
                        from
                        """ + ROWS + " where row.id = here.id")
                .param("rows", text)
                .param("import", importId)
                .param("at", utc(at))
                .update();
    }

    /// @param keys each with the record that it leads to; one that leads elsewhere already stays as it is
    void remember(Map<String, Long> keys, long importId) {
        jdbc.sql("""
                        insert into recommendation_key (key, recommendation_id, import_id)
                        select key, cast(value as bigint), :import from jsonb_each_text(cast(:keys as jsonb))
                        on conflict (key) do nothing
                        """)
                .param("keys", json.writeValueAsString(keys))
                .param("import", importId)
                .update();
    }

    /// Keeps that the import spoke of these recommendations, and where first.
    void mention(Collection<Mention> mentions, long importId) {
        if (mentions.isEmpty()) return;
        jdbc.sql("""
                        insert into recommendation_mention (recommendation_id, import_id, row_number)
                        select id, :import, "row" from jsonb_to_recordset(cast(:rows as jsonb)) as row (id bigint, "row" int)
                        on conflict (recommendation_id, import_id) do nothing
                        """)
                .param("rows", json.writeValueAsString(mentions))
                .param("import", importId)
                .update();
    }

    /// As the file words them, also where another import had given the same words: the one may be undone.
    void keepParagraphs(Collection<Paragraph> paragraphs, long importId) {
        if (paragraphs.isEmpty()) return;
        jdbc.sql("""
                        insert into recommendation_paragraph (session_number, state_under_review, number, text, import_id)
                        select row.session, row.sur, row.number, row.text, :import
                        from jsonb_to_recordset(cast(:rows as jsonb)) as row (session int, sur text, number text, text text)
                        on conflict do nothing
                        """)
                .param("rows", json.writeValueAsString(paragraphs))
                .param("import", importId)
                .update();
    }

    /// That the file speaks of a recommendation in one of its rows.
    record Mention(long id, int row) {}

    /// A UN paragraph as a file gives it.
    record Paragraph(int session, String sur, String number, String text) {}
}
