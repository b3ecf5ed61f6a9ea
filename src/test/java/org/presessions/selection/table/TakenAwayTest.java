package org.presessions.selection.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleSelection;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What files and programs take away of applications: all that was answered, and of who is not to be named only what
/// tells nothing of a person.
@ServerTest
class TakenAwayTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Applications applications;

    @Autowired
    SampleApplications samples;

    @Autowired
    SampleSelection selection;

    @Autowired
    People people;

    @Autowired
    JsonMapper json;

    PreSession haiti;
    Person me;
    Browser desk;
    String address;

    @BeforeEach
    void aFormWithQuestionsOfItsOwn() {
        haiti = fixtures.preSession("HTI");
        samples.call(
                haiti.series(),
                Instant.now().minus(Duration.ofDays(1)),
                Instant.now().plus(Duration.ofDays(1)));
        me = fixtures.person(Role.SECRETARIAT);
        desk = browsers.signedInAs(me);
        address = "/desk" + haiti.path() + "/applications";
        var form = "/desk" + haiti.series().path() + "/call/form";
        add(form, "Networks", "assessors", "none");
        add(form, "Budget", "secretariat", "none");
        add(form, "Dangers", "assessors", "sensitive");
        add(form, "Visa", "assessors", "none", "yes-no");
        desk.post(form + "/publication", "at", "");
    }

    @Test
    void coalitionsMembersAddedAnswersAndFilesAreInEveryFile() throws IOException {
        var application = handIn("Sample Union", "open");
        var row = csv(application);
        assertThat(row.get("Networks")).startsWith("zzNetworks");
        assertThat(row.get("Budget")).isEqualTo("zzBudget");
        assertThat(row.get("Dangers")).isEqualTo("zzDangers");
        assertThat(row.toMap().values()).contains("Sample Member One\nSample Member Two");
        var file = applications.find(application.id()).orElseThrow().number().orElseThrow() + "/";
        assertThat(zipped()).anyMatch(name -> name.startsWith(file));
        var item = asked();
        assertThat(item.at("/answers/own-networks").asString()).startsWith("zzNetworks");
        assertThat(item.at("/answers/members").asString()).contains("Sample Member Two");
        assertThat(item.at("/files/0/question").asString()).isEqualTo("submission");
        assertThat(row.toMap().values()).contains(item.at("/files/0/name").asString());
    }

    @Test
    void ofWhoIsNotToBeNamedOnlyWhatTellsNothingOfAPersonIsTakenAway() throws IOException {
        var application = handIn("Sample Refuge", "protected");
        var row = csv(application);
        assertThat(row.get("Networks")).startsWith("zzNetworks");
        assertThat(row.get("Dangers")).isEmpty();
        assertThat(row.toMap().values()).contains("Alex Other");
        var all = String.join("\n", row.toMap().values()) + asked();
        assertThat(all).doesNotContain("zzDangers", "zzneeds", "zzlast", "zzspeaker", "zzmail", "zzstreet");
        assertThat(zipped()).noneMatch(name -> name.contains("/"));
        assertThat(asked().get("files")).isEmpty();
    }

    @Test
    void theTableShowsSortsFiltersAndFindsEveryAnswer() throws IOException {
        var union = handIn("Sample Union", "open");
        handIn("Sample Refuge", "protected");
        var columns = "?col=answer-email&col=answer-own-networks&col=answer-own-budget&col=answer-own-dangers";
        var page = desk.get(address + columns + "&sort=-answer-own-networks");
        assertThat(page.html().select("thead th").eachText())
                .containsExactly("Choose", "E-mail address of the institution", "Networks", "Budget", "Dangers");
        assertThat(page.html().select("td[data-column=answer-own-networks]").eachText())
                .containsExactly("zzNetworks Sample Union", "zzNetworks Sample Refuge");
        assertThat(page.html().select("td[data-column=answer-email]").eachText())
                .containsExactly("zzmail@example.org");
        assertThat(page.html().select("td[data-column=answer-own-dangers]").eachText())
                .containsExactly("zzDangers");
        assertThat(found("?answer-own-visa=yes")).containsExactly("Sample Union");
        assertThat(found("?answer-own-visa=no&q=zznetworks")).containsExactly("Sample Refuge");
        assertThat(found("?q=zzdangers")).containsExactly("Sample Union");
        assertThat(found("?q=zzstreet")).containsExactly("Sample Union");
        assertThat(found("?q=zzbudget+union")).containsExactly("Sample Union");
        selection.assess(union, me, 3, "");
        assertThat(found("?q=zzbudget+union")).isEmpty(); // the secretariat alone reads it, and no assessor
    }

    private List<String> found(String query) {
        return desk.get(address + query)
                .html()
                .select("td[data-column=institution]")
                .eachText();
    }

    @Test
    void whatIsForTheSecretariatAloneIsNotInTheRowsThatOneAssesses() throws IOException {
        var application = handIn("Sample Union", "open");
        selection.assess(application, me, 3, "");
        assertThat(csv(application).get("Budget")).isEmpty();
        assertThat(asked().toString()).contains("zzNetworks").doesNotContain("zzBudget");
    }

    @Test
    void whoAssessesReadsNothingThatIsForTheSecretariatAlone() {
        var application = handIn("Sample Union", "open");
        var whole = "/desk/applications/" + application.id();
        assertThat(desk.get(whole).text()).contains("zzNetworks", "zzBudget");
        var link = desk.get(whole + "/assessment").html().select("a:contains(whole application)");
        assertThat(desk.get(link.attr("href")).text())
                .contains("zzNetworks", "Answers that only the secretariat reads are left out")
                .doesNotContain("zzBudget", "Budget");
        selection.assess(application, me, 3, "");
        var browser = browsers.signedInAs(people.get(application.applicantId()));
        var path = "/applications/" + application.id();
        browser.post(
                path + "/form/aim",
                "aim",
                "Another aim",
                "own-budget",
                "zzBudgetAgain",
                "own-networks",
                "zzNetworksAgain");
        assertThat(browser.post(path + "/submission").status()).isEqualTo(303);
        assertThat(desk.get(whole + "/assessment").text())
                .contains("zzNetworksAgain")
                .doesNotContain("zzBudget");
        assertThat(desk.get(whole).text()).doesNotContain("zzBudget");
        var colleague = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        assertThat(colleague.get(whole).text()).contains("zzBudgetAgain");
    }

    private void add(String form, String label, String readers, String data) {
        add(form, label, readers, data, "line");
    }

    private void add(String form, String label, String readers, String data, String kind) {
        var added = desk.post(
                form + "/questions/new", "part", "aim", "label", label, "kind", kind, "readers", readers, "data", data);
        assertThat(added.status()).isEqualTo(303);
    }

    private Application handIn(String institution, String safety) {
        var applicant = fixtures.person();
        var application = samples.draft(haiti, applicant, institution);
        var browser = browsers.signedInAs(applicant);
        var path = "/applications/" + application.id();
        change(
                browser,
                path,
                "institution",
                Map.of(
                        "kind", "coalition",
                        "members", "Sample Member One\nSample Member Two",
                        "address", "zzstreet",
                        "phone", "+41 22 555 01 77",
                        "email", "zzmail@example.org"));
        change(
                browser,
                path,
                "aim",
                Map.of(
                        "own-networks",
                        "zzNetworks " + institution,
                        "own-budget",
                        "zzBudget",
                        "own-dangers",
                        "zzDangers",
                        "own-visa",
                        safety.equals("open") ? "yes" : "no"));
        change(
                browser,
                path,
                "speaker",
                Map.of(
                        "safety", safety,
                        "otherName", "Alex Other",
                        "speakerLastName", "zzlast",
                        "speakerEmail", "zzspeaker@example.org"));
        change(browser, path, "consent", Map.of("accessNeeds", "zzneeds"));
        assertThat(browser.post(path + "/submission").location()).endsWith("news=submitted");
        return applications.find(application.id()).orElseThrow();
    }

    private static void change(Browser browser, String path, String section, Map<String, String> answers) {
        var page = path + "/form/" + section;
        var sent = new ArrayList<String>();
        answers.forEach((field, answer) -> sent.addAll(List.of(field, answer)));
        browser.submit(browser.get(page), page, sent.toArray(String[]::new));
    }

    private CSVRecord csv(Application application) throws IOException {
        var text = new String(desk.get(address + ".csv").bytes(), StandardCharsets.UTF_8).substring(1);
        var number = application.number().orElseThrow();
        try (var records = CSVFormat.EXCEL
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .get()
                .parse(new StringReader(text))) {
            return records.stream()
                    .filter(row -> row.get(0).equals(number))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<String> zipped() throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(desk.get(address + ".zip").bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) names.add(entry.getName());
        }
        return names;
    }

    private JsonNode asked() {
        var made = desk.submit(desk.get("/desk/tokens"), "/desk/tokens", "name", "figures", "days", "30");
        var program = browsers.anonymous();
        var request =
                program.request("/api/v1/applications?series=" + haiti.series().slug());
        var token = Browser.text(made, ".notice code");
        var reply =
                program.send(request.header("Authorization", "Bearer " + token).GET());
        return json.readTree(reply.bytes()).get("items").get(0);
    }
}
