package org.presessions.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Other tests leave recommendations too: what counts all of them is measured before and after.
@ServerTest
@Transactional
class RecommendationRepositoryTest {
    private static final long NOBODYS = Long.MAX_VALUE;
    private static final Instant BROUGHT_AT = Instant.parse("2026-01-02T03:04:05Z");
    private static final Content BARE = SampleRecommendations.bare("", "Respecter l’été — احترام \"الصيف\"");

    @Autowired
    RecommendationRepository repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    SampleRecommendations samples;
    long revisionBefore;

    @BeforeEach
    void look() {
        samples = new SampleRecommendations(jdbc);
        revisionBefore = repository.lastRevision();
    }

    @Test
    void aRecommendationIsReadWholeWithWhatIsUnknown() {
        for (var content : List.of(BARE, SampleRecommendations.content("Sign"))) {
            var id = samples.insert(content);
            var found = repository.find(id).orElseThrow();
            assertThat(found)
                    .isEqualTo(new Recommendation(
                            id,
                            content,
                            new Recommendation.Source("sample.csv", 1, importId(id)),
                            1,
                            Optional.empty(),
                            found.revision(),
                            found.newsRevision()));
            assertThat(repository.byIds(List.of(NOBODYS, id))).containsExactly(found);
        }
        assertThat(repository.find(NOBODYS)).isEmpty();
        assertThat(repository.byIds(List.of())).isEmpty();
    }

    @Test
    void aParagraphHasItsTextsInTheOrderOfTheirNumbersAndNoneThatIsWithdrawn() {
        var first = samples.insert(paragraph("999.7", "One"));
        var withdrawn = samples.insert(paragraph("999.7", "Two"));
        var last = samples.insert(paragraph("999.7", "Three"));
        samples.insert(paragraph("999.70", "Four"));
        samples.withdraw(withdrawn);
        assertThat(repository.ofParagraph(12, "HTI", "999.7"))
                .extracting(Recommendation::id)
                .containsExactly(first, last);
        assertThat(repository.ofParagraph(12, "TGO", "999.7")).isEmpty();
        assertThat(repository.ofParagraph(13, "HTI", "999.7")).isEmpty();
    }

    @Test
    void theLastImportsWordingOfAParagraphCounts() {
        var earlier = importId(samples.insert(BARE));
        var later = importId(new SampleRecommendations(jdbc).insert(BARE));
        paragraphText("As it says now.", later);
        paragraphText("As it said.", earlier);
        assertThat(repository.paragraphText(12, "HTI", "999.7")).contains("As it says now.");
        assertThat(repository.paragraphText(12, "HTI", "999.70")).isEmpty();
        assertThat(repository.paragraphText(12, "TGO", "999.7")).isEmpty();
        assertThat(repository.origins())
                .containsEntry(earlier, new Origin("", "own-csv", false))
                .containsKey(later);
    }

    @Test
    void whoFollowsTheRecordIsToldInTheOrderOfChangesAlsoOfWhatIsWithdrawn() {
        var first = samples.insert(BARE);
        var second = samples.insert(BARE);
        assertThat(following(10)).containsExactly(first, second);
        samples.withdraw(first);
        assertThat(following(10)).containsExactly(second, first);
        assertThat(following(1)).containsExactly(second);
        assertThat(repository.find(first).flatMap(Recommendation::withdrawnAt)).contains(BROUGHT_AT);
        assertThat(repository.lastRevision())
                .isEqualTo(repository.find(first).orElseThrow().revision());
        assertThat(repository.changedAfter(repository.lastRevision(), 10)).isEmpty();
    }

