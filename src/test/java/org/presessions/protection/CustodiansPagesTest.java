package org.presessions.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.protection.custody.Custodians;
import org.presessions.protection.custody.NamedCustodians;
import org.presessions.selection.Seat;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class CustodiansPagesTest {
    private static final String REASON = "The airline needs it for the ticket";

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications applications;

    @Autowired
    Speakers speakers;

    @Autowired
    Custodians custodians;

    @Autowired
    BeanFactory beans;

    @Autowired
    Calendar calendar;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Person first;
    private Person second;
    private Seat seat;
    private String path;

    @BeforeEach
    void twoCustodiansAndSomebodyProtected() {
        first = fixtures.person(Role.SECRETARIAT);
        second = fixtures.person(Role.SECRETARIAT);
        settle(first, second);
        var preSession = fixtures.preSession("HTI");
        seat = speakers.confirmed(applications.application(preSession, "Sample Water"), 5);
        speakers.chooses(seat, Choice.of(Level.PROTECTED).as("Otherwise Called"));
        path = NameRequestController.path(seat.applicationId());
    }

    @Test
    void aRealNameTakesTheRequestOfOneAndTheYesOfTheOtherAndIsShownToBothForAnHour() {
        var asking = browsers.signedInAs(first);
        var page = asking.get(path);
        assertThat(page.text()).contains("Otherwise Called").doesNotContain(seat.speakerName());
        assertThat(asking.submit(page, path, "reason", REASON).location()).endsWith(path);
        assertThat(asking.get(path).text()).contains(REASON).doesNotContain(seat.speakerName());

        var answering = browsers.signedInAs(second);
        assertThat(answering.get("/desk").html().select("a[href=" + path + "]")).isNotEmpty();
        assertThat(answering.get(path).text()).contains(REASON).doesNotContain(seat.speakerName());
        answer(answering, "yes");

        for (var one : List.of(asking, answering))
            assertThat(one.get(path).text()).contains(seat.speakerName());
        assertThat(browsers.signedInAs(fixtures.person(Role.SECRETARIAT, Role.ADMINISTRATOR))
                        .get(path)
                        .text())
                .contains("Only the custodians can ask for it.")
                .doesNotContain(seat.speakerName(), REASON);
        clock.at(Instant.now().plus(Duration.ofMinutes(61)), () -> {
            for (var one : List.of(asking, answering))
                assertThat(one.get(path).text())
                        .contains("Agreed: the name was shown")
                        .doesNotContain(seat.speakerName());
        });
    }

    @Test
    void theRecordSaysWhoAndWhenButNeitherTheNameNorTheReason() {
        ask();
        answer(browsers.signedInAs(second), "yes");
        browsers.signedInAs(first).get(path);
        var entries = jdbc.sql("select act || ' ' || details from audit_entry where subject = :subject order by entry")
                .param("subject", "application/" + seat.applicationId())
                .query(String.class)
                .list();
        assertThat(entries.stream().map(entry -> entry.split(" ")[0]).distinct())
                .containsSubsequence("protection.ask-name", "protection.answer-name", "protection.see-name");
        assertThat(String.join("\n", entries)).contains("yes").doesNotContain(seat.speakerName(), REASON, "Otherwise");
    }

    @Test
    void theOtherOneIsToldByAMailThatNamesNobody() {
        ask();
        var mail = jdbc.sql("select subject || ' ' || body from mail_message where person_id = :person")
                .param("person", second.id())
                .query(String.class)
                .single();
        assertThat(mail)
                .startsWith("A request waits for you")
                .contains("/desk/custodians")
                .doesNotContain(seat.speakerName(), "Otherwise", REASON, "HTI", "Haiti", "Sample Water");
    }

    @Test
    void nobodyAnswersOnesOwnRequestAndOthersAnswerNone() {
        ask();
        var own = browsers.signedInAs(first);
        assertThat(own.get(path).html().select("button[name=answer]").eachAttr("value"))
                .containsExactly("withdrawn");
        assertThat(answer(own, "yes").status()).isEqualTo(404);
        assertThat(answer(browsers.signedInAs(second), "withdrawn").status()).isEqualTo(404);
        var other = browsers.signedInAs(fixtures.person(Role.ADMINISTRATOR));
        assertThat(answer(other, "yes").status()).isEqualTo(404);
        assertThat(other.post(path, "reason", "me too").status()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from protection_name_answer where request_id = :id")
                        .param("id", request())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(own.get(path).text()).doesNotContain(seat.speakerName());
    }

    @Test
    void whatWasRefusedWithdrawnOrNotAnsweredSaysSo() {
        ask();
        answer(browsers.signedInAs(second), "no");
        ask();
        answer(browsers.signedInAs(first), "withdrawn");
        ask();
        assertThat(states())
                .containsExactly("Waits for the other custodian", "Withdrawn", "Refused: the name was not shown");
        daysPass(8);
        assertThat(states().getFirst()).isEqualTo("Ended without an answer");
        var late = answer(browsers.signedInAs(second), "yes");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.errors())
                .containsExactly(
                        "This request was answered or withdrawn meanwhile, or its time is over. Nothing was changed.");
        assertThat(browsers.signedInAs(first).get(path).text()).doesNotContain(seat.speakerName());
    }

    @Test
    void aRequestNeedsAReasonAndWaitsAlone() {
        var browser = browsers.signedInAs(first);
        var refused = browser.submit(browser.get(path), path, "reason", " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("Write why the real name is needed.");
        ask();
        var second = browser.post(path, "reason", "Once more");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Once more");
        assertThat(states()).hasSize(1);
    }

    @Test
    void whoIsNamedLaterHasNoPartInWhatWasAskedBefore() {
        ask();
        var third = fixtures.person(Role.SECRETARIAT);
        custodians.name(List.of(first.id(), third.id()));
        assertThat(answer(browsers.signedInAs(second), "yes").status()).isEqualTo(404);
        assertThat(answer(browsers.signedInAs(third), "yes").status()).isEqualTo(409);
        assertThat(states()).containsExactly("Ended without an answer");
    }

    @Test
    void whoIsACustodianNoMoreSeesNoNameAndNeitherDoesTheOther() {
        ask();
        answer(browsers.signedInAs(second), "yes");
        custodians.name(List.of(first.id(), fixtures.person(Role.SECRETARIAT).id()));
        for (var one : List.of(first, second))
            assertThat(browsers.signedInAs(one).get(path).text()).doesNotContain(seat.speakerName());
        custodians.name(List.of(first.id(), second.id()));
        for (var one : List.of(first, second))
            assertThat(browsers.signedInAs(one).get(path).text()).doesNotContain(seat.speakerName());
    }

    @Test
    void withFewerThanTwoNobodyCanSeeRealNames() {
        ask();
        answer(browsers.signedInAs(second), "yes");
        custodians.name(List.of(first.id()));
        var alone = browsers.signedInAs(first);
        assertThat(alone.get("/desk/custodians").html().select("main .notice").text())
                .isEqualTo("Only one custodian is named: nobody can see real names.");
        assertThat(alone.get(path).text()).doesNotContain(seat.speakerName());
        assertThat(alone.post(path, "reason", REASON).status()).isEqualTo(404);
    }

    @Test
    void onlyAnAdministratorNamesThemAndTwoDifferentPersons() {
        var administrator = browsers.signedInAs(fixtures.person(Role.ADMINISTRATOR));
        var id = fixtures.person(Role.SECRETARIAT).id().toString();
        var page = administrator.get("/desk/custodians");
        var twice = administrator.submit(page, "/desk/custodians", "first", id, "second", id);
        assertThat(twice.errors()).containsExactly("Choose two different persons.");
        var nobody = fixtures.person(Role.DELEGATE).id().toString();
        assertThat(administrator
                        .post("/desk/custodians", "first", id, "second", nobody)
                        .errors())
                .containsExactly("Choose somebody from the list.");
        assertThat(browsers.signedInAs(first)
                        .post("/desk/custodians", "first", id, "second", "")
                        .status())
                .isEqualTo(404);
        assertThat(custodians.all()).extracting(Person::id).containsExactlyInAnyOrder(first.id(), second.id());
        administrator.submit(page, "/desk/custodians", "first", first.id().toString(), "second", id);
        assertThat(custodians.all())
                .extracting(person -> person.id().toString())
                .containsExactly(first.id().toString(), id);
    }

    @Test
    void staffComeThereFromWhereTheyMeetTheOtherName() {
        var browser = browsers.signedInAs(first);
        var panel = "/desk" + calendar.preSession(seat.preSessionId()).path() + "/panel";
        assertThat(browser.get(panel).html().select("a[href=" + path + "]")).hasSize(1);
        assertThat(browser.get("/desk").html().select("a[href=/desk/custodians]"))
                .hasSize(1);
        speakers.chooses(seat, Choice.of(Level.OPEN));
        assertThat(browser.get(panel).html().select("a[href=" + path + "]")).isEmpty();
        assertThat(browser.get(path).status()).isEqualTo(404);
    }

    private void ask() {
        var browser = browsers.signedInAs(first);
        assertThat(browser.post(path, "reason", REASON).location()).endsWith(path);
    }

    private Browser.Reply answer(Browser browser, String answer) {
        return browser.post("/desk/custodians/requests/" + request() + "/answer", "answer", answer);
    }

    /// Longer than anybody stays signed in.
    private void daysPass(int days) {
        for (var column : List.of(
                "protection_custodian set named_at = named_at", "protection_name_request set asked_at = asked_at"))
            jdbc.sql("update " + column + " - make_interval(days => :days)")
                    .param("days", days)
                    .update();
    }

    private UUID request() {
        return jdbc.sql(
                        "select id from protection_name_request where application_id = :id order by asked_at desc limit 1")
                .param("id", seat.applicationId())
                .query(UUID.class)
                .single();
    }

    /// Newest first.
    private List<String> states() {
        return browsers.signedInAs(first)
                .get(path)
                .html()
                .select("main .rows .status")
                .eachText();
    }

    /// Two who want to see a name could name each other, and nobody would hear of it.
    @Test
    void allStaffHearAtOnceWhoIsCustodianNowAndWhoSaidSo() {
        var administrator = fixtures.person(Role.ADMINISTRATOR);
        var other = fixtures.person(Role.SECRETARIAT);
        var names = browsers.signedInAs(administrator);
        var form = names.get("/desk/custodians");
        names.submit(
                form,
                "/desk/custodians",
                "first",
                first.id().toString(),
                "second",
                other.id().toString());
        for (var person : List.of(administrator, other, first, second)) {
            var letters = letters(person);
            assertThat(letters).hasSize(1);
            assertThat(letters.getFirst()).contains(administrator.email(), first.email(), other.email());
            assertThat(letters.getFirst()).doesNotContain(second.email());
        }
        names.submit(
                form,
                "/desk/custodians",
                "first",
                first.id().toString(),
                "second",
                other.id().toString());
        assertThat(letters(administrator)).hasSize(1); // nothing is another now
    }

    private List<String> letters(Person person) {
        return jdbc.sql("select body from mail_message where kind = 'custodian' and person_id = :person")
                .param("person", person.id())
                .query(String.class)
                .list();
    }

    /// Without the letters to all staff.
    private void settle(Person... two) {
        NamedCustodians.are(beans, Stream.of(two).map(Person::id).toList());
    }
}
