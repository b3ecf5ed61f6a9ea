package org.presessions.mail.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presessions.mail.LetterState;
import org.presessions.mail.LetterStates;
import org.presessions.mail.Mail;
import org.presessions.mail.MailRepository;
import org.presessions.mail.MailStatus;
import org.presessions.mail.Outbox;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class OutboxPagesTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Outbox outbox;

    @Autowired
    LetterStates states;

    @Autowired
    MailRepository repository;

    @Autowired
    LetterReadingRepository readings;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aLetterWaitsUntilAPersonHasReadAndSentIt() {
        var reader = fixtures.person();
        var id = hold(reader, "Your place <on> the panel", "Dear all,\n\n[[link]]\n");
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));

        var letter = browser.get("/desk/outbox/" + id);
        assertThat(letter.html().select("#subject").attr("value")).isEqualTo("Your place <on> the panel");
        assertThat(letter.text()).doesNotContain("/sign-in/link/"); // whoever reads the outbox cannot use the link
        browser.submit(letter, "/desk/outbox/" + id, "body", "Dear Ana,\n\n[[link]]\n");
        assertThat(mailbox.to(reader.email())).isEmpty();

        browser.post("/desk/outbox/release", "id", id.toString());
        var received = mailbox.await(reader.email(), 1);
        assertThat(received.subject()).isEqualTo("Your place <on> the panel");
        assertThat(received.body()).startsWith("Dear Ana,\n\nhttp://localhost:8080/sign-in/link/");
        assertThat(browsers.anonymous().get(received.linkPath()).status()).isEqualTo(200);
    }

    @Test
    void aLetterThatHasLeftIsShownWithoutTheSignForItsLink() {
        var reader = fixtures.person();
        var id = hold(reader, "Your place", "Dear Ana,\n\n[[link]]\n");
        outbox.release(List.of(id));
        mailbox.await(reader.email(), 1);
        var page = browsers.signedInAs(fixtures.person(Role.SECRETARIAT)).get("/desk/outbox/" + id);
        assertThat(Browser.text(page, "main .prose")).isEqualTo("Dear Ana, (the personal link)");
    }

    @Test
    void whoReadsALetterSaysSoAndColleaguesSeeItUntilItsWordsChange() {
        var kind = "kind-" + UUID.randomUUID();
        var id = hold(kind, fixtures.person(), "To all of you");
        var path = "/desk/outbox/" + id;
        var reader = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var other = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        assertThat(reader.get(path).text()).contains("Nobody has said that they read it");
        assertThat(other.get(path).text()).contains("Nobody has said that they read it");
        reader.submit(reader.get(path), path + "/reading");
        assertThat(readings(other.get(path))).hasSize(1);
        assertThat(other.get("/desk/outbox/groups/" + kind).text()).contains("read by");
        other.submit(other.get(path), path + "/reading");
        assertThat(readings(other.get(path))).hasSize(2);

        other.submit(other.get(path), path, "body", "Dear all,\n\n[[link]]\nMore.\n");
        assertThat(readings(other.get(path))).hasSize(1); // whoever changed it
        outbox.release(List.of(id));
        reader.post(path + "/reading");
        assertThat(readings(reader.get(path))).hasSize(1);
    }

    @Test
    void whoSavesAfterAColleagueHasSentItIsToldSoAndLosesNothing() {
        var recipient = fixtures.person();
        var id = hold(recipient, "Sent meanwhile", "[[link]] As it was.");
        var path = "/desk/outbox/" + id;
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var colleague = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var open = browser.get(path);
        colleague.submit(colleague.get(path), path + "/reading");
        colleague.post("/desk/outbox/release", "id", id.toString());
        var reply = browser.submit(open, path, "body", "[[link]] Never to be sent.");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.errors()).hasSize(1);
        assertThat(reply.text()).contains("Never to be sent.");
        assertThat(Browser.text(reply, "p.prose")).contains("As it was.").doesNotContain("Never to be sent.");
        assertThat(outbox.reword(id, "Too", "late")).isFalse();
        assertThat(outbox.versions(id)).isEmpty();
        assertThat(readings(browser.get(path))).hasSize(1);
        mailbox.await(recipient.email(), 1);
    }

    @Test
    void whatAColleagueChangesMeanwhileIsNotReadByWhoHasTheOldPageOpen() {
        var id = hold(fixtures.person(), "Changed meanwhile", "[[link]] As it was.");
        var path = "/desk/outbox/" + id;
        var reader = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var other = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var open = reader.get(path);
        other.submit(other.get(path), path, "body", "[[link]] As it is.");
        var reply = reader.submit(open, path + "/reading");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.errors()).hasSize(1);
        assertThat(reply.html().select("#body").text()).isEqualTo("[[link]] As it is.");
        assertThat(readings(reader.get(path))).hasSize(1);
        reader.submit(reply, path + "/reading");
        assertThat(readings(reader.get(path))).hasSize(2);
        other.submit(other.get(path), path); // nothing was changed
        assertThat(readings(reader.get(path))).hasSize(2);
    }

    @Test
    void whoIsNotKnownAnyMoreHasReadItStill() {
        var kind = "kind-" + UUID.randomUUID();
        var id = hold(kind, fixtures.person(), "Read long ago");
        var letter = outbox.find(id).orElseThrow();
        readings.insert(id, LetterForm.of(letter), UUID.randomUUID(), Instant.now());
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        assertThat(browser.get("/desk/outbox/" + id).text())
                .contains("Read before it left by a colleague who is not here any more");
        assertThat(browser.get("/desk/outbox/groups/" + kind).text())
                .contains("read by a colleague who is not here any more");
    }

    private static List<String> readings(Browser.Reply page) {
        return page.html().select("main li:contains(Read before it left by)").eachText();
    }

    /// Nothing is armed: what leaves was counted, and somebody said yes to that number.
    @Test
    void aGroupLeavesOnlyAfterItsNumberWasConfirmed() {
        var kind = "kind-" + UUID.randomUUID();
        var readers =
                IntStream.range(0, 3).mapToObj(number -> fixtures.person()).toList();
        readers.forEach(reader -> hold(kind, reader, "To all of you"));
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var outboxPage = browser.get("/desk/outbox");
        assertThat(outboxPage.html().select("[checked]")).isEmpty();
        var group = browser.get("/desk/outbox/groups/" + kind);
        assertThat(group.heading()).isEqualTo("3 other letters");
        assertThat(group.html().select(".letter .prose").text()).isEqualTo("Dear all, (the personal link)");
        assertThat(Browser.text(group, ".action-bar .button")).isEqualTo("Send 3 letters …");

        var asked = browser.get(group.html().select(".action-bar .button").attr("href"));
        assertThat(asked.heading()).isEqualTo("Send 3 letters?");
        hold(kind, fixtures.person(), "Written meanwhile");
        var sent = browser.submit(asked, "/desk/outbox/groups/" + kind + "/release");
        assertThat(browser.open(sent.location()).html().select("[role=status]").text())
                .startsWith("3 letters are leaving now.");
        for (var reader : readers)
            assertThat(mailbox.await(reader.email(), 1).subject()).isEqualTo("To all of you");
        assertThat(browser.get("/desk/outbox/groups/" + kind).heading()).isEqualTo("One other letter");
    }

    @Test
    void ofAGroupThoseLeaveThatHoldTheWords() {
        var kind = "kind-" + UUID.randomUUID();
        var wanted = fixtures.person();
        hold(kind, wanted, "Your place on <Timor-Leste>");
        var other = hold(kind, fixtures.person(), "Your place on Haiti");
        var word = "haki" + UUID.randomUUID();
        jdbc.sql("update mail_message set body = body || :word where id = :id")
                .param("word", " " + word.toUpperCase(Locale.ROOT))
                .param("id", other)
                .update();
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var path = "/desk/outbox/groups/" + kind;
        assertThat(browser.get(path + "?q=TIMOR-leste")
                        .html()
                        .select(".letters a")
                        .eachText())
                .containsExactly("Your place on <Timor-Leste>");
        assertThat(browser.get(path + "?q=" + word).html().select(".letters a").eachText())
                .containsExactly("Your place on Haiti");
        assertThat(browser.get(path + "?q=nothing").html().select(".action-bar"))
                .isEmpty();
        var asked = browser.get(path + "/release?q=TIMOR-leste");
        assertThat(asked.heading()).isEqualTo("Send one letter?");
        browser.submit(asked, path + "/release");
        assertThat(mailbox.await(wanted.email(), 1).subject()).isEqualTo("Your place on <Timor-Leste>");
        assertThat(outbox.find(other).orElseThrow().status()).isEqualTo(MailStatus.HELD);
    }

    @Test
    void aSentenceIsAddedToAllLettersOfAGroupBeforeWhoWrites() {
        var kind = "kind-" + UUID.randomUUID();
        var mail = new Mail(
                kind,
                fixtures.person().id(),
                "to@example.org",
                Locale.FRENCH,
                "Sujet",
                "Oui.\n\nLe secrétariat\n",
                Optional.empty());
        var id = transaction.execute(status -> outbox.hold(mail));
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var path = "/desk/outbox/groups/" + kind;
        var asked = browser.get(
                browser.get(path).html().select(".action-bar a[href$=sentence]").attr("href"));
        assertThat(asked.heading()).isEqualTo("Add a sentence to one letter");
        assertThat(browser.submit(asked, path + "/sentence").status()).isEqualTo(422);
        var done = browser.submit(asked, path + "/sentence", "sentence-fr", "À bientôt.");
        assertThat(Browser.text(browser.open(done.location()), "[role=status]"))
                .isEqualTo("The sentence stands in one letter.");
        assertThat(outbox.find(id).orElseThrow().mail().body()).isEqualTo("Oui.\n\nÀ bientôt.\n\nLe secrétariat\n");
        browser.submit(browser.get("/desk/outbox/" + id), "/desk/outbox/" + id + "/discard");
    }

    @Test
    void aLargeGroupIsShownFortyAtATimeWithThreeToReadAtRandom() {
        var kind = "kind-" + UUID.randomUUID();
        var reader = fixtures.person();
        for (var number = 0; number < 41; number++) hold(kind, reader, "Letter " + number);
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var first = browser.get("/desk/outbox/groups/" + kind);
        assertThat(first.html().select(".letters li")).hasSize(40);
        assertThat(first.html().select(".letter")).hasSize(1);
        var second = browser.get(first.html().select("[rel=next]").attr("href"));
        assertThat(second.html().select(".letters a").eachText()).containsExactly("Letter 40");
        var random = browser.get("/desk/outbox/groups/" + kind + "?random=true");
        assertThat(random.html().select(".letter")).hasSize(3);
        assertThat(browser.get("/desk").html().select(".places .count").text()).matches("[\\d,]+");
        browser.submit(
                browser.get("/desk/outbox/groups/" + kind + "/release"), "/desk/outbox/groups/" + kind + "/release");
        mailbox.await(reader.email(), 41);
    }

    @Test
    void sendingTwiceSendsOnce() {
        var id = hold(fixtures.person(), "Once", "Only once. [[link]]");
        assertThat(outbox.release(List.of(id, id)).leaving()).isEqualTo(1);
        assertThat(outbox.discard(id)).isFalse();
    }

    @Test
    void twoColleaguesWhoChangeOneLetterAreShownBothTexts() {
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var id = hold(fixtures.person(), "Subject", "Body: [[link]]");
        var form = "/desk/outbox/" + id;
        var one = browser.get(form);
        var other = browser.get(form);
        browser.submit(one, form, "body", "Of the one: [[link]]");
        assertThat(browser.submit(other, form, "subject", "Another subject").status())
                .isEqualTo(303);
        var reply = browser.submit(other, form, "body", "Of the other: [[link]]");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.html().select("#subject").attr("value")).isEqualTo("Subject");
        assertThat(reply.html().select("#body").text()).isEqualTo("Of the other: [[link]]");
        assertThat(reply.html().select("#body-error blockquote").text()).isEqualTo("Of the one: [[link]]");
        assertThat(outbox.find(id).orElseThrow().mail().subject()).isEqualTo("Another subject");
    }

    @Test
    void aLetterWithoutItsLinkIsNotSaved() {
        var id = hold(fixtures.person(), "Link", "[[link]]");
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var reply = browser.submit(browser.get("/desk/outbox/" + id), "/desk/outbox/" + id, "body", "No way in");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors()).containsExactly("Keep [[link]] in the text, else the reader has no way in.");
        assertThat(reply.html().select("textarea").text()).isEqualTo("No way in");
        assertThat(outbox.find(id).orElseThrow().mail().body()).isEqualTo("[[link]]");
    }

    @Test
    void whatWaitedInFilesLeavesByOneAct() {
        var reader = fixtures.person();
        var link = new Mail.PersonalLink("/", Instant.now().plus(Duration.ofDays(1)), false);
        var mail = new Mail(
                "test", reader.id(), reader.email(), reader.locale(), "From a file", "[[link]]", Optional.of(link));
        repository.insert(mail, MailStatus.FILED, Instant.now());
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        assertThat(browser.get("/desk").text()).contains("in a file");

        var sent = browser.submit(browser.get("/desk/outbox"), "/desk/outbox/release-filed");
        assertThat(browser.open(sent.location()).html().select("[role=status]").text())
                .isEqualTo("One letter is leaving now. Each is counted as sent once the mail server has taken it.");
        assertThat(mailbox.await(reader.email(), 1).subject()).isEqualTo("From a file");
        assertThat(browser.get("/desk/outbox").text()).doesNotContain("release-filed");
    }

    @Test
    void aLetterSaysWhereItIs() {
        var reader = fixtures.person();
        var id = hold(reader, "Where it is", "[[link]]");
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        assertThat(states.of(List.of(id)))
                .isEqualTo(Map.of(id, new LetterState(id, MailStatus.HELD, reader.email(), "")));
        browser.post("/desk/outbox/release", "id", id.toString());
        mailbox.await(reader.email(), 1);
        await(id, MailStatus.SENT);
        assertThat(lead(browser, id)).startsWith("A mail server took this letter:");
        var filed = repository.insert(outbox.find(id).orElseThrow().mail(), MailStatus.FILED, Instant.now());
        assertThat(lead(browser, filed)).startsWith("This letter waits in a file");
        repository.move(filed, List.of(MailStatus.FILED), MailStatus.DISCARDED);
        assertThat(lead(browser, filed)).startsWith("This letter was discarded.");
    }

    @Test
    void anAddressThatFailedIsCorrectedAndTheLetterSentAgain() {
        var id = hold(fixtures.person(), "To whom it may concern", "[[link]]");
        repository.move(id, List.of(MailStatus.HELD), MailStatus.FAILED);
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var page = "/desk/outbox/" + id;
        var wrong = browser.submit(browser.get(page), page + "/address", "address", "josé@example.org");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors())
                .containsExactly("Enter one e-mail address, like name@example.org, without accents before the @.");
        assertThat(wrong.html().select("#address").attr("value")).isEqualTo("josé@example.org");

        var right = UUID.randomUUID() + "@example.org";
        browser.submit(wrong, page + "/address", "address", right);
        assertThat(mailbox.await(right, 1).subject()).isEqualTo("To whom it may concern");
        await(id, MailStatus.SENT);
        assertThat(browser.post(page + "/address", "address", right).status()).isEqualTo(404);
    }

    /// It would let somebody else in.
    @Test
    void aLinkThatSignsInGoesNowhereElse() {
        var owner = fixtures.person(Role.ADMINISTRATOR);
        var link = new Mail.PersonalLink("/", Instant.now().plus(Duration.ofDays(1)), true);
        var mail = new Mail("sign-in", owner.id(), owner.email(), owner.locale(), "In", "[[link]]", Optional.of(link));
        var id = repository.insert(mail, MailStatus.FAILED, Instant.now());
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var mine = UUID.randomUUID() + "@example.org";
        assertThat(browser.post("/desk/outbox/" + id + "/address", "address", mine)
                        .status())
                .isEqualTo(404);
        assertThat(outbox.readdress(id, mine)).isFalse();
        var still = outbox.find(id).orElseThrow();
        assertThat(still.mail().toAddress()).isEqualTo(owner.email());
        assertThat(still.status()).isEqualTo(MailStatus.FAILED);
    }

    private static String lead(Browser browser, UUID id) {
        return Browser.text(browser.get("/desk/outbox/" + id), ".lead");
    }

    private void await(UUID id, MailStatus status) {
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(outbox.find(id).orElseThrow().status()).isEqualTo(status));
    }

    @Test
    void othersDoNotSeeTheOutbox() {
        var id = hold(fixtures.person(), "Secret", "[[link]]");
        var speaker = browsers.signedInAs(fixtures.person(Role.SPEAKER));
        var hidden = speaker.get("/desk/outbox/" + id);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.text()).doesNotContain("Secret");
        assertThat(speaker.post("/desk/outbox/" + id, "subject", "Mine", "body", "[[link]]")
                        .status())
                .isEqualTo(404);
        assertThat(outbox.find(id).orElseThrow().mail().subject()).isEqualTo("Secret");
    }

    private UUID hold(Person to, String subject, String body) {
        return hold("test", to, subject, body);
    }

    private UUID hold(String kind, Person to, String subject) {
        return hold(kind, to, subject, "Dear all,\n\n[[link]]");
    }

    private UUID hold(String kind, Person to, String subject, String body) {
        var link = new Mail.PersonalLink("/", Instant.now().plus(Duration.ofDays(1)), false);
        var mail = new Mail(kind, to.id(), to.email(), to.locale(), subject, body, Optional.of(link));
        return transaction.execute(status -> outbox.hold(mail));
    }
}
