package org.presessions.mail.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.mail.LetterStateRepository;
import org.presessions.mail.Mail;
import org.presessions.mail.MailRepository;
import org.presessions.mail.MailStatus;
import org.presessions.mail.Tie;
import org.presessions.mail.TiedLetterRepository;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// "Did my letter leave?": what the desk answers.
@ServerTest
class LeftLettersPagesTest {
    private static final String PATH = "/desk/outbox/left";

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    MailRepository mails;

    @Autowired
    TiedLetterRepository tied;

    @Autowired
    LetterStateRepository states;

    @Autowired
    LeftLetterRepository repository;

    @Autowired
    TransactionTemplate transaction;

    Browser desk;
    Person reader;

    @BeforeEach
    void aColleague() {
        desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        reader = fixtures.person();
    }

    @Test
    void somebodysReceiptIsFoundByTheAddressWithWhatBecameOfIt() {
        var receipt = letter("application-receipt", "Receipt 40-HTI-7", MailStatus.SENT);
        assertThat(desk.get("/desk/outbox").html().select("a[href=" + PATH + "]"))
                .hasSize(1);
        assertThat(lines(mine(""))).singleElement().asString().contains("Receipt 40-HTI-7", "A mail server took it");
        mails.arrives(receipt, Instant.now());
        states.answered(receipt, Instant.now());
        assertThat(lines(mine("&fate=delivered")))
                .singleElement()
                .asString()
                .contains("arrived, as the reader’s mail server said", "an answer arrived");
        assertThat(lines(mine("&fate=answered&kind=application-receipt"))).hasSize(1);
        assertThat(lines(mine("&fate=failed"))).isEmpty();
        assertThat(lines(mine("&kind=decision"))).isEmpty();
    }

    @Test
    void whatCameBackSaysInWhoseWordsAndIsTriedAgainFromHere() {
        var id = letter("decision", "Your place", MailStatus.SENT);
        mails.comesBack(id, "550 no such mailbox", Instant.now());
        var page = mine("&fate=returned");
        assertThat(lines(page)).singleElement().asString().contains("It left and came back: 550 no such mailbox");
        assertThat(page.html().select("main input[name=id]").eachAttr("value")).containsExactly(id.toString());
        desk.post("/desk/outbox/release", "id", id.toString());
        assertThat(lines(mine("&fate=returned"))).isEmpty();
    }

    @Test
    void theyAreListedFortyAtATimeTheLastFirst() {
        for (var number = 0; number < 41; number++) letter("statement", "Letter " + number, MailStatus.FAILED);
        var first = mine("&fate=failed");
        assertThat(lines(first)).hasSize(40).first().asString().contains("Letter 40");
        assertThat(Browser.text(first, "h2")).isEqualTo("41 letters");
        assertThat(lines(desk.get(first.html().select("[rel=next]").attr("href"))))
                .singleElement()
                .asString()
                .contains("Letter 0");
        transaction.executeWithoutResult(done -> repository
                .letters(new LeftFilter(reader.email(), "failed", "", ""), List.of(), 50, 0)
                .forEach(left -> mails.move(left.id(), List.of(MailStatus.FAILED), MailStatus.DISCARDED)));
    }

    @Test
    void theyAreFoundByTheStateOfASeries() {
        var id = letter("decision", "On Haiti", MailStatus.SENT);
        letter("decision", "On Togo", MailStatus.SENT);
        tied.tie(id, new Tie("test/" + id, "-", "54", "haiti"), "");
        assertThat(lines(mine("&about=54%2Fhaiti"))).singleElement().asString().contains("On Haiti");
    }

    /// The desk knows of drafts how many there are, and nothing else.
    @Test
    void whoHasADraftSignsInOrWantsAlertsIsNotReadFromTheList() {
        for (var kind :
                List.of("application-draft", "application-reminder", "application-co-writer", "sign-in", "alert"))
            letter(kind, "Of " + kind, MailStatus.SENT);
        assertThat(lines(mine(""))).isEmpty();
        assertThat(lines(mine("&fate=sent&kind=sign-in"))).isEmpty();
    }

    @Test
    void whoIsNotToBeKnownByAnAddressIsFoundByNone() {
        letter("decision", "Found", MailStatus.SENT);
        var filter = new LeftFilter(reader.email(), "", "", "");
        assertThat(repository.persons(reader.email())).containsExactly(reader.id());
        assertThat(repository.count(filter, List.of())).isEqualTo(1);
        assertThat(repository.count(filter, List.of(reader.id()))).isZero();
    }

    /// Three invitations and two refusals are not five letters.
    @Test
    void whoSendsAGroupIsToldHowManyGoToSayWhatOnWhichState() {
        var series = "s" + UUID.randomUUID().toString().substring(0, 8);
        for (var number = 0; number < 3; number++)
            held("selection.mail.invited", series, number < 2 ? "haiti" : "togo");
        for (var number = 0; number < 2; number++) held("selection.mail.not-selected", series, "togo");
        var asked = desk.get("/desk/outbox/groups/decision/release?q=" + reader.email());
        assertThat(asked.heading()).isEqualTo("Send 5 letters?");
        assertThat(asked.html().select(".contents li").eachText())
                .containsExactly(
                        "You are invited to speak: 3 letters Haiti 2 · Togo 1", "Not selected: 2 letters Togo 2");
        desk.submit(asked, "/desk/outbox/groups/decision/release");
    }

    private void held(String template, String series, String state) {
        var id = letter("decision", "Held", MailStatus.HELD);
        tied.tie(id, new Tie("test/" + id, "-", series, state), template + "/en/0");
    }

    private UUID letter(String kind, String subject, MailStatus status) {
        var mail = new Mail(kind, reader.id(), reader.email(), reader.locale(), subject, "Dear you", Optional.empty());
        return mails.insert(mail, status, Instant.now());
    }

    private Browser.Reply mine(String more) {
        return desk.get(PATH + "?q=" + reader.email() + more);
    }

    private static List<String> lines(Browser.Reply page) {
        return page.html().select("main ul.rows li").eachText();
    }
}
