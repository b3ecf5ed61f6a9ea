package org.presessions.selection.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleSelection;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.selection.PanelDesk;
import org.presessions.selection.Place;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// The applications of a State and of a series as a table, and what is done with many of them at once.
@ServerTest
class TablePagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleApplications sample;

    @Autowired
    SampleSelection selection;

    @Autowired
    Applications applications;

    @Autowired
    PanelDesk desk;

    PreSession haiti;
    Application water;
    Application school;
    Application press;
    Person assessor;
    Browser staff;
    String table;

    @BeforeEach
    void threeApplications() {
        haiti = calendar.preSessionsOf(fixtures.series("HTI", "ISL").id()).stream()
                .filter(preSession -> preSession.state().iso3().equals("HTI"))
                .findFirst()
                .orElseThrow();
        water = apply("Sample Water", InstitutionKind.COALITION, "right-to-water");
        school = apply("École Sample", InstitutionKind.NATIONAL_CSO, "right-to-education");
        press = apply("Sample Press", InstitutionKind.NHRI, "freedom-of-the-press");
        assessor = fixtures.person(Role.SECRETARIAT);
        staff = browsers.signedInAs(assessor);
        table = "/desk" + haiti.path() + "/applications";
    }

    @Test
    void itIsSortedByAnyColumnBothWays() {
        assertThat(institutions(table)).containsExactly("Sample Water", "École Sample", "Sample Press");
        assertThat(institutions(table + "?sort=institution"))
                .containsExactly("École Sample", "Sample Press", "Sample Water");
        assertThat(institutions(table + "?sort=-institution"))
                .containsExactly("Sample Water", "Sample Press", "École Sample");
        for (var column : TableColumn.values())
            assertThat(institutions(table + "?sort=" + column.code() + "&col=institution&col=" + column.code()))
                    .as(column.code())
                    .hasSize(3);
    }

    @Test
    void itIsFilteredByWordsAndChoices() {
        assertThat(institutions(table + "?q=ecole")).containsExactly("École Sample");
        assertThat(institutions(table + "?q=sample+twelve")).hasSize(3); // of the engagement
        assertThat(institutions(table + "?kind=nhri")).containsExactly("Sample Press");
        assertThat(institutions(table + "?issue=right-to-water")).containsExactly("Sample Water");
        assertThat(institutions(table + "?language=ru")).isEmpty();
        assertThat(institutions(table + "?gender=unsaid&show=without-place")).hasSize(3);
        assertThat(institutions(table + "?kind=nonsense")).isEmpty();
    }

    @Test
    void whatIsChosenStandsInTheAddressOfEveryLink() {
        var reply = staff.get(table + "?q=a%26b+%7Bc%7D&kind=nhri&col=number&col=median");
        assertThat(reply.html().select("thead th").eachText()).containsExactly("Choose", "Number", "Median");
        var sorted = reply.html().select("thead a").getLast().attr("href");
        assertThat(sorted).isEqualTo(table + "?q=a%26b%20%7Bc%7D&kind=nhri&sort=-median&col=number&col=median");
        assertThat(staff.get(sorted).html().select("input[name=q]").attr("value"))
                .isEqualTo("a&b {c}");
        assertThat(staff.get(sorted).html().select("th[aria-sort]").attr("aria-sort"))
                .isEqualTo("descending");
        assertThat(staff.get(sorted)
                        .html()
                        .select("select[name=sort] option[selected]")
                        .text())
                .isEqualTo("Median, descending");
    }

    @Test
    void ofWhatWasWithdrawnOnlyTheNumberIsLeft() {
        applications.withdraw(press.id());
        var reply = staff.get(table);
        assertThat(reply.heading()).isEqualTo("2 applications to speak on Haiti");
        assertThat(reply.html().select("tr[data-withdrawn]").text())
                .isEqualTo(press.number().orElseThrow() + " Withdrawn");
        assertThat(reply.html().select("tr[data-withdrawn] input")).isEmpty();
        assertThat(institutions(table + "?q=Press")).isEmpty();
        assertThat(csv(table + ".csv?show=withdrawn"))
                .hasSize(2)
                .last()
                .asString()
                .doesNotContain("Sample Press");
    }

    @Test
    void whatOthersThinkIsInNoOrderFilterOrFileBeforeOnesOwn() {
        selection.assess(press, fixtures.person(Role.SECRETARIAT), 4, "");
        selection.assess(school, fixtures.person(Role.SECRETARIAT), 1, "");
        var byScore = table + "?sort=-assessment";
        assertThat(institutions(byScore)).containsExactly("Sample Water", "École Sample", "Sample Press");
        assertThat(String.join("\n", csv(table + ".csv"))).doesNotContain("4.0");

        selection.assess(press, assessor, 2, "");
        selection.assess(school, assessor, 1, "");
        assertThat(institutions(byScore)).containsExactly("Sample Press", "École Sample", "Sample Water");
        var all = staff.get(table + "?col=own&col=assessment&col=median&col=spread&q=Press");
        assertThat(all.html().select("td[data-column]").eachText())
                .containsExactly("3.0 of 4, by 2 people Change my assessment Sample Press", "2.0", "3.0", "2.0");
        assertThat(institutions(table + "?show=mine-to-assess")).containsExactly("Sample Water");
    }

    @Test
    void manyArePutOntoThePanelAtOnceAndThatIsTakenBack() {
        selection.choose(press, 7);
        var page = staff.get(table + "?sort=institution");
        var placed = place(page, "panel", school, water, press);
        var after = staff.open(placed.location());
        assertThat(desk.plan(haiti.id()).speakers())
                .containsExactly(new Place(press.id(), 7), new Place(school.id(), 5), new Place(water.id(), 5));
        assertThat(institutions(placed.location())).startsWith("École Sample");
        assertThat(Browser.text(after, ".undo-line p")).startsWith("The plan of the panel has changed.");

        var action = after.html().select(".undo-line").attr("action");
        var undone = staff.submit(after, action);
        assertThat(undone.location()).endsWith("?sort=institution");
        assertThat(desk.plan(haiti.id()).speakers()).containsExactly(new Place(press.id(), 7));
        assertThat(staff.submit(after, action).status()).isEqualTo(409);
    }

    @Test
    void whatWasWithdrawnMeanwhileStaysOutWhenAChangeIsTakenBack() {
        selection.choose(press, 7);
        var after = staff.open(place(staff.get(table), "off", press).location());
        assertThat(desk.plan(haiti.id()).speakers()).isEmpty();
        applications.withdraw(press.id());
        staff.submit(after, after.html().select(".undo-line").attr("action"));
        assertThat(desk.plan(haiti.id()).speakers()).isEmpty();
    }

    @Test
    void whoComesSecondOrChoosesNobodyIsTold() {
        var seen = staff.get(table);
        selection.choose(press, 7);
        var late = place(seen, "reserve", water);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html().select("input[name=chosen][checked]").eachAttr("value"))
                .containsExactly(water.id().toString());
        var nobody = staff.submit(seen, action(seen), "act", "panel");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(Browser.text(nobody, ".notice")).startsWith("Nothing was chosen.");
        assertThat(desk.plan(haiti.id()).reserve()).isEmpty();
    }

    @Test
    void anApplicationOfAnotherStateIsNotPutOntoThePanel() {
        var other = sample.application(fixtures.preSession("ISL"), "Sample Elsewhere " + UUID.randomUUID());
        place(staff.get(table), "panel", other);
        assertThat(desk.plan(haiti.id()).speakers()).isEmpty();
    }

    @Test
    void theFilesHoldTheRowsThatAreShownWithEveryAnswer() throws IOException {
        var lines = csv(table + ".csv?sort=institution&kind=national-cso");
        assertThat(lines.getFirst()).startsWith("Number,State,Institution,Kind,Speaker,");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1))
                .contains(school.number().orElseThrow()
                        + ",Haiti,École Sample,National civil society organisation,Robin Sample,")
                .contains("It has trained volunteers in twelve districts");

        var sheet = new XSSFWorkbook(
                        new ByteArrayInputStream(staff.get(table + ".xlsx").bytes()))
                .getSheetAt(0);
        assertThat(sheet.getLastRowNum()).isEqualTo(3);
        assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("École Sample");

        var zip = unzipped(staff.get(table + ".zip?kind=nhri").bytes());
        var name = "applications-" + haiti.series().slug() + "-haiti";
        assertThat(zip.keySet())
                .containsExactly(
                        name + ".csv", name + ".xlsx", press.number().orElseThrow() + "/UPR submission (sample).pdf");
        assertThat(new String(zip.values().stream().toList().getLast(), StandardCharsets.US_ASCII))
                .isEqualTo(SampleApplications.PDF);
        assertThat(staff.get(table + ".pdf").status()).isEqualTo(404);
    }

    @Test
    void whoGoesByAnotherNameIsFoundByNoOtherWayEither() throws IOException {
        var values = new HashMap<>(AnswerFields.of(SampleApplications.answers(
                        "Sample Refuge", InstitutionKind.NATIONAL_CSO, Set.of("civil-society")))
                .values());
        values.putAll(Map.of(
                "safety", List.of("protected"),
                "otherName", List.of("Alex Other"),
                "speakerFirstName", List.of("Hidden"),
                "speakerLastName", List.of("Realname"),
                "speakerEmail", List.of("realname@example.org")));
        var hidden = sample.application(haiti, fixtures.person(), new AnswerFields(values).answers());
        assertThat(institutions(table + "?q=realname")).isEmpty();
        assertThat(institutions(table + "?q=alex+other")).containsExactly("Sample Refuge");
        assertThat(staff.get(table).text()).contains("Alex Other").doesNotContainIgnoringCase("Realname");
        assertThat(String.join("\n", csv(table + ".csv")))
                .contains("Alex Other")
                .doesNotContainIgnoringCase("Realname");
        assertThat(unzipped(staff.get(table + ".zip").bytes()).keySet())
                .noneMatch(name -> name.startsWith(hidden.number().orElseThrow() + "/"));
    }

    @Test
    void aSeriesShowsAllOfItsStates() {
        var iceland = calendar.preSessionsOf(haiti.series().id()).stream()
                .filter(preSession -> !preSession.id().equals(haiti.id()))
                .findFirst()
                .orElseThrow();
        sample.application(iceland, "Sample Geyser " + UUID.randomUUID());
        var series = "/desk/series/" + haiti.series().slug() + "/applications";
        assertThat(staff.get(series).html().select("td[data-column=state]").eachText())
                .containsExactlyInAnyOrder("Haiti", "Haiti", "Haiti", "Iceland");
        assertThat(csv(series + ".csv?q=Geyser")).hasSize(2);
        assertThat(browsers.signedInAs(fixtures.person(Role.SPEAKER))
                        .get(series + ".csv")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aStateAndAllStatesOfASeriesAreSeenAtAGlance() {
        selection.choose(press, 7);
        selection.assess(water, assessor, 3, "");
        applications.withdraw(school.id());
        sample.begun(haiti, fixtures.person());
        calendar.schedule(haiti.id(), Optional.of(Instant.now().plus(Duration.ofDays(1))), 60, Optional.empty());
        assertThat(staff.get(table).html().select(".glance li").eachText())
                .containsExactly(
                        "One draft",
                        "2 issues",
                        "2 from the country, 0 international",
                        "National institution applied",
                        "Women: 0, men: 0",
                        "1 of 2 assessed",
                        "One speaker, 7 minutes");
        var rows = staff.get("/desk/series/" + haiti.series().slug() + "/glance")
                .html()
                .select("tbody tr");
        assertThat(rows).hasSize(2);
        assertThat(rows.text())
                .contains("2 of 8 wanted 1 withdrawn 1 2 2 from the country, 0 international")
                .contains("0 of 8 wanted 0 0 0 from the country, 0 international No national institution");
        assertThat(rows.select("td:eq(2) .status").eachAttr("data-kind")).containsExactly("needs-you", "closed");
    }

    private Application apply(String institution, InstitutionKind kind, String issue) {
        return sample.application(
                haiti, fixtures.person(), SampleApplications.answers(institution, kind, Set.of(issue)));
    }

    private List<String> institutions(String address) {
        return staff.open(address)
                .html()
                .select("td[data-column=institution] a")
                .eachText();
    }

    private Browser.Reply place(Browser.Reply page, String act, Application... chosen) {
        var fields = new ArrayList<>(List.of("act", act));
        for (var application : chosen)
            fields.addAll(List.of("chosen", application.id().toString()));
        return staff.post(action(page), fields.toArray(String[]::new));
    }

    private static String action(Browser.Reply page) {
        return page.html().select("form[data-chosen]").attr("action");
    }

    private List<String> csv(String address) {
        var text = new String(staff.get(address).bytes(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return text.substring(1)
                .lines()
                .filter(line -> line.matches("(Number|\\d+-[A-Z]{3}-|.*-HTI-|.*-ISL-).*"))
                .toList();
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }
}
