package org.presessions.applications.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Role;
import org.presessions.testing.Attachment;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// What came as a file is edited in pages, and loses nothing there; of the standard questions their limits change.
@ServerTest
class KeptQuestionPagesTest {
    private static final String FILE = """
            {"sections": [{"code": "own-travel", "title": {"en": "Travel", "ar": "السفر"}, "questions": [
            {"name": "own-card", "kind": "yes-no", "label": {"en": "Have you a card?"}},
            {"name": "own-way", "kind": "one-of", "label": {"en": "How will you travel?", "ar": "كيف؟"}, "choices": [
            {"code": "t", "label": {"en": "By train", "fr": "En train", "ar": "بالقطار"}},
            {"code": "b", "label": {"en": "By bus"}}, {"code": "p", "label": {"en": "By plane"}}],
            "eligible": {"answers": ["t", "b"], "refusal": {"en": "Write to us.", "ar": "اكتب"}}},
            {"name": "own-line", "kind": "prose", "label": {"en": "Which line?"}, "characters": 300,
            "onlyIf": {"question": "own-way", "answers": ["t", "b"]}},
            {"name": "own-stop", "kind": "line", "label": {"en": "Where from?"}, "characters": 40},
            {"name": "own-fair", "kind": "consent", "label": {"en": "We are fair."}},
            {"name": "own-why", "kind": "prose", "label": {"en": "Why fair?"}, "words": 50, "characters": 250,
            "onlyIf": {"question": "own-fair", "answers": ["yes"]}}]}]}""";

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @Autowired
    Calendar calendar;

    String series;
    Browser desk;
    String form;

    @BeforeEach
    void openACall() {
        var open = fixtures.series("HTI");
        samples.call(
                open, Instant.now().minus(Duration.ofDays(10)), Instant.now().plus(Duration.ofDays(10)));
        desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        series = open.slug();
        form = "/desk" + open.path() + "/call/form";
    }

    @Test
    void whatIsSavedAsItStandsStaysAsItCame() {
        bring();
        var before = asFile();
        for (var name : List.of(
                "own-card", "own-way", "own-line", "own-stop", "own-fair", "own-why", "aim", "members", "region"))
            assertThat(save(name).status()).as(name).isEqualTo(303);
        desk.submit(desk.get(form + "/parts/own-travel"), form + "/parts/own-travel");
        assertThat(asFile()).isEqualTo(before);
        assertThat(desk.post(form + "/publication", "at", "").status()).isEqualTo(303);
    }

    @Test
    void aLimitInCharactersAndSeveralAnswersOfAConditionAreSeenAndChanged() {
        bring();
        var page = desk.get(form + "/questions/own-line").html();
        assertThat(page.select("#characters").val()).isEqualTo("300");
        assertThat(page.select("#onlyIf input[checked]").eachAttr("value")).containsExactly("own-way=t", "own-way=b");
        save("own-line", "label", "Which line exactly?", "characters", "400");
        assertThat(asFile()).contains("Which line exactly?", "\"characters\" : 400");
        assertThat(desk.get(form + "/questions/own-line")
                        .html()
                        .select("#onlyIf input[checked]")
                        .size())
                .isEqualTo(2);

        var refused = save("own-line", "characters", "30000", "onlyIf", "own-way=t", "onlyIf", "own-card=yes");
        assertThat(refused.errors())
                .containsExactly(
                        "Enter a number up to 20,000, or leave it empty.",
                        "Tick answers to one question only: to the other one take the ticks away.");
        assertThat(refused.html().select("#onlyIf input[checked]").eachAttr("value"))
                .containsExactly("own-card=yes", "own-way=t");
        assertThat(save("own-line", "words", "100", "characters", "400").errors())
                .containsExactly("100 words take about 800 characters: raise this number, or leave it empty.");
    }

