package org.presessions.recommendations.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.Index;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.SampleRecommendations;
import org.presessions.recommendations.search.Search;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A search as a feed. Each test has a word of its own.
@ServerTest
class FeedPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Search search;

    private final String word = "skink" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private Browser browser;
    private SampleRecommendations samples;

    @BeforeEach
    void open() {
        browser = browsers.anonymous();
        samples = new SampleRecommendations(jdbc);
    }

    @Test
    void theLastThatIsNewOrChangedStandsFirst() {
        var changed = insert("Old & wise " + word);
        insert("New " + word);
        samples.reword(changed, "Still old & wise " + word);

        var feed = feed("q=" + word);

        assertThat(feed.select("entry > id").eachText().getFirst())
                .isEqualTo("http://localhost:8080/recommendations/" + changed);
        assertThat(feed.select("entry > summary").eachText())
                .containsExactly("Supported. Still old & wise " + word, "Supported. New " + word);
    }

    @Test
    void itsTitleSaysWhatIsAskedForInTheReadersLanguage() {
        assertThat(feed("q=" + word + "&sur=HTI&issue=justice")
                        .select("feed > title")
                        .text())
                .isEqualTo("Recommendations · “" + word + "” · State under Review: Haiti · Issue: Justice");
        browser.speaking("fr");
        assertThat(feed("sur=HTI").select("feed > title").text())
                .isEqualTo("Recommandations · État examiné\u202F: Haïti");
        assertThat(feed("").select("feed > title").text()).isEqualTo("Recommandations");
    }

    @Test
    void anotherTagIsNoNews() {
        var id = insert("Count every " + word);
        var before = updated();
        assertThat(before).isEqualTo("2026-01-02T03:04:05Z");
        jdbc.sql("""
                        update recommendation set issues = '{impunity}', version = version + 1, changed_at = now(),
                            revision = nextval('recommendation_revision') where id = :id
                        """).param("id", id).update();
        assertThat(updated()).isEqualTo(before);
        samples.reword(id, "Count each " + word);
        assertThat(updated()).isEqualTo("2026-01-03T03:04:05Z");
    }

    private String updated() {
        var feed = feed("q=" + word);
        assertThat(feed.select("feed > updated").text())
                .isEqualTo(feed.select("entry > updated").text());
        return feed.select("entry > updated").text();
    }

    private Document feed(String query) {
        Index.await(search, recommendations);
        var reply = browser.get("/recommendations/feed.atom" + (query.isEmpty() ? "" : "?" + query));
        assertThat(reply.type()).startsWith("application/atom+xml");
        return Jsoup.parse(reply.text(), "", Parser.xmlParser());
    }

    private long insert(String text) {
        var id = samples.insert(SampleRecommendations.content(text));
        Index.await(search, recommendations);
        return id;
    }
}
