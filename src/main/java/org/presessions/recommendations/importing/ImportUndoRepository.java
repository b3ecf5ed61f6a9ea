package org.presessions.recommendations.importing;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.List;
import org.presessions.recommendations.Content;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What has to be taken back when an import is undone.
@Repository
class ImportUndoRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportUndoRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Later imports that speak of what this one brought or changed: they have to be undone first.
    List<Long> laterImports(long importId) {
        return jdbc.sql("""
                        select distinct other.import_id
                        from recommendation_mention mine
                        join recommendation on recommendation.id = mine.recommendation_id
                        join recommendation_mention other on other.recommendation_id = mine.recommendation_id
                        where mine.import_id = :import and other.heard > mine.heard
                          and withdrawn_at is null
                          and (created_by_import = :import
                               or exists (select 1 from recommendation_version changed
                                          where changed.recommendation_id = mine.recommendation_id
                                            and changed.replaced_by_import = :import))
                        order by other.import_id
                        """).param("import", importId).query(Long.class).list();
    }

    int withdrawCreated(long importId, Instant at) {
        return jdbc.sql("""
                        update recommendation
                        set withdrawn_at = :at, changed_at = :at, revision = nextval('recommendation_revision')
                        where created_by_import = :import and withdrawn_at is null
                        """).param("import", importId).param("at", utc(at)).update();
    }

    /// What records said before this import changed them, unless it had brought them itself; in the order of their
    /// numbers, a piece at a time.
    List<Earlier> earlier(long importId, long afterId, int atMost) {
        return jdbc.sql("""
                        select distinct on (recommendation_id) recommendation_id, version.content, version.source_file,
                               version.source_row
                        from recommendation_version version join recommendation on recommendation.id = recommendation_id
                        where replaced_by_import = :import and created_by_import <> :import and withdrawn_at is null
                          and recommendation_id > :after
                        order by recommendation_id, version.version limit :atMost
                        """)
                .param("import", importId)
                .param("after", afterId)
                .param("atMost", atMost)
                .query((row, number) -> new Earlier(
                        row.getLong("recommendation_id"),
                        json.readValue(row.getString("content"), Content.class),
                        row.getString("source_file"),
                        row.getInt("source_row")))
                .list();
    }

    /// The record is again what the earlier import had left.
    void nameEarlierWriters(long importId) {
        jdbc.sql("""
                        update recommendation set import_id = earlier.import_id
                        from (select distinct on (recommendation_id) recommendation_id, import_id
                              from recommendation_version where replaced_by_import = :import
                              order by recommendation_id, version) earlier
                        where earlier.recommendation_id = recommendation.id and recommendation.import_id = :import
                          and recommendation.withdrawn_at is null
                        """).param("import", importId).update();
    }

    /// What it said of records which stay. A key by which another import may have recognised a record since goes over
    /// to that import.
    void forgetTraces(long importId) {
        jdbc.sql("""
                        update recommendation_key set import_id = coalesce(
                            (select other.import_id
                             from recommendation_mention mine
                             join recommendation_mention other on other.recommendation_id = mine.recommendation_id
                             where mine.recommendation_id = recommendation_key.recommendation_id
                               and mine.import_id = :import and other.heard > mine.heard
                             order by other.heard limit 1), recommendation_key.import_id)
                        from recommendation
                        where recommendation.id = recommendation_id and recommendation_key.import_id = :import
                          and created_by_import <> :import
                        """).param("import", importId).update();
        jdbc.sql("""
                        delete from recommendation_key using recommendation
                        where recommendation.id = recommendation_id and recommendation_key.import_id = :import
                          and recommendation.created_by_import <> :import
                        """).param("import", importId).update();
        jdbc.sql("delete from recommendation_mention where import_id = :import")
                .param("import", importId)
                .update();
        jdbc.sql("delete from recommendation_paragraph where import_id = :import")
                .param("import", importId)
                .update();
    }

    /// A record as it was before an import changed it.
    record Earlier(long id, Content content, String sourceFile, int sourceRow) {}
}
