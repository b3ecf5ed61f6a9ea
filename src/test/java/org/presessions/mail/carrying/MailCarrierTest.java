package org.presessions.mail.carrying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.mail.Mail;
import org.presessions.mail.MailMessage;
import org.presessions.mail.MailStatus;
import org.presessions.testing.ScriptedMailServer;

class MailCarrierTest {
    private static final String OFFERS_TLS = "250-mail.example.org\r\n250 STARTTLS";

    @TempDir
    Path home;

    final ScriptedMailServer server = new ScriptedMailServer();

    @AfterEach
    void hangUp() throws IOException {
        server.close();
    }

    @Test
    void aLetterIsThatOfThisInstallationAndKeepsItsNumber() {
        var carrier = carrier("");
        var message = message("ana@exämple.org");
        assertThat(carrier.carry(message)).isEqualTo(new Carried.Away(MailStatus.SENT));
        assertThat(carrier.carry(message)).isEqualTo(new Carried.Away(MailStatus.SENT));
        assertThat(lines("EHLO ")).containsOnly("EHLO pre.example.org");
        assertThat(lines("RCPT ")).containsOnly("RCPT TO:<ana@xn--exmple-cua.org>");
        assertThat(lines("MAIL ")).allMatch(line -> line.matches("MAIL FROM:<returns\\+[a-z2-7]{38}@upr.example>.*"));
        assertThat(lines("MAIL "))
                .allMatch(line -> isAbout(message, TestCarrier.marks().reported(line)));
        assertThat(lines("Message-ID: ").stream().distinct())
                .singleElement(STRING)
                .matches("Message-ID: <%s\\.[a-z2-7]{12}@pre.example.org>".formatted(message.id()));
        assertThat(lines("From: "))
                .containsOnly("From: =?UTF-8?Q?UPR_Info=2C_Pr=C3=A9-sessions?= <pre-sessions@upr.example>");
        assertThat(lines("Reply-To: ").getFirst()).endsWith("<secretariat@upr.example>");
        assertThat(lines("Organization: ")).containsOnly("Organization: =?UTF-8?Q?UPR_Ex=C3=A4mple?=");
    }

    @Test
    void whereAnswersArriveAmongReportsTheirAddressSaysWhatIsAnswered() {
        var message = message("ana@example.org");
        TestCarrier.of(home, "smtp://localhost:" + server.port(), "Secretariat <returns@upr.example>")
                .carry(message);
        var replyTo = String.join("", server.told()).replaceAll(".*Reply-To:\\s*(.*?>).*", "$1"); // the line is folded
        assertThat(replyTo).startsWith("Secretariat <returns+").endsWith("@upr.example>");
        assertThat(TestCarrier.marks().answered(replyTo)).contains(message.id());
        assertThat(TestCarrier.marks().reported(replyTo)).isEmpty();
    }

    /// The date alone says when it was carried.
    @Test
    void aLetterThatIsCarriedAgainIsTheSameToTheLastByte() throws IOException {
        var carrier = TestCarrier.of(home, "");
        var message = message("ana@example.org");
        carrier.carry(message);
        var first = undated(Files.readString(carrier.fileOf(message)));
        carrier.carry(message);
        assertThat(undated(Files.readString(carrier.fileOf(message))))
                .isEqualTo(first)
                .contains("text/html");
        var server = carrier("");
        server.carry(message);
        server.carry(message);
        var told = undated(String.join("\n", this.server.told()));
        var letters = told.split("(?m)^DATA$");
        assertThat(letters[1]).contains("Content-Type: multipart/alternative");
        assertThat(letters[2].replaceAll("(?s)^(.*?\n)QUIT.*", "$1"))
                .startsWith(letters[1].replaceAll("(?s)\nQUIT.*", ""));
    }

    @Test
    void whatIsRefusedForGoodIsToldInTheServersWords() {
        server.answers("RCPT", "550 5.1.1 no such\u0007 mailbox");
        assertThat(carry("")).isInstanceOfSatisfying(Carried.Refused.class, refused -> {
            assertThat(refused.forGood()).isTrue();
            assertThat(refused.reason()).contains("550 5.1.1 no such mailbox").doesNotContain("\u0007");
        });
    }

    @Test
    void whatIsRefusedForNowIsNotRefusedForGood() {
        server.answers("RCPT", "451 try later");
        assertThat(carry("")).isEqualTo(new Carried.Refused("451 try later", false));
        server.answers("RCPT", "250 good");
        server.answers("MAIL", "530 log in first"); // our fault, and not the letter's
        assertThat(carry(""))
                .isInstanceOfSatisfying(
                        Carried.Refused.class,
                        refused -> assertThat(refused.forGood()).isFalse());
    }

    @Test
    void aServerThatIsNotThereIsWaitedFor() throws IOException {
        server.close();
        assertThat(carry("")).isInstanceOfSatisfying(Carried.Refused.class, refused -> {
            assertThat(refused.forGood()).isFalse();
            assertThat(refused.reason()).contains("Connection refused");
        });
    }

    @Test
    void whatIsSaidIsHiddenWheneverTheServerOffersIt() {
        server.answers("EHLO", OFFERS_TLS);
        carry("");
        assertThat(server.told()).contains("STARTTLS");
    }

    @Test
    void whereItMustBeHiddenNothingIsSaidInClear() {
        assertThat(carry("?tls=required"))
                .isInstanceOfSatisfying(
                        Carried.Refused.class,
                        refused -> assertThat(refused.forGood()).isFalse());
        assertThat(server.told()).noneMatch(line -> line.startsWith("MAIL") || line.startsWith("RCPT"));
    }

    @Test
    void whereItNeedNotBeHiddenItIsNot() {
        server.answers("EHLO", OFFERS_TLS);
        assertThat(carry("?tls=none")).isEqualTo(new Carried.Away(MailStatus.SENT));
        assertThat(server.told()).doesNotContain("STARTTLS");
    }

    @Test
    void whereNoServerIsSetLettersWaitInFilesAndAFileThatCannotBeWrittenIsAnAttempt() throws IOException {
        var carrier = TestCarrier.of(home, "");
        var message = message("ana@example.org");
        assertThat(carrier.carry(message)).isEqualTo(new Carried.Away(MailStatus.FILED));
        assertThat(carrier.fileOf(message)).content().contains("Message-ID: <" + message.id());

        carrier("").carry(message);
        assertThat(carrier.fileOf(message)).doesNotExist(); // it held a link, and is of no use any more

        Files.delete(home.resolve("mail"));
        Files.writeString(home.resolve("mail"), "not a folder");
        assertThat(carrier.carry(message))
                .isInstanceOfSatisfying(
                        Carried.Refused.class,
                        refused -> assertThat(refused.forGood()).isFalse());
    }

    private static boolean isAbout(MailMessage message, Optional<UUID> letter) {
        return letter.equals(Optional.of(message.id()));
    }

    private static String undated(String letter) {
        return letter.replaceAll("(?m)^Date: .*$", "");
    }

    private Carried carry(String end) {
        return carrier(end).carry(message("ana@example.org"));
    }

    private MailCarrier carrier(String end) {
        return TestCarrier.of(home, "smtp://localhost:" + server.port() + end);
    }

    private List<String> lines(String start) {
        return server.told().stream().filter(line -> line.startsWith(start)).toList();
    }

    private static MailMessage message(String to) {
        var mail = new Mail("test", UUID.randomUUID(), to, Locale.ENGLISH, "Subject", "Body", Optional.empty());
        return new MailMessage(
                UUID.randomUUID(),
                mail,
                MailStatus.QUEUED,
                1,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                false);
    }
}
