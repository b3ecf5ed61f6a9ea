package org.presessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presessions.testing.PseudoArabic.LOCALE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Series;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Role;
import org.presessions.shared.words.Words;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.PseudoArabic;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// A language with other plurals, written from right to left, is one line and one file of words.
@ServerTest
class OneMoreLanguagePagesTest {
    /// Of people, of the languages' own names, or not to be read at all.
    private static final String NOT_OURS =
            "bdi, [dir=auto], [href^=mailto], nav.languages, script, style, template, code";

    private static final Instant CLOSES = Instant.now().plus(Duration.ofDays(30));

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @Autowired
    Words words;

    @Test
    void everyPageIsWrittenFromRightToLeftAndInItsWordsAlone() {
        var series = seriesWithCall();
        var reader = browsers.anonymous().speaking(LOCALE.getLanguage());
        for (var path : List.of(
                "/",
                "/pre-sessions",
                "/how-it-works",
                "/sign-in",
                "/nothing",
                series.path(),
                "/states/haiti?series=" + series.slug(),
                series.path() + "/call",
                "/applications/new?series=" + series.slug())) assertIsWhole(path, reader.get(path));
        var desk = browsers.signedInAs(fixtures.person(LOCALE, Role.SECRETARIAT));
        for (var path : List.of("/desk" + series.path() + "/call", "/desk/missions/import"))
            assertIsWhole(path, desk.get(path));
    }

    @Test
    void whoeverWroteToUsInItIsAnsweredInIt() {
        var person = fixtures.person(LOCALE, Role.SECRETARIAT);
        assertThat(person.locale()).isEqualTo(LOCALE);
        assertThat(browsers.signedInAs(person)
                        .get("/desk")
                        .html()
                        .select("html")
                        .attr("dir"))
                .isEqualTo("rtl");
    }

    @Test
    void whatIsAskedForInEachLanguageIsAskedForInItToo() {
        var series = seriesWithCall();
        var desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var page = desk.get("/desk" + series.path() + "/call");
        assertThat(page.html().select("[name^=reason]").eachAttr("name"))
                .containsExactly("reason", "reason-fr", "reason-es", "reason-ar");
        desk.submit(
                page,
                "/desk" + series.path() + "/call/extensions",
                "state",
                "haiti",
                "until",
                "2041-08-20T23:59",
                "reason",
                "Storms",
                "reason-ar",
                "عواصف");
        var call = series.path() + "/call";
        assertThat(browsers.anonymous().speaking("ar").get(call).text())
                .contains("عواصف")
                .doesNotContain("Storms");
        assertThat(browsers.anonymous().speaking("fr").get(call).text()).contains("Storms");
    }

    @Test
    void namesThatAreKnownInItAreUsedAndTheOthersAreEnglish() {
        var page = browsers.anonymous().speaking("ar").get(seriesWithCall().path());
        assertThat(page.text()).contains("هايتي");
        var desk = browsers.signedInAs(fixtures.person(LOCALE, Role.SECRETARIAT));
        assertThat(desk.get("/desk/recommendations/labels").text()).contains("Freedom of the press");
    }

    @Test
    void pluralsHaveTheSixCasesOfTheLanguage() {
        PseudoArabic.words()
                .forEach((key, text) -> assertThat(Plurals.mistakes(text.toString(), LOCALE))
                        .as(key.toString())
                        .isEmpty());
        assertThat(IntStream.of(1, 2, 3, 11, 100).mapToObj(n -> words.in(LOCALE).t("site.series.states", n)))
                .containsExactly(
                        "⟦ع One State⟧",
                        "⟦ع two 2 States⟧",
                        "⟦ع few 3 States⟧",
                        "⟦ع many 11 States⟧",
                        "⟦ع other 100 States⟧");
        assertThat(words.in(LOCALE).t("shared.errors.title", 0)).isEqualTo("⟦ع zero 0 things need another look⟧");
    }

    @Test
    void datesAreWrittenAsTheLanguageWritesThem() {
        var formats = words.in(LOCALE).formats();
        var day = LocalDate.of(2021, 8, 16);
        assertThat(Stream.of(
                        formats.date(day), formats.month(day), formats.day(day), formats.days(day, day.plusDays(3))))
                .containsExactly("16 أغسطس 2021", "أغسطس 2021", "⟦ع الاثنين 16 أغسطس 2021⟧", "16–19 أغسطس 2021");
    }

    private Series seriesWithCall() {
        var series = fixtures.series("HTI", "UGA");
        samples.call(series, Instant.now().minus(Duration.ofDays(1)), CLOSES);
        return series;
    }

    private static void assertIsWhole(String path, Browser.Reply reply) {
        var page = reply.html();
        assertThat(page.select("html").attr("lang")).as(path).isEqualTo("ar");
        assertThat(page.select("html").attr("dir")).as(path).isEqualTo("rtl");
        assertThat(page.select(".languages [aria-current=true]").attr("hreflang"))
                .as(path)
                .isEqualTo("ar");
        assertThat(texts(page)
                        .map(OneMoreLanguagePagesTest::outsideTheMarks)
                        .filter(text -> text.matches("(?s).*[A-Za-z]{2}.*")))
                .as(path)
                .isEmpty();
    }

    /// What a reader sees or hears, the words of other people apart.
    private static Stream<String> texts(Document page) {
        page.select(NOT_OURS).remove();
        page.select("h1").forEach(heading -> heading.text(heading.text())); // its words may be held together
        var seen = page.nodeStream(TextNode.class);
        return Stream.concat(
                seen.map(TextNode::text),
                Stream.of("aria-label", "title", "placeholder", "alt")
                        .flatMap(name -> page.select("[" + name + "]").eachAttr(name).stream()));
    }

    /// Texts stand in texts, so the innermost go first.
    private static String outsideTheMarks(String text) {
        var less = text.replaceAll("⟦[^⟦⟧]*⟧", "");
        return less.equals(text) ? text : outsideTheMarks(less);
    }
}
