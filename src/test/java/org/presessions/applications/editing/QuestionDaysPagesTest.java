package org.presessions.applications.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.OtherSpeakers;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.mail.Mail;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.people.SignInLinks;
import org.presessions.shared.Page;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/// A question has to be answered after a day, stays as it was answered after a day, and is asked of each speaker.
@ServerTest
class QuestionDaysPagesTest {
    private static final LocalDate DAY = LocalDate.now(Page.GENEVA).plusDays(3);
    private static final LocalDate YESTERDAY = LocalDate.now(Page.GENEVA).minusDays(1);
    private static final Instant AFTERWARDS =
            DAY.plusDays(1).atStartOfDay(Page.GENEVA).toInstant().plusSeconds(60);

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @Autowired
    OtherSpeakers speakers;

    @Autowired
    SignInLinks links;

    @Autowired
    TestClock clock;

    PreSession haiti;
    Person applicant;
    Browser desk;
    Browser browser;
    String form;

    @BeforeEach
    void openACall() {
        haiti = fixtures.preSession("HTI");
        samples.call(
                haiti.series(),
                Instant.now().minus(Duration.ofDays(10)),
                Instant.now().plus(Duration.ofDays(10)));
        applicant = fixtures.person();
        desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        browser = browsers.signedInAs(applicant);
        form = "/desk" + haiti.series().path() + "/call/form";
    }

    @Test
    void afterItsDayTheAnswerIsRequired() {
        ask("requiredAfter", DAY.toString());
        var path = begun();
        assertThat(browser.get(path + "/form/aim").text()).contains("Whoever hands in after", "has to answer it.");
        assertThat(browser.get(path + "/check").errors()).isEmpty();
        clock.at(AFTERWARDS, () -> {
            var later = later();
            assertThat(later.get(path + "/check").errors()).containsExactly("Answer this question: Your motto");
            assertThat(later.post(path + "/submission").status()).isEqualTo(422);
            later.post(path + "/form/aim", "aim", "Our aim.", "own-your-motto", "Together");
            assertThat(later.post(path + "/submission").location()).endsWith("news=submitted");
        });
    }

    @Test
    void afterItsDayTheAnswerStaysAndIsShownWithTheDay() {
        ask("frozenAfter", DAY.toString());
        var path = begun();
        var open = browser.get(path + "/form/aim");
        assertThat(open.text()).contains("You can change this answer until");
        browser.submit(open, path + "/form/aim", "own-your-motto", "Together");
        clock.at(AFTERWARDS, () -> {
            var later = later();
            var fixed = later.get(path + "/form/aim");
            assertThat(fixed.html().select("[name=own-your-motto]")).isEmpty();
            assertThat(fixed.text()).contains("This answer could be changed until", "Together");
            later.post(path + "/form/aim", "aim", "Another aim.", "own-your-motto", "Apart");
            later.post(path + "/form/aim/draft", "aim", "Another aim.", "own-your-motto", "Apart");
            assertThat(later.get(path + "/check").text())
                    .contains("Another aim.", "Together")
                    .doesNotContain("Apart");
            assertThat(later.post(path + "/submission").location()).endsWith("news=submitted");
        });
    }

    @Test
    void whoDidNotAnswerInTimeCanHandInAllTheSame() {
        ask("required", "yes", "frozenAfter", DAY.toString());
        var path = begun();
        assertThat(browser.get(path + "/check").errors()).hasSize(1);
        clock.at(
                AFTERWARDS,
                () -> assertThat(later().get(path + "/check").errors()).isEmpty());
    }

    @Test
    void whatIsAskedOfEachSpeakerIsAskedOfWhoeverSpeaksInstead() {
        ask("perSpeaker", "yes");
        var application = samples.application(haiti, "Sample Circle");
        assertThat(speakers.asked(application.id()).fields()).contains("own-your-motto");
    }

    @Test
    void whoeverSpeaksInsteadAnswersWhatIsFixedForTheOneBefore() {
        ask("perSpeaker", "yes", "required", "yes", "frozenAfter", YESTERDAY.toString());
        var application = samples.application(haiti, "Sample Circle");
        assertThat(speakers.asked(application.id()).questions())
                .noneMatch(question -> question.isFrozenAt(Instant.now()));
        assertThat(speakers.check(application.id(), Map.of()).of("own-your-motto"))
                .isNotEmpty();
        speakers.put(application.id(), Map.of("own-your-motto", List.of("Apart")));
        assertThat(speakers.with(application.id(), Map.of("own-your-motto", List.of("Apart")))
                        .text("own-your-motto"))
                .isEqualTo("Apart");
    }

    @Test
    void whatIsToBeRequiredLaterIsRequiredOfWhoeverSpeaksInstead() {
        ask("perSpeaker", "yes", "requiredAfter", DAY.toString());
        var application = samples.application(haiti, "Sample Circle");
        assertThat(speakers.check(application.id(), Map.of()).of("own-your-motto"))
                .isNotEmpty();
    }

    @Test
    void theDeskSeesTheDaysAndIsToldOfWhatMakesNoSense() {
        ask("requiredAfter", DAY.toString(), "frozenAfter", DAY.plusDays(1).toString(), "perSpeaker", "yes");
        assertThat(desk.get(form).text()).contains("required after", "fixed after", "of each speaker");
        var question = desk.get(form + "/questions/own-your-motto").html();
        assertThat(question.select("#requiredAfter").val()).isEqualTo(DAY.toString());
        assertThat(question.select("[name=perSpeaker][checked]")).hasSize(1);
        assertThat(add("required", "yes", "requiredAfter", DAY.toString(), "frozenAfter", "soon")
                        .errors())
                .containsExactly(
                        "Choose a day, or leave it empty.",
                        "It is required from the start already: leave this empty, or take the tick away.");
        assertThat(add("requiredAfter", DAY.toString(), "frozenAfter", DAY.toString())
                        .errors())
                .containsExactly("Nobody would ever have to answer: choose a day before the one after which the answer"
                        + " stays.");
    }

    @Test
    void whatTellsOfAPersonIsNotForEverybody() {
        assertThat(add("readers", "public", "data", "person").errors())
                .containsExactly("What tells of a person, a name, an address, a telephone number or a file is not for"
                        + " everybody. Choose other readers.");
        assertThat(add("readers", "public", "kind", "email").errors()).hasSize(1);
        assertThat(add("readers", "public").status()).isEqualTo(303);
    }

    /// The applicant, signed in when the day is over.
    private Browser later() {
        var link = links.issue(applicant.id(), new Mail.PersonalLink("/", AFTERWARDS.plus(Duration.ofHours(1)), true));
        var again = browsers.anonymous();
        assertThat(again.post(link.substring(link.indexOf("/sign-in"))).status())
                .isEqualTo(303);
        return again;
    }

    private String begun() {
        return "/applications/"
                + samples.draft(haiti, applicant, "Sample Circle").id();
    }

    private void ask(String... more) {
        assertThat(add(more).status()).isEqualTo(303);
        assertThat(desk.post(form + "/publication", "at", "").status()).isEqualTo(303);
    }

    private Browser.Reply add(String... more) {
        var fields = new ArrayList<>(List.of(more));
        var usual =
                List.of("part", "aim", "label", "Your motto", "kind", "line", "readers", "assessors", "data", "none");
        for (var i = 0; i < usual.size(); i += 2)
            if (!fields.contains(usual.get(i))) fields.addAll(usual.subList(i, i + 2));
        return desk.post(form + "/questions/new", fields.toArray(String[]::new));
    }
}
