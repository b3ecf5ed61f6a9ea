package org.presessions.recommendations.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.Content;
import org.presessions.recommendations.Kind;
import org.presessions.recommendations.Party;
import org.presessions.recommendations.Position;
import org.presessions.recommendations.Response;
import org.presessions.recommendations.SampleRecommendations;
import org.presessions.recommendations.Stage;
import org.presessions.testing.Browsers;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// A recommendation's page says of each earlier version all that was different then, and nothing else.
@ServerTest
class EarlierVersionsPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private SampleRecommendations samples;
    private long id;

    @BeforeEach
    void insert() {
        samples = new SampleRecommendations(jdbc);
        id = samples.insert(SampleRecommendations.content("Sign the treaty"));
    }

    @AfterEach
    void withdraw() {
        samples.withdraw(id);
    }

    @Test
    void eachVersionSaysWhatWasDifferent() {
        keep(
                1,
                new Content(
                        Kind.RECOMMENDATION,
                        13,
                        new Party(Optional.of("HTI"), "grulac", List.of("OAS", "OIF")),
                        new Party(Optional.empty(), "", List.of()),
                        "",
                        "Signez le traité",
                        "fr",
                        List.of(new Position(Stage.REPORT, Response.PENDING, "Later", "A/1")),
                        Optional.empty(),
                        List.of("impunity", "justice"),
                        List.of("women"),
                        List.of("16"),
                        List.of("D23 Death penalty")));
        keep(2, SampleRecommendations.content("Sign a treaty"));

        assertThat(versions("en"))
                .containsExactly(
                        "Text: Sign a treaty",
                        String.join(
                                "; ",
                                "Working Group session: 13 (2012)",
                                "Paragraph: –",
                                "Recommending State: State not known",
                                "Regional group of the recommending State: –",
                                "Organisations of the recommending State: –",
                                "Text: Signez le traité",
                                "Language: French",
                                "Positions: In the report of the Working Group: Pending (“Later”) · A/1",
                                "Action category: –",
                                "Issues: Impunity, Justice",
                                "Affected persons: women",
                                "Sustainable development goals: SDG 16: Peace, justice and strong institutions",
                                "Themes of OHCHR: D23 Death penalty"));
        assertThat(versions("es")).contains("Texto: Sign a treaty");
    }

    private List<String> versions(String language) {
        var page = browsers.anonymous()
                .speaking(language)
                .get("/recommendations/" + id)
                .html();
        return page.select("ol.rows dl.facts").stream()
                .map(version -> {
                    var said = new ArrayList<String>();
                    for (var label : version.select("dt")) {
                        var values = new ArrayList<String>();
                        for (var value = label.nextElementSibling();
                                value != null && value.normalName().equals("dd");
                                value = value.nextElementSibling()) values.add(value.text());
                        said.add(label.text() + ": " + String.join(", ", values));
                    }
                    return String.join("; ", said);
                })
                .toList();
    }

    private void keep(int version, Content content) {
        jdbc.sql("""
                        insert into recommendation_version (recommendation_id, version, content, source_file, source_row,
                                                            import_id, replaced_by_import, replaced_at)
                        select id, :version, cast(:content as jsonb), '', 1, import_id, import_id, now()
                        from recommendation where id = :id
                        """)
                .param("version", version)
                .param("content", json.writeValueAsString(content))
                .param("id", id)
                .update();
    }
}
