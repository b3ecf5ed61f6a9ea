package org.presessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.presessions.Forms.FormPage;
import org.presessions.queries.Scene;
import org.presessions.queries.Scene.Reader;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// Nothing that somebody types into any form of the product is lost when it cannot be taken in.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedWordsTest {
    static final List<FormPage> PAGES = Forms.ALL;
    static final List<FormPage> SIGNED_IN =
            PAGES.stream().filter(page -> page.reader() != Reader.NOBODY).toList();

    /// Longer than any form takes, and than a draft keeps.
    private static final String LONG = " many words".repeat(2500);

    @Autowired
    BeanFactory beans;

    @Autowired
    Browsers browsers;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private final Set<String> typedInto = new TreeSet<>();
    private Scene scene;

    @BeforeAll
    void set() {
        scene = new Scene(beans, 2);
        for (var page : PAGES) {
            var address = page.at().apply(scene);
            for (var form : forms(scene.browser(page.reader()), address))
                typedInto.add(pattern(Forms.action(form, address).replaceFirst("[?].*", "")));
        }
    }

    @AfterAll
    void clear() {
        scene.close();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void whatIsWrongStaysInTheForm(FormPage where) {
        var browser = scene.browser(where.reader());
        var address = where.at().apply(scene);
        for (var form : forms(browser, address)) {
            var sent = Forms.typed(form, name -> "Typed into " + name + LONG);
            var answer = browser.send(Forms.action(form, address), sent);
            if (answer.status() == 303) continue; // taken in as it is
            assertThat(answer.status()).as(form.attr("action")).isIn(409, 422);
            assertThat(missing(form, answer)).as(form.attr("action")).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("SIGNED_IN")
    void whoIsNoLongerSignedInFindsItInTheFormAfterwards(FormPage where) {
        var person = scene.person(where.reader()).orElseThrow();
        var address = where.at().apply(scene);
        for (var form : forms(scene.browser(where.reader()), address)) {
            var browser = browsers.signedInAs(person);
            var page = browser.get(address);
            if (isOfWhoLeft(form, page)) continue;
            var own = same(form, page);
            var sent = Forms.typed(own, name -> "Typed into " + name);
            var refused = browser.forgetting("SESSION").send(Forms.action(own, address), sent);
            assertThat(refused.status() + " " + refused.heading()).matches("(401|404) You are no longer signed in");
            assertThat(missing(own, refused)).as("on the page that refuses").isEmpty();

            browsers.signIn(browser, person);
            page = browser.get(address);
            if (isOfWhoLeft(form, page)) continue;
            var again = same(form, page);
            var values = new TreeMap<String, String>();
            for (var field : Forms.texts(again)) values.put(field.attr("name"), value(field));
            var expected = new TreeMap<String, String>();
            for (var field : Forms.texts(own)) expected.put(field.attr("name"), "Typed into " + field.attr("name"));
            assertThat(values).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void aPageThatWasOpenForTooLongAsksToSendItAgain(FormPage where) {
        var browser = scene.browser(where.reader());
        var address = where.at().apply(scene);
        for (var form : forms(browser, address)) {
            var sent = Forms.typed(form, name -> "Typed into " + name + LONG);
            sent.put("_csrf", "stale");
            var refused = browser.send(Forms.action(form, address), sent);
            assertThat(refused.status() + " " + refused.heading())
                    .isEqualTo("403 Not sent yet: please send it once more");
            assertThat(missing(form, refused)).as("on the page that refuses").isEmpty();

            assertThat(Forms.sentBy(refused, Forms.action(form, address))).containsAll(Forms.withoutToken(sent));
        }
    }

    /// A new form is entered among the pages, or among the addresses to which nobody types anything.
    @Test
    void everyAddressThatTakesAFormIsKnown() {
        assertThat(Stream.concat(typedInto.stream(), Forms.NOTHING_TYPED.stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        patterns().map(PathPattern::getPatternString).distinct().toList());
    }

    private String pattern(String path) {
        return patterns()
                .filter(pattern -> pattern.matches(PathContainer.parsePath(path)))
                .sorted()
                .findFirst()
                .orElseThrow()
                .getPatternString();
    }

    private Stream<PathPattern> patterns() {
        return handlers.getHandlerMethods().keySet().stream()
                .filter(handler -> handler.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(handler -> handler.getPathPatternsCondition().getPatterns().stream());
    }

    private static List<FormElement> forms(Browser browser, String address) {
        var page = browser.get(address);
        assertThat(page.status()).as(address).isEqualTo(200);
        var forms = Forms.in(page);
        assertThat(forms).as("forms of " + address).isNotEmpty();
        return forms;
    }

    /// Whoever was in the room when the forms were looked for may be gone a moment later.
    private static boolean isOfWhoLeft(FormElement form, Browser.Reply page) {
        var action = form.attr("action");
        return action.contains("/moderation/persons/")
                && Forms.in(page).stream()
                        .noneMatch(other -> other.attr("action").equals(action));
    }

    private static FormElement same(FormElement form, Browser.Reply page) {
        return Forms.in(page).stream()
                .filter(other -> other.attr("action").equals(form.attr("action")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form " + form.attr("action") + " in " + page.text()));
    }

    private static String value(Element field) {
        return field.normalName().equals("textarea") ? field.wholeText().strip() : field.val();
    }

    /// The fields whose words are not in an answer.
    private static List<String> missing(FormElement form, Browser.Reply answer) {
        var text =
                answer.html().wholeText() + answer.html().select("main input").eachAttr("value");
        var missing = new ArrayList<String>();
        for (var field : Forms.texts(form))
            if (!text.contains("Typed into " + field.attr("name"))) missing.add(field.attr("name"));
        return missing;
    }
}
