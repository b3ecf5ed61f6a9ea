package org.presessions.recommendations.search;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.Content;
import org.presessions.recommendations.Index;
import org.presessions.recommendations.Kind;
import org.presessions.recommendations.Party;
import org.presessions.recommendations.Position;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.Response;
import org.presessions.recommendations.SampleRecommendations;
import org.presessions.recommendations.Stage;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The public pages of the database, without JavaScript. Each test has a word of its own.
@ServerTest
class SearchPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Search search;

    private final String word = "zebra" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private Browser browser;
    private SampleRecommendations samples;

    @BeforeEach
    void open() {
        browser = browsers.anonymous();
        samples = new SampleRecommendations(jdbc);
    }

    @Test
    void aSearchCountsFiltersAndMarksWhatItFound() {
        var first = insert("Protect every " + word + " and its <young>");
        insert("Count each " + word + " once");

        var page = browser.get("/recommendations?q=" + word);

        assertThat(Browser.text(page, "#found-count")).isEqualTo("2 found");
        assertThat(page.html().select(".hit-text").eachText())
                .containsExactlyInAnyOrder(
                        "Protect every " + word + " and its <young>", "Count each " + word + " once");
        assertThat(page.html().select(".hit-text mark").eachText()).containsExactly(word, word);
        assertThat(page.html().select("#facet-sur label").text()).contains("Haiti 2");
        var filtered = browser.get("/recommendations?q=" + word + "&rs=FRA");
        assertThat(Browser.text(filtered, "#found-count")).isEqualTo("Nothing found");
        assertThat(filtered.html().select(".chosen").text()).contains("Recommending State: France");
        assertThat(browser.get("/recommendations/" + first).text()).contains("and its &lt;young&gt;");
    }

    @Test
    void aHitSaysWhoToldWhomAndWhatWasAnswered() {
        insert("Paint each " + word);

        var hit = browser.get("/recommendations?q=" + word).html().select(".hits > li");

        assertThat(hit.select(".iso").eachText()).containsExactly("HTI", "CHE");
        assertThat(hit.select(".hit-who").text())
                .isEqualTo("HTI Haiti ←from CHE Switzerland Supported session 12 (2011) · § 88.1");
        assertThat(hit.select(".status").attr("data-kind")).isEqualTo("done");
        assertThat(hit.select(".tags .tag").eachText()).contains("Justice");
    }

    @Test
    void whereNothingIsFoundEachThingThatCanBeLeftOutIsOfferedWithItsNumber() {
        insert("Mend each " + word);

        var page = browser.get("/recommendations?q=" + word + "&rs=FRA&sur=HTI");

        assertThat(page.html().select(".loosened a").eachText())
                .contains("Without Recommending State: France (1)")
                .doesNotContain("Without State under Review: Haiti (0)");
        assertThat(page.html().select(".loosened a:contains(France)").attr("href"))
                .isEqualTo("/recommendations?q=" + word + "&sur=HTI");
    }

    @Test
    void theNameOfAStateOrOfAnIssueLeadsToItsFilter() {
        insert("Protect every " + word);

        var named = browser.get("/recommendations?q=Haïti+" + word);

        assertThat(Browser.text(named, "#found-count")).isEqualTo("Nothing found");
        assertThat(named.html().select(".chosen a").eachText())
                .containsExactly("“" + word + "” · State under Review: Haiti (1)");
        assertThat(named.html().select(".chosen a").attr("href")).isEqualTo("/recommendations?q=" + word + "&sur=HTI");
        var spanish = browsers.anonymous().speaking("es").get("/recommendations?q=justicia+suiza+" + word);
        assertThat(spanish.html().select(".chosen a").eachText())
                .containsExactly("«" + word + "» · Estado recomendante: Suiza · Tema: Justicia (1)");
        assertThat(browser.get("/recommendations?q=%22haiti%22+" + word).html().select(".chosen a"))
                .isEmpty();
    }

    @Test
    void aPartOfANameIsEnoughWhereNothingIsFound() {
        insert("Feed every " + word, "88.1", "right-to-food");

        var spanish = browsers.anonymous().speaking("es").get("/recommendations?q=alimentaci%C3%B3n");

        assertThat(Browser.text(spanish, "#found-count")).isEqualTo("No se encontró nada");
        assertThat(spanish.html().select(".chosen a").eachText())
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .startsWith("Tema: Derecho a la alimentación (");
    }

    @Test
    void anUnknownFilterIsAnErrorAndNeverNothing() {
        var page = browser.get("/recommendations?sur=Hayti&sort=foo&color=red");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.errors())
                .containsExactly(
                        "There is no filter “color”.",
                        "“Hayti” is no value of the filter “State under Review”. Perhaps “HTI”?",
                        "“foo” is no value of the filter “sort”.");
        assertThat(page.html().select("#found-count")).isEmpty();
        for (var odd : List.of("foo", "0", "-1", "9999999"))
            assertThat(browser.get("/recommendations?q=" + word + "&page=" + odd)
                            .errors())
                    .containsExactly("“" + odd + "” is no value of the filter “page”. Perhaps “1”?");
        for (var file : List.of("feed.atom", "statistics.csv", "export.docx", "alerts/new"))
            assertThat(browser.get("/recommendations/" + file + "?sur=Hayti").errors())
                    .as(file)
                    .containsExactly("“Hayti” is no value of the filter “State under Review”. Perhaps “HTI”?");
        for (var question : List.of("promises?session=99", "allies?issue=99", "cycles?one=99", "compared?with=99"))
            assertThat(browser.get("/recommendations/states/haiti/" + question).errors())
                    .as(question)
                    .singleElement(as(InstanceOfAssertFactories.STRING))
                    .startsWith("“99” is no value");
        assertThat(browsers.anonymous()
                        .speaking("fr")
                        .get("/recommendations?issue=x")
                        .errors())
                .containsExactly("«\u202Fx\u202F» n’est pas une valeur du filtre «\u202FThème\u202F».");
    }

    @Test
    void aRecommendationHasAPermanentAddressACitationAndItsSiblings() {
        var one = insert("Sign the " + word + " treaty", "88.901");
        insert("Ratify the " + word + " treaty", "88.901");

        var page = browser.get("/recommendations/" + one);

        assertThat(page.heading()).isEqualTo("Switzerland to Haiti");
        assertThat(page.html().select(".cite").text())
                .isEqualTo(
                        "Switzerland, recommendation to Haiti, Universal Periodic Review, session 12 (2011), paragraph 88.901."
                                + " http://localhost:8080/recommendations/" + one);
        assertThat(page.text()).contains("The other of this paragraph").contains("Ratify the " + word + " treaty");
        assertThat(browser.get("/recommendations/999999999").status()).isEqualTo(404);
    }

    @Test
    void htmxIsGivenTheResultsAloneWithTheirAddress() {
        insert("Free the " + word);

        var fragment = browser.send(browser.request("/recommendations?q=" + word + "&sur=&rs=")
                .header("HX-Request", "true")
                .GET());

        assertThat(fragment.html().select("h1")).isEmpty();
        assertThat(Browser.text(fragment, "#found-count")).isEqualTo("One found");
        assertThat(fragment.header("hx-push-url")).isEqualTo("/recommendations?q=" + word);
    }

    @Test
    void statisticsShowTheSameNumberAsTheSearch() {
        insert("Feed the " + word);
        insert("House the " + word);

        var page = browser.get("/recommendations/statistics?q=" + word + "&rows=sur&columns=response");

        assertThat(page.html().select(".cross tbody tr").eachText()).containsExactly("Haiti 2 2");
        assertThat(page.html().select(".cross tfoot tr").eachText()).containsExactly("All 2 2");
        assertThat(page.html().select("svg[role=img][aria-label]")).hasSizeGreaterThan(1);
        assertThat(browser.get("/recommendations/statistics.csv?q=" + word + "&rows=sur&columns=response")
                        .text())
                .isEqualTo("\uFEFFState under Review,Supported,Total\r\nHaiti,2,2\r\n");
        assertThat(browser.get("/recommendations/statistics?rows=foo&show=bar").errors())
                .containsExactly("“foo” is no value of the filter “rows”.", "“bar” is no value of the filter “show”.");
        var shares = browser.get("/recommendations/statistics?q=" + word + "&rows=sur&columns=response&show=rows");
        assertThat(Browser.text(shares, ".cross tbody td")).isEqualTo("100.0%");
    }

    /// Its last review left nothing but what it offered of its own accord.
    @Test
    void aStateThatOnlyPledgedHasItsPageToo() {
        samples.insert(new Content(
                Kind.PLEDGE,
                50,
                new Party(Optional.of("TUV"), "asia", List.of()),
                new Party(Optional.empty(), "", List.of()),
                "1.1",
                "Open the " + word,
                "en",
                List.of(new Position(Stage.UNSAID, Response.PLEDGE, "", "")),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        Index.await(search, recommendations);
        var state = browser.get("/states/tuvalu");
        assertThat(state.status()).isEqualTo(200);
        assertThat(Browser.text(state, "#promised h2"))
                .startsWith("Of 0 recommendations last time, Tuvalu supported 0");
    }

    @Test
    void theStatesStandWithWhatTheyWereAsked() {
        insert("Plant a " + word);
        Index.await(search, recommendations);
        var haiti = browser.get("/recommendations/states").html().select("li:has(a[href=/states/haiti])");
        assertThat(haiti.text()).matches("HTI Haiti [\\d,]+ · \\d+%");
    }

    @Test
    void theReadyMadeQuestionsAnswerAboutHaiti() {
        insert("Plant a " + word);

        assertThat(browser.get("/recommendations/states/haiti").location()).endsWith("/states/haiti#record");
        var state = browser.get("/states/haiti");
        assertThat(state.heading()).isEqualTo("Haiti");
        for (var link : state.html().select("#record a").eachAttr("href"))
            assertThat(browser.get(link).status()).as(link).isEqualTo(200);
        assertThat(browser.get("/recommendations/states/haiti/promises?session=12")
                        .text())
                .contains("They were due by the review of session 26 (2016).");
        assertThat(Browser.text(browser.get("/recommendations/states/haiti/allies?issue=justice"), "main ul.rows"))
                .contains("Switzerland");
        assertThat(browser.get("/recommendations/states/haiti/compared?with=FRA")
                        .status())
                .isEqualTo(200);
        assertThat(browser.get("/recommendations/states/atlantis").status()).isEqualTo(404);
    }

    private long insert(String text) {
        return insert(text, "88.1");
    }

    private long insert(String text, String paragraph) {
        return insert(text, paragraph, "justice");
    }

    private long insert(String text, String paragraph, String issue) {
        var sample = SampleRecommendations.content(text);
        var id = samples.insert(new Content(
                Kind.RECOMMENDATION,
                sample.session(),
                sample.stateUnderReview(),
                sample.recommendingState(),
                paragraph,
                text,
                "en",
                sample.positions(),
                Optional.of(4),
                List.of(issue),
                List.of(),
                List.of(),
                List.of()));
        Index.await(search, recommendations);
        return id;
    }
}
