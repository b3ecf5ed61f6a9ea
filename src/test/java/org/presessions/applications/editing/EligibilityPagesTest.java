package org.presessions.applications.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.testing.Attachment;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// Questions whose answer may keep somebody from applying.
@ServerTest
class EligibilityPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @Autowired
    Calendar calendar;

    PreSession haiti;
    Person applicant;
    Browser desk;
    String form;

    @BeforeEach
    void openACall() {
        var series = fixtures.series("HTI");
        haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        samples.call(
                series, Instant.now().minus(Duration.ofDays(10)), Instant.now().plus(Duration.ofDays(10)));
        applicant = fixtures.person();
        desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        form = "/desk" + series.path() + "/call/form";
    }

    @Test
    void whoCannotApplyIsToldSoKindlyAndWhatElseThereIs() {
        eligible("yes", "Public bodies can [write to us](https://www.example.org/write).");
        desk.post(form + "/publication", "at", "");
        var path = "/applications/"
                + samples.draft(haiti, applicant, "Sample Circle").id();
        var browser = browsers.signedInAs(applicant);
        var refused = browser.post(path + "/form/aim", "aim", "Our aim.", "own-is-it-independent-of-the-state", "no");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).isEmpty();
        assertThat(refused.html().select(".notice a").attr("href")).isEqualTo("https://www.example.org/write");
        assertThat(browser.get(path).html().select(".notice").text()).contains("an application cannot be taken");
        assertThat(browser.post(path + "/submission").status()).isEqualTo(422);
        browser.post(path + "/form/aim", "aim", "Our aim.", "own-is-it-independent-of-the-state", "yes");
        assertThat(browser.post(path + "/submission").status()).isEqualTo(303);
    }

    @Test
    void nobodyIsKeptFromApplyingWithoutWords() {
        desk.speaking("fr");
        var refused = eligible("yes\nperhaps", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors())
                .containsExactly(
                        "Écrivez des réponses proposées ci-dessus en anglais, une par ligne\u202f; pour oui ou non\u202f: yes, ou no.",
                        "Dites au moins en anglais ce qui est dit aux autres, et ce qu’ils peuvent faire d’autre.");
        assertThat(refused.html().select("#eligible").val()).isEqualTo("yes\nperhaps");
        desk.speaking("en");
        assertThat(eligible("yes", "").errors())
                .containsExactly("Say in English at least what others are told, and what else they can do.");
        var lost = eligible("", "Write to us.");
        assertThat(lost.errors())
                .containsExactly("Say which answers let one apply, or empty what the others are told.");
        assertThat(lost.html().select("#refusal").val()).isEqualTo("Write to us.");
        assertThat(desk.get(form).html().text()).doesNotContain("independent of the State");
    }

    @Test
    void answersThatTranslationsLackAreSaidBesideWhoMayApply() {
        var refused = desk.post(
                form + "/questions/new",
                "part",
                "aim",
                "label",
                "Which?",
                "kind",
                "one-of",
                "choices",
                "One\nTwo",
                "choices-fr",
                "Un",
                "eligible",
                "One",
                "refusal",
                "Write to us.",
                "readers",
                "assessors",
                "data",
                "none");
        assertThat(refused.errors())
                .containsExactly(
                        "These are 1 lines, and 2 in English. Translate all of them, or none.",
                        "Write answers that are offered above in English, one a line; for yes or no: yes, or no.");
    }

    @Test
    void aFileThatKeepsSomebodyFromApplyingWithoutWordsIsNotBroughtIn() {
        var file = """
                {"sections": [{"code": "own-more", "title": {"en": "More"}, "questions": [{"name": "own-free",
                "kind": "yes-no", "label": {"en": "Is it free?"}, "required": true, "readers": "assessors",
                "data": "none", "eligible": {"answers": ["yes"]}}]}]}""";
        var sent = Attachment.send(desk, form + "/file", "file", "form.json", file.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.errors())
                .containsExactly("“Is it free?” keeps some from applying and has no words in English for them.");
    }

    @Test
    void aPartThatAsksWhoCanApplyComesFirstByItself() {
        desk.post(form + "/parts/new", "title", "About you");
        eligible("own-about-you", "Is it free?", "", "");
        assertThat(parts()).startsWith("part-institution").contains("part-own-about-you");
        eligible("own-about-you", "Is it independent?", "yes", "Write to us.");
        assertThat(parts()).startsWith("part-own-about-you", "part-institution");

        desk.post(form + "/parts/new", "title", "Where you are");
        eligible("own-where-you-are", "Are you in Haiti?", "yes", "Write to us.");
        assertThat(parts()).startsWith("part-own-about-you", "part-own-where-you-are", "part-institution");

        desk.post(form + "/parts/own-where-you-are/place", "direction", "down");
        var question = form + "/questions/own-are-you-in-haiti";
        desk.submit(desk.get(question), question, "label", "Are you in Haiti today?");
        assertThat(parts()).startsWith("part-own-about-you", "part-institution", "part-own-where-you-are");
        assertThat(desk.post(form + "/publication", "at", "").status()).isEqualTo(303);
    }

    private List<String> parts() {
        return desk.get(form).html().select("section[id^=part-]").eachAttr("id");
    }

    private Browser.Reply eligible(String eligible, String refusal) {
        return eligible("aim", "Is it independent of the State?", eligible, refusal);
    }

    private Browser.Reply eligible(String part, String label, String eligible, String refusal) {
        return desk.post(
                form + "/questions/new",
                "part",
                part,
                "label",
                label,
                "kind",
                "yes-no",
                "eligible",
                eligible,
                "refusal",
                refusal,
                "readers",
                "assessors",
                "data",
                "none");
    }
}
