package org.presessions.missions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.demonstration.SampleMissions;
import org.presessions.mail.MailStatus;
import org.presessions.mail.Outbox;
import org.presessions.mail.Released;
import org.presessions.missions.register.MissionRegister;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class InvitationPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleMissions sample;

    @Autowired
    Missions missions;

    @Autowired
    MissionRegister register;

    @Autowired
    Invitations invitations;

    @Autowired
    People people;

    @Autowired
    Outbox outbox;

    @Autowired
    Mailbox mailbox;

    @Autowired
    SampleMeeting meeting;

    @Autowired
    JdbcClient jdbc;

    Series series;
    PreSession haiti;

    @BeforeEach
    void aSeries() {
        sample.addresses();
        series = fixtures.series("HTI", "UGA");
        haiti = calendar.preSessionsOf(series.id()).stream()
                .filter(preSession -> preSession.state().iso3().equals("HTI"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneActInvitesAllMissionsAndShowsWhoComes() {
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var page = "/desk" + series.path() + "/missions";
        var done = staff.open(staff.submit(staff.get(page), page).location());
        assertThat(Browser.text(done, ".notice")).startsWith(addresses() + " letters are written.");
        assertThat(Browser.text(done, ".lead"))
                .isEqualTo("195 written, waiting to be read · 0 answered · nobody comes yet");
        assertThat(done.html().select("form[action=" + page + "]")).isEmpty();
        assertThat(staff.open(staff.post(page).location()).text()).contains("no letter was written");

        sample.comes(sample.delegate(series, "FRA", "Sample <b>Delegate</b>"), haiti);
        var one = staff.get("/desk" + haiti.path() + "/missions");
        assertThat(Browser.text(one, ".lead")).isEqualTo("195 written, waiting to be read · 1 answered · one comes");
        assertThat(one.text()).contains("Sample &lt;b&gt;Delegate&lt;/b&gt;");
    }

    @Test
    void ofTwoInvitingAtOnceEachMissionGetsOneLetter() throws Exception {
        var held = outbox.countHeld();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> invitations.inviteAll(series).letters());
            var other = threads.submit(() -> invitations.inviteAll(series).letters());
            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(addresses(), 0);
        }
        assertThat(outbox.countHeld() - held).isEqualTo(addresses());
    }

    @Test
    void everyAddressOfAMissionGetsItsLetterOnceAndAgainWhenTheSecretariatWants() {
        var andorra = register.ofState("AND");
        var first = UUID.randomUUID() + "@and.example";
        var second = UUID.randomUUID() + "@and.example";
        register.save(andorra.id(), Locale.FRENCH, List.of(first, second));
        sample.invite(series);
        assertThat(List.of(letters(first), letters(second))).containsExactly(1L, 1L);

        var later = UUID.randomUUID() + "@and.example";
        register.save(andorra.id(), Locale.FRENCH, List.of(first, second, later));
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var desk = "/desk" + series.path() + "/missions";
        assertThat(staff.get(desk).html().select("main form").text()).contains("One mission has an address without");
        var invited = staff.open(staff.submit(staff.get(desk), desk).location());
        assertThat(Browser.text(invited, ".notice")).startsWith("One letter is written.");
        assertThat(List.of(letters(first), letters(second), letters(later))).containsExactly(1L, 1L, 1L);

        var page = "/desk/missions/andorra";
        var again = staff.submit(staff.get(page), page + "/letters", "series", series.slug());
        assertThat(Browser.text(staff.open(again.location()), ".notice")).startsWith("3 letters are written.");
        assertThat(List.of(letters(first), letters(second), letters(later))).containsExactly(1L, 1L, 1L);
        assertThat(browsers.signedInAs(people.byEmail(later).orElseThrow())
                        .get("/invitations/" + series.slug())
                        .status())
                .isEqualTo(200);
        assertThat(staff.post(
                                page + "/letters",
                                "series",
                                fixtures.series("HTI").slug())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aMissionIsInvitedOnceItsLetterHasLeft() {
        sample.invite(series);
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var page = "/desk" + series.path() + "/missions";
        assertThat(Browser.text(staff.get(page), ".lead")).doesNotContain("invited");
        outbox.release(List.of(letter("fra@missions.example")));
        Awaitility.await()
                .untilAsserted(() -> assertThat(Browser.text(staff.get(page), ".lead"))
                        .isEqualTo("one invited · 194 written, waiting to be read · 0 answered · nobody comes yet"));
        assertThat(Browser.text(staff.get("/desk" + haiti.path() + "/missions"), ".lead"))
                .startsWith("one invited · 194 written");
    }

    @Test
    void thoseWhoWereToldAnotherHourAreOfferedALetter() {
        sample.invite(series);
        var france = letter("fra@missions.example");
        outbox.release(List.of(france));
        Awaitility.await().until(() -> outbox.find(france).orElseThrow().status() == MailStatus.SENT);
        calendar.schedule(haiti.id(), Optional.of(Instant.parse("2021-12-09T14:00:00Z")), 60, Optional.empty());
        assertThat(outbox.release(List.of(letter("deu@missions.example")))).isEqualTo(new Released(0, 1, 0));

        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var desk = "/desk" + series.path() + "/missions";
        var changes = desk + "/changes";
        var offered = staff.get(desk);
        assertThat(Browser.text(offered, "form[action=" + changes + "] p"))
                .isEqualTo(
                        "One address was told other dates, another time, hall or format than the programme says now.");
        assertThat(staff.open(staff.submit(offered, changes).location()).html().select("form[action=" + changes + "]"))
                .isEmpty();
        var change = outbox.find(letter("fra@missions.example")).orElseThrow();
        assertThat(change.mail().kind()).isEqualTo("invitation-change");
        assertThat(change.mail().body())
                .contains("- Haiti: ", "9 December 2021")
                .doesNotContain("- Uganda: ");

        // moved back before the letter has left: there is nothing to tell
        calendar.schedule(haiti.id(), haiti.startsAt(), 60, Optional.empty());
        assertThat(outbox.release(List.of(change.id()))).isEqualTo(new Released(0, 0, 1));
        assertThat(staff.get(desk).html().select("form[action=" + changes + "]"))
                .isEmpty();
    }

    @Test
    void thoseWhoWereInvitedToWhatIsNotHeldAreOfferedALetter() {
        sample.invite(series);
        var france = letter("fra@missions.example");
        outbox.release(List.of(france));
        Awaitility.await().until(() -> outbox.find(france).orElseThrow().status() == MailStatus.SENT);
        calendar.giveUp(haiti.id(), Wording.english("Too few applications"));
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var desk = "/desk" + series.path() + "/missions";
        staff.submit(staff.get(desk), desk + "/changes");
        var told = outbox.find(letter("fra@missions.example")).orElseThrow().mail();
        assertThat(told.body()).contains("- Haiti: not held").doesNotContain("- Uganda: ");
        assertThat(outbox.release(List.of(letter("deu@missions.example")))).isEqualTo(new Released(0, 1, 0));
        assertThat(outbox.find(letter("deu@missions.example"))
                        .orElseThrow()
                        .mail()
                        .body())
                .contains("- Uganda: ")
                .doesNotContain("- Haiti: ");
    }

    @Test
    void aLetterToAnAddressThatTheMissionHasNoMoreDoesNotLeave() {
        var tuvalu = register.ofState("TUV");
        var wrong = UUID.randomUUID() + "@tuv.example";
        register.save(tuvalu.id(), Locale.ENGLISH, List.of(wrong));
        sample.invite(series);
        var letter = letter(wrong);
        register.save(tuvalu.id(), Locale.ENGLISH, List.of(UUID.randomUUID() + "@tuv.example"));
        assertThat(outbox.release(List.of(letter))).isEqualTo(new Released(0, 0, 1));
    }

    @Test
    void anAddressThatNoLetterReachesIsNamedInTheServersWordsUntilItIsCorrected() {
        var tuvalu = register.ofState("TUV");
        var wrong = UUID.randomUUID() + "@tuv.example";
        register.save(tuvalu.id(), Locale.ENGLISH, List.of(wrong));
        sample.invite(series);
        var letter = letter(wrong);
        fails(letter, "550 5.1.1 no such mailbox");
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var page = "/desk" + series.path() + "/missions";
        var named = staff.get(page);
        assertThat(named.text()).contains("One address got no letter", "550 5.1.1 no such mailbox", "one failed");
        assertThat(named.html().select("li:contains(" + wrong + ") a").eachAttr("href"))
                .containsExactly("/desk/missions/tuvalu", "/desk/outbox/" + letter);

        register.save(tuvalu.id(), Locale.ENGLISH, List.of(UUID.randomUUID() + "@tuv.example"));
        var corrected = staff.get(page);
        assertThat(corrected.text()).contains("One mission has an address without a letter");
        assertThat(staff.open(staff.submit(corrected, page).location()).text())
                .contains("One letter is written.")
                .doesNotContain("got no letter", "one failed");
    }

    @Test
    void nobodyIsInvitedToWhatHasBeen() {
        var uganda = calendar.preSession(series.slug(), "uganda").orElseThrow();
        meeting.opens(uganda);
        meeting.ends(uganda);
        sample.invite(series);
        var body =
                outbox.find(letter("fra@missions.example")).orElseThrow().mail().body();
        assertThat(body).contains("- Haiti: ").doesNotContain("- Uganda: ");
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        assertThat(staff.get("/desk" + series.path() + "/missions").text())
                .contains("A letter to every address is written.", "Held on ");

        var delegate = browsers.signedInAs(sample.delegate(series, "FRA", "Sample Delegate"));
        meeting.opens(haiti);
        meeting.ends(haiti);
        var page = delegate.get("/invitations/" + series.slug());
        assertThat(page.html().select("main a[href=" + haiti.path() + "/brief]").text())
                .startsWith("The brief");
        assertThat(page.html().select("input[type=radio]")).isEmpty();
    }

    private UUID letter(String address) {
        return outbox.held().stream()
                .filter(held -> held.mail().toAddress().equals(address)
                        && held.mail().subject().contains(series.slug()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// As the delivery notes it when a server refuses for good.
    private void fails(UUID letter, String words) {
        jdbc.sql("update mail_message set status = 'failed', last_error = :words where id = :id")
                .param("id", letter)
                .param("words", words)
                .update();
    }

    private int addresses() {
        return register.all().stream()
                .mapToInt(mission -> mission.addresses().size())
                .sum();
    }

    private long letters(String address) {
        return outbox.held().stream()
                .filter(held -> held.mail().toAddress().equals(address))
                .count();
    }

    @Test
    void aDelegateAnswersWithoutJavaScript() {
        sample.invite(series);
        var delegate = sample.delegate(series, "FRA", "");
        var browser = browsers.signedInAs(delegate);
        var page = "/invitations/" + series.slug();
        var unanswered = browser.get(page);
        assertThat(unanswered.html().select("button[aria-pressed=true]")).isEmpty();
        var nameless = browser.submit(unanswered, page, "answer-" + haiti.id(), "comes");
        var asked = browser.open(nameless.location());
        assertThat(Browser.text(asked, ".notice")).startsWith("Your answer is saved. One thing more: your name");
        assertThat(asked.html().select("button[value=comes][aria-pressed=true]"))
                .hasSize(1);

        var saved = browser.submit(asked, page, "name", "Sample Delegate");
        var reply = browser.open(saved.location());
        assertThat(Browser.text(reply, ".notice")).startsWith("Your answers are saved.");
        assertThat(reply.html().select("a[href=" + haiti.path() + "/meeting]").text())
                .as("weeks away")
                .isEmpty();
        calendar.schedule(haiti.id(), Optional.of(Instant.now().plus(Duration.ofHours(2))), 60, Optional.empty());
        assertThat(browser.get(page)
                        .html()
                        .select("a[href=" + haiti.path() + "/meeting]")
                        .text())
                .startsWith("Into the meeting");
        assertThat(missions.attending(haiti.id()))
                .containsExactly(new Delegate(
                        delegate.id(),
                        "Sample Delegate",
                        register.ofState("FRA").state()));
        assertThat(reply.text()).doesNotContain("opening-");
    }

    @Test
    void theStateUnderReviewTakesItsOpening() {
        sample.invite(series);
        var delegate = sample.delegate(series, "HTI", "Sample Counsellor");
        var browser = browsers.signedInAs(delegate);
        var page = "/invitations/" + series.slug();
        browser.submit(browser.get(page), page, "opening-" + haiti.id(), "taken");
        assertThat(missions.opening(haiti.id())).contains(true);
        browser.submit(browser.get(page), page, "opening-" + haiti.id(), "left");
        assertThat(missions.opening(haiti.id())).contains(false);
    }

    @Test
    void anotherStateCannotAnswerForTheOneUnderReview() {
        sample.invite(series);
        var browser = browsers.signedInAs(sample.delegate(series, "FRA", "Sample Delegate"));
        var page = "/invitations/" + series.slug();
        var reply = browser.submit(browser.get(page), page, "opening-" + haiti.id(), "taken");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(missions.opening(haiti.id())).isEmpty();
    }

    @Test
    void aColleagueIsAskedAtOnceAndSaysYes() {
        sample.invite(series);
        var browser = browsers.signedInAs(sample.delegate(series, "FRA", "Sample Delegate"));
        var page = "/invitations/" + series.slug();
        var email = UUID.randomUUID() + "@example.org";
        var wrong = browser.submit(
                browser.get(page), page + "/delegates", "colleague", "Sample Colleague", "email", "no address");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#colleague").attr("value")).isEqualTo("Sample Colleague");
        browser.submit(browser.get(page), page + "/delegates", "colleague", "Sample Colleague", "email", email);
        var letter = mailbox.await(email, 1);
        assertThat(letter.subject()).isEqualTo("Your link for Pre-sessions " + series.slug());
        var colleague = browsers.anonymous();
        assertThat(colleague
                        .submit(colleague.get(letter.linkPath()), letter.linkPath())
                        .location())
                .endsWith(page);
        assertThat(colleague.get(page).heading()).startsWith("Your invitation: ");
        assertThat(register.ofState("FRA").addresses()).doesNotContain(email);
        assertThat(colleague.get(page).text()).doesNotContain("Sample Delegate");
        colleague.post(
                page + "/delegates/me", "mission", register.ofState("FRA").id().toString());
        assertThat(colleague.get(page).text()).contains("Sample Colleague", "Sample Delegate");
    }

    @Test
    void anotherMissionsPersonsAreNotShownAndWhoIsNotInvitedFindsNothing() {
        sample.invite(series);
        var french = sample.delegate(series, "FRA", "Sample French Delegate");
        sample.comes(french, haiti);
        var german = browsers.signedInAs(sample.delegate(series, "DEU", "Sample German Delegate"));
        var page = german.get("/invitations/" + series.slug());
        assertThat(page.text()).doesNotContain("Sample French Delegate").doesNotContain(french.email());

        var other = fixtures.series("HTI");
        assertThat(german.get("/invitations/" + other.slug()).status()).isEqualTo(404);
        var stranger = browsers.signedInAs(fixtures.person(Role.DELEGATE));
        assertThat(stranger.get("/invitations/" + series.slug()).status()).isEqualTo(404);
        assertThat(stranger.get("/invitations").status()).isEqualTo(404);
        assertThat(browsers.anonymous().get("/invitations/" + series.slug()).location())
                .contains("/sign-in?to=");
    }

    /// A hostile delegation tries addresses: of a delegate elsewhere, of a speaker, of the secretariat, of nobody.
    @Test
    void namingAnAddressTellsNothingOfWhoseItIs() {
        sample.invite(series);
        var elsewhere = sample.delegate(series, "FRA", "Sample French Delegate");
        var known = people.ensure(UUID.randomUUID() + "@example.org", "Sacha Speaker", Locale.FRENCH);
        var page = "/invitations/" + series.slug();
        var answers = new ArrayList<String>();
        for (var email : List.of(elsewhere.email(), known.email(), UUID.randomUUID() + "@example.org")) {
            var hostile = browsers.signedInAs(sample.delegate(series, "HTI", "Sample Counsellor"));
            var sent = hostile.submit(hostile.get(page), page + "/delegates", "colleague", "Typed", "email", email);
            var shown = hostile.open(sent.location());
            answers.add(Browser.text(shown, ".notice")
                    + shown.html().select("h3 + .rows li").text().replaceAll("\\S+@\\S+", "@"));
            assertThat(shown.text()).doesNotContain("Sacha Speaker", "Sample French Delegate");
        }
        assertThat(answers.getFirst()).contains("Your colleague speaks for your mission once they say so", "Typed");
        assertThat(answers.stream().map(answer -> answer.replaceAll("(Typed @ Remove @ ?)+", "Typed")))
                .containsOnly(answers.getFirst().replaceAll("(Typed @ Remove @ ?)+", "Typed"));
    }

    @Test
    void aMissionTakesBackWhomItNamed() {
        sample.invite(series);
        var browser = browsers.signedInAs(sample.delegate(series, "FRA", "Sample Delegate"));
        var page = "/invitations/" + series.slug();
        var email = UUID.randomUUID() + "@example.org";
        browser.submit(browser.get(page), page + "/delegates", "colleague", "Sample Colleague", "email", email);
        var removal = browser.get(page)
                .html()
                .select("form[action$=/removal]:contains(" + email + ")")
                .attr("action");
        browser.post(removal);
        assertThat(browser.get(page).text()).doesNotContain(email);
        assertThat(browsers.signedInAs(people.byEmail(email).orElseThrow())
                        .get(page)
                        .status())
                .isEqualTo(404);
        var german = browsers.signedInAs(sample.delegate(series, "DEU", "Sample German Delegate"));
        assertThat(german.post(page + "/delegates/" + sample.contact("FRA").id() + "/removal")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theRegisterIsSearchedAndEdited() {
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        assertThat(staff.get("/desk/missions?q=holy+see")
                        .html()
                        .select(".rows a")
                        .eachText())
                .containsExactly("Holy See");
        var page = "/desk/missions/tuvalu";
        var wrong = staff.submit(
                staff.get(page), page, "addresses", "not an address\nfra@missions.example", "language", "fr");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors())
                .containsExactly(
                        "“not an address” is no e-mail address. Write it like name@example.org, without accents before the @.",
                        "fra@missions.example is already the address of another mission (FRA). An address belongs to one mission only.");
        staff.submit(staff.get(page), page, "addresses", "Mission@TUV.example \n second@tuv.example", "language", "fr");
        assertThat(register.ofState("TUV").addresses()).containsExactly("mission@tuv.example", "second@tuv.example");
        assertThat(register.ofState("TUV").locale()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void pastedLinesAreTakenTogetherUnlessOneWantsWhatWasUnderstood() {
        var staff = browsers.signedInAs(fixtures.person(Role.ADMINISTRATOR));
        var page = "/desk/missions/import";
        var lines = "NRU; one@nru.example; fr\nNowhere; a@b.example\nPLW; palau\nKIR; k@kir.example; de"
                + "\nTUV; a@tuv.example, b@tuv.example\nWSM; a@wsm.example; b@wsm.example";
        var wrong = staff.submit(staff.get(page), page, "lines", lines);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors())
                .containsExactly(
                        "Line 2: “Nowhere” is no State. Use its name or its code, such as HTI.",
                        "Line 3: the e-mail address is missing or not complete.",
                        "Line 4: the language is en, fr or es.",
                        "Line 5 has more than one address: write one address a line, each with its State.",
                        "Line 6 has more than one address: write one address a line, each with its State.");
        assertThat(wrong.html().select("#lines").getFirst().wholeText().strip()).isEqualTo(lines);
        assertThat(register.ofState("NRU").addresses()).doesNotContain("one@nru.example");

        staff.submit(wrong, page, "lines", "NRU; one@nru.example; fr\nnru; two@nru.example\nPalau; p@plw.example");
        assertThat(register.ofState("NRU").addresses()).containsExactly("one@nru.example", "two@nru.example");
        assertThat(register.ofState("PLW").addresses()).containsExactly("p@plw.example");
    }

    @Test
    void aSlipOfTheKeyInAPastedLineIsAnsweredWithTheNameThatMayBeMeant() {
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var page = "/desk/missions/import";
        assertThat(staff.submit(staff.get(page), page, "lines", "Germny; a@deu.example\nEropean Union; b@eue.example")
                        .errors())
                .containsExactly(
                        "Line 1: “Germny” is no State. Did you mean Germany?",
                        "Line 2: “Eropean Union” is no State. Did you mean European Union?");
    }

    /// Those of a State take the place of all that it had: with one of two wrong, neither is taken.
    @Test
    void whatWasUnderstoodIsTakenAndTheRestStaysToBePutRight() {
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var page = "/desk/missions/import";
        var before = register.ofState("MHL").addresses();
        var lines = "FSM; one@fsm.example\nNowhere\nMHL; one@mhl.example\nMHL; two\nWSM; one@wsm.example; fr";
        var wrong = staff.submit(staff.get(page), page, "lines", lines);
        assertThat(wrong.errors())
                .containsExactly(
                        "Line 2: “Nowhere” is no State. Use its name or its code, such as HTI.",
                        "Line 4: the e-mail address is missing or not complete.");
        assertThat(wrong.html().select("[name=understood]").text())
                .isEqualTo("Take over the 2 missions that were understood");
        var rest = staff.submit(wrong, page, "understood", "true");
        assertThat(rest.text()).doesNotContain("This was not taken in");
        assertThat(rest.html().select("[role=status]").text())
                .startsWith("The addresses of 2 missions were taken over. These lines are left");
        assertThat(rest.html().select("#lines").getFirst().wholeText().strip())
                .isEqualTo("Nowhere\nMHL; one@mhl.example\nMHL; two");
        assertThat(rest.errors()).hasSize(2);
        assertThat(rest.html().select("[name=understood]")).isEmpty();
        assertThat(register.ofState("FSM").addresses()).containsExactly("one@fsm.example");
        assertThat(register.ofState("WSM").addresses()).containsExactly("one@wsm.example");
        assertThat(register.ofState("MHL").addresses()).isEqualTo(before);
    }

    @Test
    void moreLinesThanAreTakenStayWhereTheyWerePasted() {
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var page = "/desk/missions/import";
        var lines = "FSM; one@fsm.example\n".repeat(2001);
        var refused = staff.post(page, "lines", lines, "understood", "true");
        assertThat(refused.errors()).hasSize(1).first().asString().contains("2,000");
        assertThat(refused.html().select("#lines").getFirst().wholeText().lines())
                .hasSizeGreaterThanOrEqualTo(2001);
    }

    @Test
    void linesNameMissionsAsPeopleDo() {
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var page = "/desk/missions/import";
        var lines = """
                south korea; one@kor.example
                Korea, Republic of, two@kor.example, fr
                Bolivia\tone@bol.example
                États-Unis, one@usa.example
                """;
        staff.submit(staff.get(page), page, "lines", lines);
        assertThat(register.ofState("KOR").addresses()).containsExactly("one@kor.example", "two@kor.example");
        assertThat(register.ofState("BOL").addresses()).containsExactly("one@bol.example");
        assertThat(register.ofState("USA").addresses()).containsExactly("one@usa.example");
    }

    @Test
    void theRegisterIsTheSecretariatsAlone() {
        var delegate = browsers.signedInAs(fixtures.person(Role.DELEGATE));
        var addresses = register.ofState("HTI").addresses();
        for (var path : List.of("/desk/missions", "/desk/missions/haiti", "/desk" + series.path() + "/missions")) {
            assertThat(delegate.get(path).status()).isEqualTo(404);
            assertThat(delegate.get(path).text()).doesNotContain("@missions.example");
        }
        assertThat(delegate.post("/desk/missions/haiti", "language", "fr", "addresses", "mine@example.org")
                        .status())
                .isEqualTo(404);
        assertThat(register.ofState("HTI").addresses()).isEqualTo(addresses);
    }
}
