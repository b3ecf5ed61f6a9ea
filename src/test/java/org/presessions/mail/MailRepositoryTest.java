package org.presessions.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.mail.carrying.MailQueueRepository;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class MailRepositoryTest {
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    @Autowired
    MailRepository repository;

    @Autowired
    MailQueueRepository queue;

    @Test
    void aMailIsKeptAsItWasWritten() {
        var mail = mail("to@example.org");
        var id = repository.insert(mail, MailStatus.HELD, LONG_AGO);
        assertThat(repository.find(id))
                .contains(new MailMessage(
                        id, mail, MailStatus.HELD, 0, Optional.empty(), LONG_AGO, Optional.empty(), false));
    }

    @Test
    void whatWaitsInFilesLeavesUnlessItsLinkRanOut() {
        var letter = repository.insert(letter("letter@example.org"), MailStatus.FILED, LONG_AGO);
        var signIn = repository.insert(mail("signed-in@example.org"), MailStatus.FILED, LONG_AGO);
        var late = LONG_AGO.plus(Duration.ofDays(2));
        var count = repository.countFiled(late);
        var released = repository.releaseFiled(Optional.empty(), late);
        assertThat(released).hasSize((int) count).contains(letter).doesNotContain(signIn);
        assertThat(repository.find(letter)).map(MailMessage::status).contains(MailStatus.QUEUED);
        assertThat(repository.find(signIn)).map(MailMessage::status).contains(MailStatus.FILED);
    }

    @Test
    void aMailThatLeftIsNeitherRewordedNorSentAgain() {
        var id = repository.insert(mail("sent@example.org"), MailStatus.QUEUED, LONG_AGO);
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        queue.settle(queue.claim(false, LONG_AGO, now).orElseThrow(), MailStatus.FILED, now);
        assertThat(repository.reword(id, "Other", "Other")).isFalse();
        assertThat(repository.release(id, Optional.empty(), now)).isFalse();
        assertThat(repository.move(id, List.of(MailStatus.HELD), MailStatus.DISCARDED))
                .isFalse();
        assertThat(repository.newest(MailStatus.FILED, 1))
                .extracting(MailMessage::sentAt)
                .containsExactly(Optional.of(now));
        assertThat(repository.count(MailStatus.FILED)).isPositive();
    }

    /// With a link that works once.
    private static Mail mail(String to) {
        return mail(to, true);
    }

    private static Mail letter(String to) {
        return mail(to, false);
    }

    private static Mail mail(String to, boolean singleUse) {
        var link = new Mail.PersonalLink("/desk", LONG_AGO.plus(Duration.ofDays(1)), singleUse);
        return new Mail("test", UUID.randomUUID(), to, Locale.of("es"), "Asunto", "Texto [[link]]", Optional.of(link));
    }
}
