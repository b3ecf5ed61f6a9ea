package org.presessions.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// One spelling of positions is written; that of earlier releases is still read.
@ServerTest
@Transactional
class PositionsTest {
    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V097__recommendations_position.sql");
    private static final TypeReference<List<Position>> POSITIONS = new TypeReference<>() {};
    private static final String EARLIER = """
            [{"stage":"REPORT","response":"PARTIALLY_SUPPORTED","wording":"In PART","source":"A/1"},\
            {"stage":"ADDENDUM","response":"NOTED","wording":"","source":""}]""";
    private static final String NOW = """
            [{"stage":"report","response":"partially-supported","wording":"In PART","source":"A/1"},\
            {"stage":"addendum","response":"noted","wording":"","source":""}]""";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Recommendations recommendations;

    @Test
    void everyCodeIsReadAgainAndSoIsEveryEarlierSpelling() {
        for (var response : Response.values())
            assertThat(Arrays.asList(
                            json.readValue(json.writeValueAsString(response), Response.class),
                            json.readValue("\"" + response.name() + "\"", Response.class)))
                    .containsOnly(response);
        for (var stage : Stage.values())
            assertThat(Arrays.asList(
                            json.readValue(json.writeValueAsString(stage), Stage.class),
                            json.readValue("\"" + stage.name() + "\"", Stage.class)))
                    .containsOnly(stage);
        assertThatThrownBy(() -> json.readValue("\"perhaps\"", Response.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void codesAreWritten() {
        assertThat(json.readTree(json.writeValueAsString(json.readValue(EARLIER, POSITIONS))))
                .isEqualTo(json.readTree(NOW));
    }

    @Test
    void theRecordOfAnEarlierReleaseIsSpelledAnewInItsOrder() throws Exception {
        var id = new SampleRecommendations(jdbc).insert(SampleRecommendations.content("Sign"));
        jdbc.sql("update recommendation set responses = cast(:said as jsonb) where id = :id")
                .param("said", EARLIER)
                .param("id", id)
                .update();
        keepVersion(id);

        for (var statement : Files.readString(MIGRATION).split(";\n"))
            jdbc.sql(statement).update();

        assertThat(json.readTree(jdbc.sql("select cast(responses as text) from recommendation where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single()))
                .isEqualTo(json.readTree(NOW));
        var before = recommendations.pastVersions(id).getFirst().content();
        assertThat(before.text()).isEqualTo("Sign");
        assertThat(before.positions()).isEqualTo(json.readValue(NOW, POSITIONS));
        assertThat(jdbc.sql(
                                "select cast(content -> 'positions' as text) from recommendation_version where recommendation_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .doesNotContain("NOTED");
    }

    private void keepVersion(long id) {
        jdbc.sql("""
                        insert into recommendation_version (recommendation_id, version, content, source_file, source_row,
                                                            import_id, replaced_by_import, replaced_at)
                        select id, 1, jsonb_set(cast(:content as jsonb), '{positions}', cast(:said as jsonb)), '', 1, import_id,
                               import_id, now()
                        from recommendation where id = :id
                        """)
                .param("content", json.writeValueAsString(SampleRecommendations.content("Sign")))
                .param("said", EARLIER)
                .param("id", id)
                .update();
    }
}