    @Test
    void newsAreOfWhatIsInForceAfterOneRevisionAndUpToAnother() {
        var before = repository.lastNews();
        var id = samples.insert(BARE);
        var withdrawn = samples.insert(BARE);
        var brought = repository.find(id).orElseThrow().newsRevision();
        assertThat(repository.newsBetween(before, brought)).isEqualTo(Set.of(id));
        assertThat(repository.newsBetween(brought, repository.lastNews())).isEqualTo(Set.of(withdrawn));
        samples.withdraw(withdrawn);
        assertThat(repository.newsBetween(brought, repository.lastNews())).isEmpty();
        samples.reword(id, "Other words");
        assertThat(repository.lastNews())
                .isEqualTo(repository.find(id).orElseThrow().newsRevision())
                .isGreaterThan(brought);
        assertThat(repository.newsAt(List.of(id, withdrawn, NOBODYS)))
                .isEqualTo(Map.of(id, BROUGHT_AT.plusSeconds(86_400), withdrawn, BROUGHT_AT));
    }

    @Test
    void allInForceAreCountedAndReadInTheOrderOfTheirNumbers() {
        var before = repository.count();
        var first = samples.insert(BARE);
        var withdrawn = samples.insert(BARE);
        var last = samples.insert(BARE);
        samples.withdraw(withdrawn);
        assertThat(repository.count()).isEqualTo(before + 2);
        try (var all = repository.stream(2)) {
            assertThat(all.map(Recommendation::id).toList())
                    .hasSize((int) before + 2)
                    .isSorted()
                    .endsWith(first, last);
        }
    }

    @Test
    void whatWasSaidBeforeIsReadFromTheLastVersion() {
        var id = samples.insert(BARE);
        version(id, 1, BARE);
        version(id, 2, SampleRecommendations.content("Sign"));
        assertThat(repository.pastVersions(id))
                .containsExactly(
                        new PastVersion(2, SampleRecommendations.content("Sign"), BROUGHT_AT, importId(id)),
                        new PastVersion(1, BARE, BROUGHT_AT, importId(id)));
        assertThat(repository.pastVersions(NOBODYS)).isEmpty();
    }

    @Test
    void filesThatSpeakOfItAreNamedInTheOrderInWhichTheyWereHeard() {
        var id = samples.insert(BARE);
        var other = importId(new SampleRecommendations(jdbc).insert(BARE));
        mention(id, other, 7);
        mention(id, importId(id), 3);
        assertThat(repository.mentions(id))
                .containsExactly(new Mention("sample.csv", 7, other), new Mention("sample.csv", 3, importId(id)));
        assertThat(repository.mentions(NOBODYS)).isEmpty();
    }

    private List<Long> following(int atMost) {
        return repository.changedAfter(revisionBefore, atMost).stream()
                .map(Recommendation::id)
                .toList();
    }

    private static Content paragraph(String number, String text) {
        var one = SampleRecommendations.content(text);
        return new Content(
                one.kind(),
                one.session(),
                one.stateUnderReview(),
                one.recommendingState(),
                number,
                one.text(),
                one.language(),
                one.positions(),
                one.action(),
                one.issues(),
                one.affected(),
                one.sdgs(),
                one.themes());
    }

    private long importId(long id) {
        return jdbc.sql("select import_id from recommendation where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private void paragraphText(String text, long importId) {
        jdbc.sql("""
                        insert into recommendation_paragraph (session_number, state_under_review, number, text, import_id)
                        values (12, 'HTI', '999.7', :text, :import)
                        """).param("text", text).param("import", importId).update();
    }

    private void version(long id, int version, Content content) {
        jdbc.sql("""
                        insert into recommendation_version (recommendation_id, version, content, source_file, source_row,
                                                            import_id, replaced_by_import, replaced_at)
                        select id, :version, cast(:content as jsonb), '', 1, import_id, import_id, changed_at
                        from recommendation where id = :id
                        """)
                .param("id", id)
                .param("version", version)
                .param("content", json.writeValueAsString(content))
                .update();
    }

    private void mention(long id, long importId, int row) {
        jdbc.sql("""
                        insert into recommendation_mention (recommendation_id, import_id, row_number)
                        values (:id, :import, :row)
                        """)
                .param("id", id)
                .param("import", importId)
                .param("row", row)
                .update();
    }
}
