package org.presessions.selection.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.applications.SubmissionOutcome;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.answers.Answers;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.applications.together.CoWriters;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleSelection;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFiles;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who is asked to assess what, conflicts of interest, and what was corrected since one assessed it.
@ServerTest
class AssessorsPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Applications applications;

    @Autowired
    SampleApplications sample;

    @Autowired
    SampleSelection selection;

    @Autowired
    Assignments assignments;

    @Autowired
    CoWriters coWriters;

    @Autowired
    StoredFiles files;

    @Autowired
    JdbcClient jdbc;

    PreSession haiti;
    Person ana;
    Person ben;
    Browser staff;
    String page;
    List<Application> all;

    @BeforeEach
    void sixApplications() {
        haiti = fixtures.preSession("HTI");
        ana = fixtures.person(Role.SECRETARIAT);
        ben = fixtures.person(Role.SECRETARIAT);
        staff = browsers.signedInAs(ana);
        page = "/desk" + haiti.path() + "/assessors";
        all = IntStream.range(0, 6)
                .mapToObj(number -> apply("Sample Circle " + number, Map.of()))
                .toList();
    }

    @Test
    void whoHasAssessedOneIsLedToTheNextThatIsTheirs() {
        assignments.assign(Map.of(
                all.get(0).id(),
                Set.of(ana.id()),
                all.get(1).id(),
                Set.of(ben.id()),
                all.get(4).id(),
                Set.of(ana.id())));
        var first = "/desk/applications/" + all.get(0).id();
        var assess = staff.get(first).html().select("main .actions a").eachAttr("href");
        assertThat(assess).contains(first + "/assessment");
        var wrong = staff.post(first + "/assessment");
        assertThat(wrong.errors()).doesNotHaveDuplicates().allMatch(error -> error.contains(": choose a score"));
        var saved =
                staff.get(staff.post(first + "/assessment", "conflict", "true").location());
        var next = "/desk/applications/" + all.get(4).id() + "/assessment";
        assertThat(saved.html().select(".notice a.button").eachAttr("href")).containsExactly(next);
        assertThat(staff.get(staff.post(next, "conflict", "true").location()).text())
                .contains("You have assessed all that wait for you here.");
    }

    @Test
    void whoWritesAnApplicationIsNotAskedByTheButtonAndIsTold() {
        var own = all.get(2);
        coWriters.ask(own.id(), ana.email());
        share();
        assertThat(assignments.of(List.of(own.id()))).isEqualTo(Map.of(own.id(), Set.of(ben.id())));
        assertThat(staff.get("/desk/applications/" + own.id() + "/assessment").text())
                .contains("There may be a conflict of interest: writes the application.");
    }

    @Test
    void theWorkIsSharedOutFairlyAmongThoseTickedAndTwiceAsksNobodyTwice() {
        var reply = share();
        assertThat(Browser.text(staff.open(reply.location()), ".notice"))
                .isEqualTo("6 assessments are asked in addition.");
        var asked = assignments.of(all.stream().map(Application::id).toList());
        assertThat(asked.values()).allSatisfy(who -> assertThat(who).hasSize(1).isSubsetOf(ana.id(), ben.id()));
        assertThat(asked.values().stream().filter(who -> who.contains(ana.id())))
                .hasSize(3);
        assertThat(Browser.text(staff.open(share().location()), ".notice")).isEqualTo("Nobody is asked in addition.");
        assertThat(staff.get("/desk" + haiti.path() + "/applications?show=asked")
                        .html()
                        .select(".application-row"))
                .hasSize(3);
    }

    @Test
    void whoAbstainedOrHasTiesIsNotAskedByTheButtonButCanBeByHand() {
        var tied = apply("Sample Harbour Union", Map.of());
        staff.submit(staff.get("/desk/ties"), "/desk/ties", "ties", "harbour union\nIceland");
        selection.assess(all.getFirst(), ana, 2, "");
        var address = "/desk/applications/" + all.get(1).id() + "/assessment";
        staff.submit(staff.get(address), address, "conflict", "true");
        share();
        var asked = assignments.of(List.of(tied.id(), all.get(1).id()));
        assertThat(asked)
                .isEqualTo(Map.of(tied.id(), Set.of(ben.id()), all.get(1).id(), Set.of(ben.id())));
        var shown = staff.get(page).html().select("form[data-chosen] tbody tr");
        assertThat(shown.getLast().text()).contains("ties with the organisation");
        assertThat(shown.get(1).text()).contains("abstained");
        assertThat(staff.get("/desk/applications/" + tied.id() + "/assessment").text())
                .contains("There may be a conflict of interest: ties with the organisation.");

        byHand("ask", ana, tied);
        assertThat(assignments.of(List.of(tied.id()))).isEqualTo(Map.of(tied.id(), Set.of(ana.id(), ben.id())));
        byHand("away", ben, tied);
        assertThat(assignments.of(List.of(tied.id()))).isEqualTo(Map.of(tied.id(), Set.of(ana.id())));
    }

    @Test
    void nobodyIsAskedWhoIsNotOnTheStaffAndNothingOfAnotherState() {
        var stranger = fixtures.person(Role.SPEAKER);
        assertThat(byHand("ask", stranger, all.getFirst()).status()).isEqualTo(422);
        var elsewhere = sample.application(fixtures.preSession("ISL"), "Sample Elsewhere");
        assertThat(byHand("ask", ana, elsewhere).status()).isEqualTo(422);
        assertThat(assignments.of(List.of(elsewhere.id(), all.getFirst().id()))).isEmpty();
    }

    @Test
    void whatWasCorrectedSinceIsMarkedWithBothVersions() {
        var one = all.getFirst();
        assess(one, staff);
        assertThat(staff.get("/desk" + haiti.path() + "/applications?show=changed")
                        .html()
                        .select(".application-row"))
                .isEmpty();
        correct(one, Map.of("aim", List.of("Another aim altogether.")));
        var shown = staff.get("/desk" + haiti.path() + "/applications?show=changed");
        assertThat(shown.html().select(".application-row")).hasSize(1);
        assertThat(shown.text()).contains("Corrected since");
        var rows = staff.get("/desk/applications/" + one.id() + "/assessment")
                .html()
                .select(".corrections tbody tr");
        assertThat(rows).hasSize(1);
        assertThat(rows.select("td").eachText()).containsExactly(one.answers().aim(), "Another aim altogether.");
        assess(one, staff);
        assertThat(staff.get("/desk/applications/" + one.id() + "/assessment")
                        .html()
                        .select(".corrections"))
                .isEmpty();
    }

    @Test
    void anotherFileOfTheSameNameAndSizeIsACorrectionToo() {
        var one = all.getFirst();
        applications.attach(one.id(), file("Statement.pdf"));
        correct(one, Map.of());
        assess(one, staff);
        applications.attach(one.id(), file("Statement.pdf"));
        correct(one, Map.of());
        var shown = staff.get("/desk/applications/" + one.id() + "/assessment").html();
        assertThat(shown.select(".corrections tbody tr")).hasSize(1);
        assertThat(shown.select(".corrections td").eachText()).allMatch(told -> told.startsWith("Statement.pdf"));
    }

    @Test
    void aCorrectionToAnotherNameDoesNotShowTheNameBeforeIt() {
        var one = apply("Sample Refuge", Map.of("speakerLastName", List.of("Realname")));
        assess(one, staff);
        correct(one, Map.of("safety", List.of("protected"), "otherName", List.of("Alex Other")));
        var shown = staff.get("/desk/applications/" + one.id() + "/assessment");
        assertThat(shown.html().select(".corrections tbody tr")).isNotEmpty();
        assertThat(shown.text()).doesNotContain("Realname");
    }

    /// The name may stand in any answer from before: each that was changed is named, and none shown.
    @Test
    void whoAsksForAnotherNameInACorrectionIsNotBetrayedByTheAnswersBeforeIt() {
        var one = apply("Sample Shelter", Map.of("aim", List.of("Founded by Realname."), "phone", List.of("+41 1")));
        assess(one, staff);
        applications.attach(one.id(), file("Statement.pdf"));
        correct(
                one,
                Map.of(
                        "safety", List.of("protected"),
                        "otherName", List.of("Alex Other"),
                        "aim", List.of("Founded long ago."),
                        "phone", List.of("+41 22 555 01 99")));
        var shown = staff.get("/desk/applications/" + one.id() + "/assessment");
        assertThat(shown.html().select(".corrections td").eachText())
                .contains("Founded long ago.", "+41 22 555 01 99")
                .anyMatch(told -> told.startsWith("Statement.pdf"))
                .noneMatch(told -> told.contains("Realname") || told.contains("+41 1") || told.contains("sample"));
    }

    @Test
    void colleaguesTalkOnceEachHasAssessedAndWhoIsMentionedGetsAMail() {
        var one = all.getFirst();
        var address = "/desk/applications/" + one.id() + "/comments";
        var colleague = browsers.signedInAs(ben);
        assess(one, colleague);
        var box = ana.email().replaceFirst("@.*", "");
        var said = colleague.submit(colleague.get(address), address, "comment", "Secret thought, @" + box);
        assertThat(said.status()).isEqualTo(303);
        assertThat(staff.get(address).text()).doesNotContain("Secret thought").contains("once your own assessment");
        assertThat(staff.post(address, "comment", "Too early").status()).isEqualTo(422);
        assess(one, staff);
        assertThat(staff.get(address).text()).contains("Secret thought");
        assertThat(colleague
                        .submit(colleague.get(address), address, "comment", " ")
                        .errors())
                .containsExactly("Write something.");
        var mails = jdbc.sql("select subject || body from mail_message where to_address = :to and kind = 'mention'")
                .param("to", ana.email())
                .query(String.class)
                .list();
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst()).contains(one.number().orElseThrow()).doesNotContain("Secret thought");
    }

    private Application apply(String institution, Map<String, List<String>> others) {
        var answers = SampleApplications.answers(institution, InstitutionKind.NATIONAL_CSO, Set.of("civil-society"));
        return sample.application(haiti, fixtures.person(), with(answers, others));
    }

    private void correct(Application application, Map<String, List<String>> others) {
        applications.save(application.id(), with(application.answers(), others));
        sample.call(haiti.series(), Instant.EPOCH, Instant.parse("2099-01-01T00:00:00Z"));
        var outcome = applications.submit(application.id(), Locale.ENGLISH);
        assertThat(outcome).isInstanceOf(SubmissionOutcome.Submitted.class);
    }

    private static Answers with(Answers answers, Map<String, List<String>> others) {
        var values = new HashMap<>(AnswerFields.of(answers).values());
        values.putAll(others);
        return new AnswerFields(values).answers();
    }

    private UUID file(String name) {
        var content = new ByteArrayInputStream(SampleApplications.PDF.getBytes(StandardCharsets.US_ASCII));
        return switch (files.store(content, name, 10_000, Set.of(FileKind.PDF))) {
            case StoreOutcome.Stored(var file) -> file.id();
            case StoreOutcome refused -> throw new AssertionError(refused);
        };
    }

    private static void assess(Application application, Browser assessor) {
        var address = "/desk/applications/" + application.id() + "/assessment";
        var scores = new ArrayList<String>();
        for (var criterion : List.of("national-voice", "expertise", "submission", "new-theme", "balance"))
            scores.addAll(List.of("score-" + criterion, "2"));
        var saved = assessor.submit(assessor.get(address), address, scores.toArray(String[]::new));
        assertThat(saved.status()).isEqualTo(303);
    }

    private Browser.Reply share() {
        return staff.post(
                page + "/share",
                "assessor",
                ana.id().toString(),
                "assessor",
                ben.id().toString(),
                "each",
                "1");
    }

    private Browser.Reply byHand(String act, Person assessor, Application application) {
        return staff.post(
                page,
                "act",
                act,
                "assessor",
                assessor.id().toString(),
                "chosen",
                application.id().toString());
    }
}
