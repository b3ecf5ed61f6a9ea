package org.presessions.applications.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.Series;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Role;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class CallTextPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @Autowired
    Calls calls;

    @Autowired
    CallTexts texts;

    @Autowired
    CallEditions editions;

    @Autowired
    TestClock clock;

    @Test
    void whatIsWrittenInThreeLanguagesIsReadInEach() {
        var series = fixtures.series("HTI");
        var call = call(series);
        var desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var reply = desk.post(
                editing(series), "format", "All **virtual**", "format-fr", "Tout en *ligne*", "objectives", "Why");
        assertThat(reply.status()).isEqualTo(303);
        var french =
                browsers.anonymous().speaking("fr").get(series.path() + "/call").html();
        assertThat(french.select("section h2").eachText()).containsExactly("Objectifs", "Format");
        assertThat(french.select("section#format p").html()).isEqualTo("Tout en <em>ligne</em>");
        assertThat(french.select("section#objectives p").text()).isEqualTo("Why");
        assertThat(french.select("nav.contents a").eachAttr("href"))
                .containsExactly("#objectives", "#format", "#asked");
        assertThat(texts.of(call).of(CallSection.FORMAT))
                .contains(Wording.english("All **virtual**").and("fr", "Tout en *ligne*"));
    }

    @Test
    void aNewTextBeginsAsTheLastCallsAndIsNotSavedByThat() {
        var earlier = fixtures.series("HTI");
        texts.write(call(earlier, "2090"), CallText.EMPTY.with(CallSection.FORMAT, Wording.english("As ever")));
        var series = fixtures.series("TGO");
        var call = call(series);
        var desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        assertThat(desk.get(editing(series)).html().select("textarea#format").text())
                .isEqualTo("As ever");
        assertThat(texts.of(call)).isEqualTo(CallText.EMPTY);
        desk.submit(desk.get(editing(series)), editing(series));
        assertThat(texts.of(call)).isEqualTo(texts.of(calls.of(earlier).orElseThrow()));
    }

    /// An empty installation has no call of before to begin with.
    @Test
    void theExampleSaysEverySectionInEveryLanguage() {
        var example = CallTextFiles.example();
        assertThat(example.sections()).containsOnlyKeys(CallSection.values());
        assertThat(example.sections().values())
                .allMatch(said -> said.byLanguage().keySet().equals(Set.of("en", "fr", "es")));
    }

    @Test
    void aLookBeforehandSavesNothing() {
        var series = fixtures.series("HTI");
        var call = call(series);
        var desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var look = desk.post(editing(series), "format", "Say <b>x</b> **so**", "preview", "yes");
        assertThat(look.status()).isEqualTo(200);
        assertThat(look.html().select(".preview").html())
                .isEqualTo("<p>Say &lt;b&gt;x&lt;/b&gt; <strong>so</strong></p>");
        assertThat(look.html().select("textarea#format").text()).isEqualTo("Say <b>x</b> **so**");
        assertThat(texts.of(call)).isEqualTo(CallText.EMPTY);
    }

    @Test
    void aTranslationAloneAndATextWithoutEndAreRefusedAndKept() {
        var series = fixtures.series("HTI");
        var call = call(series);
        var desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var reply = desk.post(editing(series), "format-es", "Virtual", "objectives", "x".repeat(10_001));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors())
                .containsExactly(
                        "This text has 10001 characters. Shorten it to 10,000.".replace("10001", "10,001"),
                        "Write this in English as well: whoever reads a language that has no text reads that.");
        assertThat(reply.html().select("textarea#format-es").text()).isEqualTo("Virtual");
        assertThat(texts.of(call)).isEqualTo(CallText.EMPTY);
    }

    @Test
    void twoWhoWriteAtOnceLoseNothing() {
        var series = fixtures.series("HTI");
        var call = call(series);
        var one = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var other = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var hers = one.get(editing(series));
        var his = other.get(editing(series));
        one.submit(hers, editing(series), "format", "Hers", "objectives", "", "what-to-expect", "");
        var late = other.submit(his, editing(series), "format", "His", "objectives", "Why", "what-to-expect", "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html().select("textarea#format").text()).isEqualTo("His");
        assertThat(texts.of(call).of(CallSection.FORMAT)).contains(Wording.english("Hers"));
        assertThat(texts.of(call).of(CallSection.OBJECTIVES)).contains(Wording.english("Why"));
        other.submit(late, editing(series));
        assertThat(texts.of(call).of(CallSection.FORMAT)).contains(Wording.english("His"));
    }

    @Test
    void theFilesSayWhatThePageSays() {
        var series = fixtures.series("HTI");
        texts.write(
                call(series),
                CallText.EMPTY.with(CallSection.FORMAT, Wording.english("See [it](https://example.org).\n\n- a\n- b")));
        var reader = browsers.anonymous();
        assertThat(reader.get(series.path() + "/call.pdf").status()).isEqualTo(200);
        assertThat(reader.get(series.path() + "/call.pdf").text()).startsWith("%PDF");
        assertThat(reader.get(series.path() + "/call.docx").text()).startsWith("PK");
        var closesAt = call(series).closesAt();
        clock.at(
                closesAt.minusSeconds(1),
                () -> assertThat(editions.of(series, Locale.ENGLISH).window())
                        .startsWith("Applications are taken from "));
        clock.at(
                closesAt,
                () -> assertThat(editions.of(series, Locale.ENGLISH).window())
                        .isEqualTo("Applications were taken until Saturday 16 August 2031, 23:59 in Geneva."));
        var events = reader.get(series.path() + "/call.ics").text();
        assertThat(events)
                .contains("DTSTART:20310816T215900Z")
                .contains("Haiti")
                .contains("/call");
    }

    @Test
    void onlyTheSecretariatWritesAndOnlyWhereThereIsACall() {
        var series = fixtures.series("HTI");
        var desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        assertThat(desk.get(editing(series)).status()).isEqualTo(404);
        call(series);
        assertThat(browsers.signedInAs(fixtures.person(Role.DELEGATE))
                        .get(editing(series))
                        .status())
                .isEqualTo(404);
    }

    private CallForApplications call(Series series) {
        return call(series, "2031");
    }

    private CallForApplications call(Series series, String year) {
        return samples.call(series, Instant.parse(year + "-07-20T07:00:00Z"), Instant.parse(year + "-08-16T21:59:00Z"));
    }

    private static String editing(Series series) {
        return "/desk" + series.path() + "/call/text";
    }
}
