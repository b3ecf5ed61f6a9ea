package org.presessions.recommendations.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.Content;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.SampleRecommendations;
import org.presessions.recommendations.importing.ImportUndoRepository.Earlier;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
@Transactional
class ImportUndoRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");
    private static final Content SIGN = SampleRecommendations.content("Signer l’été — \"الصيف\"");
    private static final Content RATIFY = SampleRecommendations.content("Ratify");

    @Autowired
    ImportUndoRepository undoing;

    @Autowired
    ImportRepository imports;

    @Autowired
    Recommendations recommendations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    long earlier;
    long mine;
    long later;

    @BeforeEach
    void threeImports() {
        earlier = imported();
        mine = imported();
        later = imported();
    }

    @Test
    void anImportStandsInTheWayThatSpokeLaterOfWhatThisOneBrought() {
        var brought = record(mine, mine);
        mention(brought, earlier);
        mention(brought, mine);
        assertThat(undoing.laterImports(mine)).isEmpty();
        mention(brought, later);
        assertThat(undoing.laterImports(mine)).containsExactly(later);
        assertThat(undoing.laterImports(later)).isEmpty();
        undoing.withdrawCreated(mine, AT);
        assertThat(undoing.laterImports(mine)).isEmpty();
    }

    @Test
    void anImportStandsInTheWayThatSpokeLaterOfWhatThisOneChanged() {
        var record = record(earlier, mine);
        mention(record, mine);
        mention(record, later);
        assertThat(undoing.laterImports(mine)).isEmpty(); // it only spoke of it
        version(record, 1, SIGN, earlier, mine);
        assertThat(undoing.laterImports(mine)).containsExactly(later);
    }

    @Test
    void whatItBroughtIsWithdrawnAndNothingElse() {
        var brought = record(mine, later);
        var others = record(earlier, mine);
        var revision = found(brought).revision();
        assertThat(undoing.withdrawCreated(mine, AT)).isEqualTo(1);
        assertThat(found(brought).withdrawnAt()).contains(AT);
        assertThat(found(brought).revision()).isGreaterThan(revision);
        assertThat(found(others).withdrawnAt()).isEmpty();
        assertThat(undoing.withdrawCreated(mine, AT.plusSeconds(1))).isZero();
        assertThat(found(brought).withdrawnAt()).contains(AT);
    }

    @Test
    void whatOthersRecordsSaidBeforeItChangedThemFirstIsReadAPieceAtATime() {
        var one = record(earlier, mine);
        version(one, 2, RATIFY, mine, mine);
        version(one, 1, SIGN, earlier, mine);
        var two = record(earlier, mine);
        version(two, 1, RATIFY, earlier, later);
        version(two, 2, RATIFY, earlier, mine);
        version(record(mine, mine), 1, SIGN, mine, mine);
        var gone = record(earlier, mine);
        version(gone, 1, SIGN, earlier, mine);
        new SampleRecommendations(jdbc).withdraw(gone);
        assertThat(undoing.earlier(mine, 0, 10))
                .containsExactly(new Earlier(one, SIGN, "v1.csv", 1), new Earlier(two, RATIFY, "v2.csv", 2));
        assertThat(undoing.earlier(mine, 0, 1)).extracting(Earlier::id).containsExactly(one);
        assertThat(undoing.earlier(mine, one, 1)).extracting(Earlier::id).containsExactly(two);
        assertThat(undoing.earlier(mine, two, 1)).isEmpty();
    }

    @Test
    void aRecordIsAgainTheWorkOfWhoWroteItBefore() {
        var changed = record(earlier, mine);
        version(changed, 1, SIGN, earlier, mine);
        version(changed, 2, SIGN, mine, mine);
        var changedSince = record(earlier, later);
        version(changedSince, 1, SIGN, earlier, mine);
        undoing.nameEarlierWriters(mine);
        assertThat(found(changed).source().importId()).isEqualTo(earlier);
        assertThat(found(changedSince).source().importId()).isEqualTo(later);
    }

    @Test
    void aKeyGoesOverToTheImportThatMayHaveUsedItNextAndIsForgottenOtherwise() {
        var shared = record(earlier, earlier);
        var own = record(mine, mine);
        key("test-shared", shared, mine);
        key("test-only-mine", record(earlier, earlier), mine);
        key("test-others", shared, earlier);
        key("test-of-what-it-brought", own, mine);
        for (var speaker : List.of(earlier, mine, later, imported())) mention(shared, speaker);
        undoing.forgetTraces(mine);
        assertThat(keys())
                .isEqualTo(Map.of("test-shared", later, "test-others", earlier, "test-of-what-it-brought", mine));
    }

    @Test
    void whatItSpokeOfAndItsParagraphsAreForgotten() {
        var record = record(earlier, earlier);
        mention(record, earlier);
        mention(record, mine);
        paragraph("As it said.", earlier);
        paragraph("As it says.", mine);
        undoing.forgetTraces(mine);
        assertThat(jdbc.sql("select import_id from recommendation_mention where recommendation_id = :id")
                        .param("id", record)
                        .query(Long.class)
                        .list())
                .containsExactly(earlier);
        assertThat(recommendations.paragraphText(SIGN)).contains("As it said.");
    }

    private Recommendation found(long id) {
        return recommendations.find(id).orElseThrow();
    }

    private long imported() {
        return imports.insert(SampleImports.own(), AT);
    }

    private long record(long createdBy, long writtenBy) {
        var id = new SampleRecommendations(jdbc).insert(SIGN);
        jdbc.sql("update recommendation set created_by_import = :created, import_id = :written where id = :id")
                .param("created", createdBy)
                .param("written", writtenBy)
                .param("id", id)
                .update();
        return id;
    }

    private void version(long id, int version, Content content, long writtenBy, long replacedBy) {
        jdbc.sql("""
                        insert into recommendation_version (recommendation_id, version, content, source_file, source_row,
                                                            import_id, replaced_by_import, replaced_at)
                        values (:id, :version, cast(:content as jsonb), 'v' || :version || '.csv', :version, :written, :replaced,
                                now())
                        """)
                .param("id", id)
                .param("version", version)
                .param("content", json.writeValueAsString(content))
                .param("written", writtenBy)
                .param("replaced", replacedBy)
                .update();
    }

    private void mention(long id, long importId) {
        jdbc.sql("""
                        insert into recommendation_mention (recommendation_id, import_id, row_number)
                        values (:id, :import, 1)
                        """).param("id", id).param("import", importId).update();
    }

    private void key(String key, long id, long importId) {
        jdbc.sql("insert into recommendation_key (key, recommendation_id, import_id) values (:key, :id, :import)")
                .param("key", key)
                .param("id", id)
                .param("import", importId)
                .update();
    }

    private Map<String, Long> keys() {
        return jdbc
                .sql("select key, import_id from recommendation_key where key like 'test-%'")
                .query((row, number) -> Map.entry(row.getString("key"), row.getLong("import_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void paragraph(String text, long importId) {
        jdbc.sql("""
                        insert into recommendation_paragraph (session_number, state_under_review, number, text, import_id)
                        values (12, 'HTI', '88.1', :text, :import)
                        """).param("text", text).param("import", importId).update();
    }
}
