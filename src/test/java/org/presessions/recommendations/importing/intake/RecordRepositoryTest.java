package org.presessions.recommendations.importing.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.Content;
import org.presessions.recommendations.Mention;
import org.presessions.recommendations.Party;
import org.presessions.recommendations.PastVersion;
import org.presessions.recommendations.Position;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.SampleRecommendations;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class RecordRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");
    private static final Instant LATER = AT.plusSeconds(60);
    private static final Content SIGN = SampleRecommendations.content("Sign");
    private static final Content BARE = SampleRecommendations.bare("999.7", "Respecter l’été — احترام \"الصيف\" {\\}");

    @Autowired
    RecordRepository records;

    @Autowired
    Recommendations recommendations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Rival rival;

    long first;
    long second;

    @BeforeEach
    void twoImports() {
        first = imported();
        second = imported();
    }

    @Test
    void recordsAreReadAsTheyWereWritten() {
        var ids = records.newIds(2);
        assertThat(ids).doesNotHaveDuplicates();
        records.insert(
                List.of(row(ids.getFirst(), SIGN, "a.csv", 7), row(ids.getLast(), BARE, "été.csv", 8)), first, AT);
        records.insert(List.of(), first, AT);
        assertThat(found(ids.getFirst()).content()).isEqualTo(SIGN);
        var bare = found(ids.getLast());
        assertThat(bare)
                .isEqualTo(new Recommendation(
                        ids.getLast(),
                        BARE,
                        new Recommendation.Source("été.csv", 8, first),
                        1,
                        Optional.empty(),
                        bare.revision(),
                        bare.newsRevision()));
        assertThat(recommendations.newsAt(ids)).isEqualTo(Map.of(ids.getFirst(), AT, ids.getLast(), AT));
        assertThat(jdbc.sql("select response from recommendation where id = :id")
                        .param("id", ids.getLast())
                        .query(String.class)
                        .single())
                .isEqualTo("partially-supported");
    }

    @Test
    void whatARecordSaidIsKeptWhenItSaysSomethingElse() {
        var id = insert(SIGN);
        var before = found(id);
        change(id, SIGN, BARE);
        var after = found(id);
        assertThat(after)
                .isEqualTo(new Recommendation(
                        id,
                        BARE,
                        new Recommendation.Source("b.csv", 9, second),
                        2,
                        Optional.empty(),
                        after.revision(),
                        after.newsRevision()));
        assertThat(after.revision()).isGreaterThan(before.revision());
        assertThat(after.newsRevision()).isGreaterThan(before.newsRevision());
        assertThat(recommendations.pastVersions(id)).containsExactly(new PastVersion(1, SIGN, LATER, second));
        records.change(List.of(), second, LATER);
        assertThat(found(id)).isEqualTo(after);
    }

    @Test
    void anotherTagIsNoNewsAndAnotherTextOrPositionIs() {
        var id = insert(SIGN);
        var before = found(id);
        change(id, SIGN, with(SIGN, SIGN.positions(), List.of("justice", "civil-society")));
        assertThat(found(id).revision()).isGreaterThan(before.revision());
        assertThat(found(id).newsRevision()).isEqualTo(before.newsRevision());
        assertThat(recommendations.newsAt(List.of(id))).isEqualTo(Map.of(id, AT));
        change(id, SIGN, with(SIGN, BARE.positions(), List.of("justice")));
        assertThat(found(id).newsRevision()).isGreaterThan(before.newsRevision());
        assertThat(recommendations.newsAt(List.of(id))).isEqualTo(Map.of(id, LATER));
    }

    @Test
    void whatWasWithdrawnComesBackAsTheImportsThatBroughtItBack() {
        var id = insert(SIGN);
        new SampleRecommendations(jdbc).withdraw(id);
        var before = found(id);
        change(id, SIGN, SIGN);
        assertThat(found(id).withdrawnAt()).isEmpty();
        assertThat(found(id).newsRevision()).isGreaterThan(before.newsRevision());
        assertThat(createdBy(id)).isEqualTo(second);
        change(id, SIGN, BARE);
        assertThat(createdBy(id)).isEqualTo(second);
    }

    @Test
    void aKeyLeadsToTheRecordThatItLedToFirst() {
        var id = insert(SIGN);
        var other = insert(BARE);
        records.remember(Map.of("test-é", id, "test-b", id), first);
        records.remember(Map.of("test-b", other, "test-c", other), second);
        assertThat(records.find(List.of("test-é", "test-b", "test-c", "test-none")))
                .isEqualTo(Map.of("test-é", id, "test-b", id, "test-c", other));
        assertThat(records.find(List.of())).isEmpty();
    }

    @Test
    void anImportSpeaksOfARecordWhereItDidFirst() {
        var id = insert(SIGN);
        records.mention(List.of(), first);
        records.mention(List.of(new RecordRepository.Mention(id, 7)), first);
        records.mention(List.of(new RecordRepository.Mention(id, 8)), first);
        records.mention(List.of(new RecordRepository.Mention(id, 3)), second);
        assertThat(recommendations.otherMentions(found(id))).containsExactly(new Mention("sample.csv", 3, second));
        assertThat(jdbc.sql("select row_number from recommendation_mention where import_id = :import")
                        .param("import", first)
                        .query(Integer.class)
                        .list())
                .containsExactly(7);
    }

    @Test
    void aParagraphIsKeptForEachImportOnce() {
        var said = new RecordRepository.Paragraph(40, "TGO", "999.7", "L’été — الصيف");
        records.keepParagraphs(List.of(), first);
        records.keepParagraphs(List.of(said), first);
        records.keepParagraphs(List.of(new RecordRepository.Paragraph(40, "TGO", "999.7", "Other")), first);
        assertThat(recommendations.paragraphText(BARE)).contains("L’été — الصيف");
        records.keepParagraphs(List.of(new RecordRepository.Paragraph(40, "TGO", "999.7", "Later")), second);
        assertThat(recommendations.paragraphText(BARE)).contains("Later");
    }

    @Test
    void aRecordIsOfAStateThatThereIs() {
        var nowhere = new Content(
                SIGN.kind(),
                40,
                new Party(Optional.of("XXX"), "", List.of()),
                SIGN.recommendingState(),
                "",
                "Sign",
                "en",
                SIGN.positions(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThatThrownBy(() -> insert(nowhere)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void oneImportWritesAtATime() {
        records.lock();
        assertThat(rival.waits(records::lock)).isTrue();
    }

    private long insert(Content content) {
        var id = records.newIds(1).getFirst();
        records.insert(List.of(row(id, content, "a.csv", 7)), first, AT);
        return id;
    }

    private void change(long id, Content before, Content after) {
        records.change(List.of(RecordRow.of(id, Optional.of(before), after, "b.csv", 9)), second, LATER);
    }

    private static RecordRow row(long id, Content content, String file, int row) {
        return RecordRow.of(id, Optional.empty(), content, file, row);
    }

    private static Content with(Content content, List<Position> positions, List<String> issues) {
        return new Content(
                content.kind(),
                content.session(),
                content.stateUnderReview(),
                content.recommendingState(),
                content.paragraph(),
                content.text(),
                content.language(),
                positions,
                content.action(),
                issues,
                content.affected(),
                content.sdgs(),
                content.themes());
    }

    private Recommendation found(long id) {
        return recommendations.find(id).orElseThrow();
    }

    private long createdBy(long id) {
        return jdbc.sql("select created_by_import from recommendation where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private long imported() {
        return jdbc.sql("""
                        insert into recommendation_import (file_name, file_sha256, file_bytes, layout, created_at)
                        values ('sample.csv', repeat('0', 64), 0, 'own-csv', now()) returning id
                        """).query(Long.class).single();
    }
}
