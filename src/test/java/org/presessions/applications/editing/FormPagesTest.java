package org.presessions.applications.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Applications;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class FormPagesTest {
    private static final String QUESTION = "own-have-you-taken-part-in-a-pre-session-bef";

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @Autowired
    Applications applications;

    @Autowired
    Calendar calendar;

    Series series;
    PreSession haiti;
    Person applicant;
    Browser desk;
    String form;

    @BeforeEach
    void openACall() {
        series = fixtures.series("HTI");
        haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        samples.call(
                series, Instant.now().minus(Duration.ofDays(10)), Instant.now().plus(Duration.ofDays(10)));
        applicant = fixtures.person();
        desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        form = "/desk" + series.path() + "/call/form";
    }

    @Test
    void aQuestionThatTheSecretariatAddedIsAskedAnsweredCheckedAndRead() {
        addAQuestion();
        assertThat(desk.post(form + "/publication", "at", "").status()).isEqualTo(303);
        var id = samples.draft(haiti, applicant, "Sample Circle").id();
        var path = "/applications/" + id;
        var browser = browsers.signedInAs(applicant);

        var asked = browser.speaking("fr").get(path + "/form/consent").html();
        assertThat(asked.select("fieldset#" + QUESTION + " legend").text())
                .isEqualTo("Avez-vous déjà participé à une pré-session ?");
        assertThat(asked.select("fieldset#" + QUESTION + " .choice").eachText()).containsExactly("Jamais", "Souvent");

        assertThat(browser.speaking("en").get(path + "/check").errors())
                .containsExactly("Answer this question: Have you taken part in a Pre-session before?");
        save(browser, path, "never-ever");
        assertThat(browser.get(path + "/check").errors())
                .containsExactly("Choose one of the answers: Have you taken part in a Pre-session before?");
        save(browser, path, "often");
        assertThat(browser.post(path + "/submission").location()).endsWith("news=submitted");

        var receipt = browser.get(path).html();
        assertThat(receipt.select("dt:contains(before?) + dd").text()).isEqualTo("Often");
        var read = desk.get("/desk" + path).html();
        assertThat(read.select("dt:contains(before?) + dd").text()).isEqualTo("Often");
    }

    @Test
    void whoHasBegunGoesOnWithTheFormWithWhichItBegan() {
        var before = "/applications/"
                + samples.draft(haiti, applicant, "Sample Circle").id();
        addAQuestion();
        var unpublished = "/applications/"
                + samples.draft(haiti, applicant, "Sample Union").id();
        desk.post(form + "/publication", "at", "");
        var after = "/applications/"
                + samples.draft(haiti, applicant, "Sample League").id();
        var browser = browsers.signedInAs(applicant);
        assertThat(List.of(before, unpublished, after).stream()
                        .map(path -> browser.get(path + "/form/consent")
                                .html()
                                .select("#" + QUESTION)
                                .size()))
                .containsExactly(0, 0, 1);
        assertThat(browser.get(before + "/check").errors()).isEmpty();
    }

    @Test
    void aQuestionIsLookedAtMovedChangedAndRemoved() {
        addAQuestion();
        assertThat(desk.get(form + "/preview")
                        .html()
                        .select("fieldset#" + QUESTION)
                        .size())
                .isEqualTo(1);
        desk.post(form + "/questions/" + QUESTION + "/place", "direction", "up");
        assertThat(questions("consent")).containsExactly("accessNeeds", QUESTION, "consent");
        desk.post(form + "/questions/consent", "label", "Your consent");
        var saved = desk.get(form).html().select("li#consent");
        assertThat(saved.select("a[dir]").text()).isEqualTo("Your consent");
        assertThat(saved.select("[role=status]").text()).isEqualTo("Saved. What you changed is not asked yet.");
        desk.post(form + "/questions/" + QUESTION + "/removal");
        desk.post(form + "/questions/consent/removal");
        assertThat(questions("consent")).containsExactly("accessNeeds", "consent");
        desk.post(form + "/drop");
        assertThat(desk.get(form).html().select(".lead").text()).startsWith("Applicants are asked the standard form");
        assertThat(desk.get(form).html().select("li#consent a").text()).isEqualTo("Consent");
    }

    @Test
    void aPartIsAddedAndItsQuestionIsAskedOnlyOfWhomItConcerns() {
        desk.post(form + "/parts/new", "title", "About the coalition", "title-fr", "La coalition");
        desk.post(
                form + "/questions/new",
                "part",
                "own-about-the-coalition",
                "label",
                "Who leads it?",
                "kind",
                "name",
                "required",
                "yes",
                "onlyIf",
                "kind=coalition",
                "readers",
                "secretariat",
                "data",
                "person");
        desk.post(form + "/publication", "at", "");
        var path = "/applications/" + samples.begun(haiti, applicant).id();
        var browser = browsers.signedInAs(applicant);
        assertThat(parts(browser, path)).hasSize(7).doesNotContain("About the coalition");
        browser.post(path + "/form/institution", "institution", "Sample Union", "kind", "coalition");
        assertThat(parts(browser, path)).hasSize(8).contains("About the coalition");
        assertThat(browser.post(path + "/form/own-about-the-coalition", "own-who-leads-it", "")
                        .errors())
                .containsExactly("Answer this question: Who leads it?");
    }

    @Test
    void ofWhoIsNotToBeNamedOnlyAnswersThatTellNothingOfAPersonAreRead() {
        add("Where does the speaker live?", "person");
        add("How many people work there?", "none");
        desk.post(form + "/publication", "at", "");
        var path = "/applications/"
                + samples.draft(haiti, applicant, "Sample Circle").id();
        var browser = browsers.signedInAs(applicant);
        browser.post(
                path + "/form/aim",
                "aim",
                "Our aim.",
                "own-where-does-the-speaker-live",
                "Sample Street 9",
                "own-how-many-people-work-there",
                "Seventeen");
        var speaker = browser.get(path + "/form/speaker");
        browser.submit(speaker, path + "/form/speaker", "safety", "protected", "otherName", "Marie");
        assertThat(browser.post(path + "/submission").status()).isEqualTo(303);
        assertThat(browser.get(path).html().text()).contains("Sample Street 9", "Seventeen");
        for (var page : List.of("/desk" + path, "/desk" + path + "/assessment"))
            assertThat(desk.get(page).html().text()).contains("Seventeen").doesNotContain("Sample Street 9");
    }

    private void add(String label, String data) {
        desk.post(
                form + "/questions/new",
                "part",
                "aim",
                "label",
                label,
                "kind",
                "line",
                "readers",
                "assessors",
                "data",
                data);
    }

    @Test
    void allPartsAreFilledInOnOnePage() {
        var path = "/applications/" + samples.begun(haiti, applicant).id();
        var browser = browsers.signedInAs(applicant);
        var whole = browser.get(path + "/form/whole").html();
        var key = browser.get(path + "/form/aim/device-key");
        assertThat(key.status()).isEqualTo(200);
        assertThat(key.bytes())
                .hasSize(32)
                .isEqualTo(browser.get(path + "/form/aim/device-key").bytes());
        assertThat(desk.get(path + "/form/aim/device-key").status()).isEqualTo(404);
        assertThat(whole.select("main h2").eachText())
                .containsExactly(
                        "State and institution",
                        "Aim and work",
                        "Engagement for human rights",
                        "Speaker",
                        "Issues",
                        "Access needs and consent");
        var saved = browser.post(path + "/form/whole/draft", "aim", "Our aim.", "institution", "Sample Circle");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(browser.get(path + "/form/aim").html().select("#aim").text()).isEqualTo("Our aim.");
        assertThat(browser.get(path + "/form/institution")
                        .html()
                        .select("#institution")
                        .val())
                .isEqualTo("Sample Circle");
    }

    @Test
    void whatIsMissingInAQuestionIsSaidAndNothingIsLost() {
        var refused = desk.post(
                form + "/questions/new",
                "part",
                "consent",
                "label-fr",
                "Combien ?",
                "kind",
                "one-of",
                "choices",
                "One",
                "choices-fr",
                "Un\nDeux",
                "words",
                "many",
                "onlyIf",
                "x=y");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors())
                .containsExactly(
                        "Write the question in English at least.",
                        "Write from 2 to 50 different answers in English, one a line.",
                        "These are 2 lines, and 1 in English. Translate all of them, or none.",
                        "Enter a number up to 2,000, or leave it empty.",
                        "Tick answers from the list: of a question that comes before.",
                        "Choose who reads the answer.",
                        "Choose what the answer tells of a person.");
        assertThat(refused.html().select("#label-fr").val()).isEqualTo("Combien ?");
        assertThat(desk.get(form).html().select(".notice")).isEmpty();
    }

    @Test
    void aDayThatIsGonePublishesNothing() {
        addAQuestion();
        assertThat(desk.post(form + "/publication", "at", "2020-01-01T10:00").errors())
                .containsExactly("Enter a day and time that is still to come.");
        desk.post(form + "/publication", "at", "2099-01-01T10:00");
        assertThat(desk.get(form).html().text()).contains("Version 1 will be asked from");
        var path = "/applications/" + samples.begun(haiti, applicant).id();
        var page = browsers.signedInAs(applicant).get(path + "/form/consent").html();
        assertThat(page.select("#" + QUESTION)).isEmpty();
    }

    private void addAQuestion() {
        var added = desk.post(
                form + "/questions/new",
                "part",
                "consent",
                "label",
                "Have you taken part in a Pre-session before?",
                "label-fr",
                "Avez-vous déjà participé à une pré-session ?",
                "kind",
                "one-of",
                "choices",
                "Never\nOften",
                "choices-fr",
                "Jamais\nSouvent",
                "required",
                "yes",
                "readers",
                "assessors",
                "data",
                "none");
        assertThat(added.status()).isEqualTo(303);
    }

    private static void save(Browser browser, String path, String answer) {
        browser.post(path + "/form/consent", "consent", "yes", QUESTION, answer);
    }

    private List<String> questions(String part) {
        return desk.get(form).html().select("#part-" + part + " li").eachAttr("id");
    }

    private static List<String> parts(Browser browser, String path) {
        return browser.get(path).html().select(".tasks a").eachText();
    }
}
