package org.presessions.recommendations.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presessions.recommendations.exporting.ExportSamples.Sample;
import org.presessions.recommendations.search.Search;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.Query;
import org.presessions.shared.limits.RateLimits;
import org.presessions.testing.Browser.Reply;
import org.presessions.testing.Browsers;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class ApiPagesTest {
    private static final String FOUND = "/api/v1/recommendations?q=numbat&sur=HTI";

    @Autowired
    Browsers browsers;

    @Autowired
    Search search;

    @Autowired
    RateLimits limits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private ExportSamples samples;
    private final List<Long> ids = new ArrayList<>();

    @BeforeEach
    void insert() {
        samples = new ExportSamples(jdbc);
        for (var i = 0; i < 7; i++) ids.add(samples.insert(Sample.of("Protect the numbat " + i)));
        awaitNumbats(7);
    }

    @AfterEach
    void forget() {
        samples.forget();
        awaitNumbats(0);
    }

    private void awaitNumbats(int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(search.ids(numbats())).hasSize(count));
    }

    private void awaitNewest(long id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(newest()).isEqualTo(id));
    }

    private long newest() {
        return Arrays.stream(search.ids(numbats())).max().orElseThrow();
    }

    private static Query numbats() {
        return new Query("numbat", Map.of(), false, Optional.empty());
    }

    private JsonNode ask(String path) {
        var reply = browsers.anonymous().get(path);
        assertThat(reply.status()).as(path).isEqualTo(200);
        assertThat(reply.type()).isEqualTo("application/json");
        assertThat(reply.headers()).doesNotContainKey("set-cookie");
        return json.readTree(reply.bytes());
    }

    private static String path(JsonNode next) {
        assertThat(next.asString()).startsWith("http://localhost:8080/api/v1/recommendations?");
        return next.asString().substring("http://localhost:8080".length());
    }

    @Test
    void cursorsWalkOverEverythingOnceWhileRecommendationsComeAndGo() {
        var seen = new ArrayList<Long>();
        var part = ask(FOUND + "&limit=2");
        assertThat(part.get("total").asInt()).isEqualTo(7);
        samples.withdraw(ids.get(1)); // where the cursor stands
        ids.add(samples.insert(Sample.of("Protect the numbat too")));
        awaitNewest(ids.getLast());
        while (true) {
            part.get("items").forEach(item -> seen.add(item.get("id").asLong()));
            if (part.get("next").isNull()) break;
            part = ask(path(part.get("next")));
        }
        assertThat(seen).isEqualTo(ids);
    }

    @Test
    void everyAnswerHasATag() {
        var browser = browsers.anonymous();
        for (var path : List.of(
                "/api/v1/vocabularies",
                "/api/v1/vocabularies/issue",
                "/api/v1/openapi.json",
                "/api/v1/recommendations/" + ids.getFirst())) {
            var tag = browser.get(path).header("etag");
            var unchanged = browser.send(browser.request(path).header("If-None-Match", tag));
            assertThat(unchanged.status()).as(path).isEqualTo(304);
            assertThat(unchanged.bytes()).as(path).isEmpty();
        }
    }

    @Test
    void aParagraphsWordsArePartOfTheAnswer() {
        var browser = browsers.anonymous();
        var one = "/api/v1/recommendations/" + ids.getFirst();
        var tag = browser.get(one).header("etag");
        samples.paragraph("88.1", "Other words of the whole paragraph");
        var changed = browser.send(browser.request(one).header("If-None-Match", tag));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text()).contains("Other words of the whole paragraph");
    }

    @Test
    void anAnswerHasATagUntilTheRecordChanges() {
        var browser = browsers.anonymous();
        var tag = browser.get(FOUND).header("etag");
        var again = browser.send(browser.request(FOUND).header("If-None-Match", tag));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(browser.get(FOUND + "&limit=3").header("etag")).isNotEqualTo(tag);
        samples.insert(Sample.of("Another numbat"));
        awaitNumbats(8);
        var changed = browser.send(browser.request(FOUND).header("If-None-Match", tag));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(json.readTree(changed.bytes()).get("total").asInt()).isEqualTo(8);
    }

    @Test
    void oneIsFoundByItsNumberOrGoneOrNotThere() {
        var one = ask("/api/v1/recommendations/" + ids.getFirst());
        assertThat(one).isEqualTo(ask(FOUND).get("items").get(0));
        samples.withdraw(ids.getFirst());
        assertProblem(browsers.anonymous().get("/api/v1/recommendations/" + ids.getFirst()), 410);
        assertProblem(browsers.anonymous().get("/api/v1/recommendations/999999999999"), 404);
        assertProblem(browsers.anonymous().get("/api/v1/recommendation"), 404);
        assertProblem(browsers.anonymous().get("/api/v1/vocabularies/colour"), 404);
    }

    private JsonNode assertProblem(Reply reply, int status) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.type()).isEqualTo("application/problem+json");
        assertThat(reply.headers()).doesNotContainKey("set-cookie");
        var problem = json.readTree(reply.bytes());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        return problem;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isue=justice issue unknown-parameter",
                "issue=justise justice unknown-value",
                "limit=501 500 unknown-value",
                "limit=0 500 unknown-value",
                "cursor=x - unknown-value",
                "cursor=YWZ0ZXI6eA - unknown-value",
                "sort=newest - unknown-parameter",
            })
    void aWrongParameterIsNamed(String line) {
        var parts = line.split(" ");
        var reply = browsers.anonymous().get("/api/v1/recommendations?" + parts[0]);
        var error = assertProblem(reply, 400).get("errors").get(0);
        assertThat(error.get("parameter").asString()).isEqualTo(parts[0].split("=")[0]);
        assertThat(error.get("reason").asString()).isEqualTo(parts[2]);
        if (parts[1].equals("-")) assertThat(error.has("suggestion")).isFalse();
        else assertThat(error.get("suggestion").asString()).isEqualTo(parts[1]);
    }

    @Test
    void programsOfOtherSitesMayAsk() {
        var browser = browsers.anonymous();
        var reply = browser.send(elsewhere(browser.request(FOUND)));
        assertThat(reply.header("access-control-allow-origin")).isEqualTo("*");
        assertThat(reply.header("access-control-expose-headers")).contains("ETag");
        var asked = elsewhere(browser.request(FOUND))
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody());
        assertThat(browser.send(asked).header("access-control-allow-headers")).isEqualTo("if-none-match");
    }

    private static HttpRequest.Builder elsewhere(HttpRequest.Builder request) {
        return request.header("Origin", "https://research.example.org");
    }

    @Test
    void vocabulariesHaveLabelsInThreeLanguages() {
        assertThat(ask("/api/v1/vocabularies").get("facets").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(
                        Arrays.stream(Facet.values()).map(Facet::code).toList());
        for (var facet : Facet.values()) {
            var vocabulary = ask("/api/v1/vocabularies/" + facet.code());
            assertThat(vocabulary.get("values")).isNotEmpty();
            for (var value : vocabulary.get("values"))
                for (var language : List.of("en", "fr", "es"))
                    assertThat(value.get("label").get(language).asString()).isNotBlank();
        }
        assertThat(ask("/api/v1/vocabularies/sur").get("values").valueStream())
                .anyMatch(value -> value.get("value").asString().equals("CHE")
                        && value.get("label").get("fr").asString().equals("Suisse"));
    }

    @Test
    void theDescriptionNamesEveryParameterAndEveryMember() {
        var api = ask("/api/v1/openapi.json");
        assertThat(api.get("openapi").asString()).isEqualTo("3.1.0");
        assertThat(Set.copyOf(api.at("/components/parameters").propertyNames())).isEqualTo(ApiQuery.parameters());
        for (var parameter : api.at("/paths/~1api~1v1~1recommendations/get/parameters"))
            if (parameter.has("$ref"))
                assertThat(api.at(parameter.get("$ref").asString().substring(1)).isMissingNode())
                        .isFalse();
        assertThat(List.copyOf(
                        api.at("/components/schemas/Recommendation/properties").propertyNames()))
                .isEqualTo(Column.ALL.stream().map(Column::code).toList());
        var facets = api.at("/paths/~1api~1v1~1vocabularies~1{facet}/get/parameters/0/schema/enum");
        assertThat(facets.valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(
                        Arrays.stream(Facet.values()).map(Facet::code).toList());
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        for (var i = 0; i < ApiController.TIMES_A_MINUTE; i++)
            limits.take(ApiController.LIMIT, "127.0.0.42", ApiController.TIMES_A_MINUTE, Duration.ofMinutes(1));
        var elsewhere = Elsewhere.browser(browsers, "127.0.0.42");
        var refused = elsewhere.apply("/api/v1/vocabularies");
        for (var i = 0; i < 50 && refused.statusCode() != 429; i++) refused = elsewhere.apply("/api/v1/vocabularies");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void thePageShowsSamplesWhoseAddressesAnswer(String language) {
        var browser = browsers.anonymous().speaking(language);
        var page = browser.get("/recommendations/api").html();
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("pre")).hasSize(3);
        var addresses = Pattern.compile("\"http://localhost:8080(/[^\"{]+)\"")
                .matcher(page.select("pre").text())
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
        assertThat(addresses).hasSize(4);
        for (var address : addresses)
            assertThat(browser.get(address).status()).as(address).isEqualTo(200);
        for (var link : page.select("main a[href^=/]").eachAttr("href"))
            assertThat(browser.get(link).status()).as(link).isEqualTo(200);
    }
}