    @Test
    void anAnswerKeepsItsCodeWhateverItsWordsBecome() {
        bring();
        assertThat(desk.get(form + "/questions/own-way").html().select("#codes").val())
                .isEqualTo("t\nb\np");
        save("own-way", "choices", "By rail\nBy bus\nBy plane", "eligible", "By rail");
        assertThat(asFile()).contains("By rail", "En train", "بالقطار", "\"answers\" : [ \"t\" ]");
        save("own-way", "choices", "By rail\nOn foot\nBy bus", "choices-fr", "En train\nÀ pied\n–");
        assertThat(desk.get(form + "/questions/own-way").html().select("#codes").val())
                .isEqualTo("t\non-foot\nb");
        assertThat(asFile()).contains("À pied").doesNotContain("–");

        assertThat(save("own-way", "codes", "t\nf").errors())
                .containsExactly("These are 2 codes, and 3 answers. Give each answer one, or empty this.");
        var twice = save("own-way", "codes", "t\nb\nt");
        assertThat(twice.errors())
                .containsExactly("Each code is one word of up to 60 characters, and stands there once.");
        assertThat(twice.html().select("#codes").val()).isEqualTo("t\nb\nt");
    }

    @Test
    void ofAStandardQuestionTheLimitChangesAndWhetherItIsRequired() {
        save("aim", "words", "500", "characters", "");
        desk.post(form + "/questions/foundingYear", "label", "");
        assertThat(save("phone", "required", "yes").status()).isEqualTo(303);
        for (var fixed : List.of("institution", "speakerFirstName", "accessNeeds"))
            assertThat(desk.get(form + "/questions/" + fixed).html().select("input[name=required], #words"))
                    .as(fixed)
                    .hasSize(fixed.equals("accessNeeds") ? 1 : 0);
        desk.post(form + "/questions/institution", "label", "Your institution");
        assertThat(desk.get(form).html().select("li#institution").text()).contains("required");
        desk.post(form + "/publication", "at", "");

        var haiti = calendar.preSession(series, "haiti").orElseThrow();
        var applicant = fixtures.person();
        var path = "/applications/" + samples.begun(haiti, applicant).id();
        var browser = browsers.signedInAs(applicant);
        assertThat(browser.post(path + "/form/aim", "aim", "work ".repeat(450)).status())
                .isEqualTo(303);
        assertThat(browser.post(path + "/form/aim", "aim", "work ".repeat(501)).errors())
                .containsExactly("This text has 501 words. Shorten it to 500.");
        assertThat(browser.post(path + "/form/institution", "phone", "", "foundingYear", "")
                        .errors())
                .contains("Enter the phone number of the institution.")
                .doesNotContain("Enter the year of foundation with four digits, such as 1998; it cannot lie in the"
                        + " future.");
        var call = browsers.anonymous();
        assertThat(call.get("/pre-sessions/" + series + "/call").html().text())
                .contains("Its aim and work, in 500 words");
        assertThat(call.speaking("fr")
                        .get("/pre-sessions/" + series + "/call")
                        .html()
                        .text())
                .contains("en 500 mots");
    }

    @Test
    void aFileSetsNoLimitThatCannotBeKeptAndRequiresNoSecondName() {
        var text = asFile();
        assertThat(send(text.replace("\"words\" : 200", "\"words\" : 20000")).errors())
                .containsExactly(
                        "“aim” has a limit that cannot be kept: it can be from 1 to 20,000 characters, and up to 2,000"
                                + " words.");
        var firstName = text.replaceAll(
                "(\"name\" : \"speakerFirstName\",\\s+\"kind\" : \"name\",\\s+\"required\" : )false", "$1true");
        assertThat(send(firstName).errors())
                .containsExactly("“speakerFirstName” cannot be required: one name is a whole name, and what somebody"
                        + " needs is told freely.");
    }

    private void bring() {
        assertThat(send(FILE).status()).isEqualTo(303);
    }

    private Browser.Reply send(String file) {
        return Attachment.send(desk, form + "/file", "file", "form.json", file.getBytes(StandardCharsets.UTF_8));
    }

    private String asFile() {
        return desk.get(form + "/file").text();
    }

    private Browser.Reply save(String question, String... changes) {
        var path = form + "/questions/" + question;
        return desk.submit(desk.get(path), path, changes);
    }
}
