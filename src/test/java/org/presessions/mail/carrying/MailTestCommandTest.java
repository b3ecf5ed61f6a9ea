package org.presessions.mail.carrying;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.shared.words.Words;
import org.presessions.testing.ScriptedMailServer;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class MailTestCommandTest {
    @TempDir
    Path home;

    @Autowired
    Words words;

    @Test
    void whatTheServerSaysIsPrinted(CapturedOutput printed) throws Exception {
        try (var server = new ScriptedMailServer()) {
            var command = new MailTestCommand(
                    TestCarrier.of(home, "smtp://localhost:" + server.port()), words, Clock.systemUTC());
            assertThat(command.run(List.of("ana@example.org"))).isZero();
            assertThat(server.told())
                    .contains(
                            "RCPT TO:<ana@example.org>",
                            "Subject: =?UTF-8?Q?A_test_of_this_installation=E2=80=99s_mail?=");
            server.answers("RCPT", "550 not here");
            assertThat(command.run(List.of("ana@example.org"))).isEqualTo(1);
            assertThat(printed.getOut()).contains("The mail server took it.", "It was not taken: 550 not here");
        }
    }

    @Test
    void whereNoServerIsSetItSaysSo(CapturedOutput printed) {
        var command = new MailTestCommand(TestCarrier.of(home, ""), words, Clock.systemUTC());
        assertThat(command.run(List.of("ana@example.org"))).isEqualTo(1);
        assertThat(printed.getOut()).contains("No mail server is set: PRESESSIONS_MAIL_URL is empty.");
    }
}
