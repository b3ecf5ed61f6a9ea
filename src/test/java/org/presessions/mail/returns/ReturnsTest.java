package org.presessions.mail.returns;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.mail.LetterMarks;
import org.presessions.mail.LetterState;
import org.presessions.mail.LetterStates;
import org.presessions.mail.Letterhead;
import org.presessions.mail.Mail;
import org.presessions.mail.MailRepository;
import org.presessions.mail.MailStatus;
import org.presessions.people.Role;
import org.presessions.shared.installation.SecretRepository;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ReturnsTest {
    @Autowired
    Returns returns;

    @Autowired
    MailRepository mails;

    @Autowired
    LetterStates states;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SecretRepository secrets;

    private LetterMarks marks;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser box;

    @BeforeEach
    void aMailbox() {
        server.start();
        var letterhead = new Letterhead("pre.example.org", "us@upr.example", "", "returns@upr.example", "", "");
        marks = new LetterMarks(letterhead, secrets.key("letter-marks"));
        box = server.setUser("returns@upr.example", "re turns", "p@ss");
    }

    @AfterEach
    void away() {
        server.stop();
    }

    @Test
    void aLetterThatCameBackHasFailedInTheServersWordsAndIsATask() throws Exception {
        var id = sent();
        arrives(report("failed", "smtp; 550 5.1.1 no such <mailbox>", marks.number(id), "returns@upr.example"));
        read();
        var state = state(id);
        assertThat(state.status()).isEqualTo(MailStatus.FAILED);
        assertThat(state.serverWords()).isEqualTo("550 5.1.1 no such <mailbox>");
        assertThat(state.returned()).isTrue();
        var desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT)).get("/desk/outbox");
        assertThat(desk.html().select("li:has(input[value=" + id + "])").text())
                .contains("550 5.1.1 no such <mailbox>");
    }

    @Test
    void aReportIsKnownByItsEnvelopeToo() throws Exception {
        var id = sent();
        var address = marks.reportAddress(id).orElseThrow().toUpperCase(Locale.ROOT); // as some servers write it
        arrives(report("failed", "smtp; 552 mailbox full", "<other@elsewhere.example>", address));
        read();
        assertThat(state(id).status()).isEqualTo(MailStatus.FAILED);
    }

    @Test
    void whatIsDelayedHasNotFailedAndWhatArrivedIsKnownToHave() throws Exception {
        var delayed = sent();
        var arrived = sent();
        arrives(report("delayed", "smtp; 451 later", marks.number(delayed), "returns@upr.example"));
        arrives(report("delivered", "smtp; 250 ok", marks.number(arrived), "returns@upr.example"));
        read();
        assertThat(state(delayed).status()).isEqualTo(MailStatus.SENT);
        assertThat(state(delayed).delivered()).isFalse();
        assertThat(state(arrived).delivered()).isTrue();
    }

    @Test
    void whoeverAnswersIsKnownToHave() throws Exception {
        var id = sent();
        var older = sent();
        arrives("To: us@upr.example\r\nIn-Reply-To: " + marks.number(id)
                + "\r\nSubject: Re: yours\r\n\r\nWe cannot come.\r\n");
        arrives("To: us@upr.example\r\nReferences: <first@elsewhere.example> <" + older
                + "@pre.example.org>\r\n <mine@elsewhere.example>\r\n\r\nThank you.\r\n");
        read();
        assertThat(state(id).answeredAt()).isPresent();
        assertThat(state(id).status()).isEqualTo(MailStatus.SENT);
        assertThat(state(older).answeredAt()).isPresent();
        var page = browsers.signedInAs(fixtures.person(Role.SECRETARIAT)).get("/desk/outbox/" + id);
        assertThat(page.text()).contains("A first answer arrived").doesNotContain("We cannot come.");
    }

    @Test
    void anAnswerIsKnownByItsAddressWhereItsWritersProgramTellsNothingElse() throws Exception {
        var id = sent();
        arrives("To: UPR Info <" + marks.answerAddress(id).orElseThrow() + ">\r\nSubject: Hello\r\n\r\nWe come.\r\n");
        read();
        assertThat(state(id).answeredAt()).isPresent();
    }

    /// Whoever knows the number of a letter and how addresses look cannot say that it came back.
    @Test
    void aReportThatWeCannotHaveAskedForIsNone() throws Exception {
        var id = sent();
        var other = sent();
        var address = marks.reportAddress(id).orElseThrow();
        for (var forged : List.of(
                "returns+" + id + "@upr.example",
                address.replaceFirst("[a-z2-7]{12}@", "aaaaaaaaaaaa@"),
                marks.answerAddress(id).orElseThrow()))
            arrives(report("failed", "smtp; 550 no", "<" + id + "@pre.example.org>", forged));
        var mark = marks.number(other).replaceFirst(".*\\.([a-z2-7]{12}@)", "$1");
        arrives(report("failed", "smtp; 550 no", "<" + id + "." + mark, "returns@upr.example"));
        read();
        assertThat(state(id).status()).isEqualTo(MailStatus.SENT);
    }

    @Test
    void aProgramThatAnswersByItselfIsNobody() throws Exception {
        var id = sent();
        var answer = "In-Reply-To: <" + id + "@pre.example.org>\r\n";
        arrives(answer + "Auto-Submitted: auto-replied\r\n\r\nI am away.\r\n");
        arrives(answer + "Precedence: bulk\r\n\r\nI am away.\r\n");
        arrives(answer + "X-Autoreply: yes\r\n\r\nI am away.\r\n");
        arrives("In-Reply-To: <" + UUID.randomUUID() + "@pre.example.org>\r\n\r\nOf another house.\r\n");
        read();
        assertThat(state(id).answeredAt()).isEmpty();
    }

    /// What somebody writes by hand is no report, whatever it says.
    @Test
    void anAnswerIsNoReport() throws Exception {
        var id = sent();
        arrives("To: " + marks.reportAddress(id).orElseThrow() + "\r\nSubject: Re: yours\r\n\r\nAction: failed\r\n");
        read();
        assertThat(state(id).status()).isEqualTo(MailStatus.SENT);
    }

    private void read() throws Exception {
        returns.read(URI.create(
                "imap://re%20turns:p%40ss@localhost:" + server.getImap().getPort() + "/INBOX"));
        var folder = server.getManagers().getImapHostManager().getInbox(box);
        assertThat(folder.getMessages()).allMatch(mail -> mail.getFlags().contains(Flags.Flag.SEEN));
    }

    private void arrives(String text) throws Exception {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        box.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }

    private static String report(String action, String words, String messageId, String to) {
        return """
                From: MAILER-DAEMON@mx.example
                To: %s
                Subject: Delivery report
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="x"

                --x
                Content-Type: text/plain

                This is the mail system.
                --x
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; nobody@missions.example
                Action: %s
                Status: 5.1.1
                Diagnostic-Code: %s

                --x
                Content-Type: text/rfc822-headers

                Subject: Invitation
                Message-ID: %s

                --x--
                """.formatted(to, action, words, messageId).replace("\n", "\r\n");
    }

    private UUID sent() {
        var person = fixtures.person();
        var mail = new Mail("test", person.id(), person.email(), Locale.ENGLISH, "Subject", "Body", Optional.empty());
        return mails.insert(mail, MailStatus.SENT, Instant.now());
    }

    private LetterState state(UUID id) {
        return requireNonNull(states.of(List.of(id)).get(id));
    }
}
