package org.presessions.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presessions.shared.Times.utc;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class MailRepositoryTest {
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    @Autowired
    MailRepository repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Rival rival;

    @Test
    void aMailIsKeptAsItWasWritten() {
        var mail = mail("to@example.org");
        var id = repository.insert(mail, MailStatus.HELD, LONG_AGO);
        assertThat(repository.find(id))
                .contains(new MailMessage(id, mail, MailStatus.HELD, 0, Optional.empty(), LONG_AGO, Optional.empty()));
    }

    @Test
    void whatIsQueuedIsClaimedWhenItIsDue() {
        var id = repository.insert(mail("due@example.org"), MailStatus.QUEUED, LONG_AGO);
        repository.insert(mail("held@example.org"), MailStatus.HELD, LONG_AGO);
        assertThat(repository.claim(LONG_AGO.minusSeconds(1))).isEmpty();
        assertThat(repository.claim(LONG_AGO)).map(MailMessage::id).contains(id);
    }

    @Test
    void anotherSenderPassesByWhatOneTakes() {
        var id = rival.commits(() -> repository.insert(mail("far@example.org"), MailStatus.QUEUED, FAR));
        jdbc.sql("update mail_message set status = 'held' where status = 'queued' and id <> :id")
                .param("id", id)
                .update();
        assertThat(repository.claim(FAR)).map(MailMessage::id).contains(id);
        assertThat(rival.isGiven(() -> repository.claim(FAR)).map(MailMessage::id))
                .isNotEqualTo(Optional.of(id));
    }

    @AfterTransaction
    void forget() {
        jdbc.sql("delete from mail_message where due_at = :far")
                .param("far", utc(FAR))
                .update();
    }

    @Test
    void aMailThatWasRefusedWaitsAndIsThenGivenToAPerson() {
        var id = repository.insert(mail("refused@example.org"), MailStatus.QUEUED, LONG_AGO);
        var later = LONG_AGO.plus(Duration.ofMinutes(4));
        repository.notDelivered(id, "no such mailbox", MailStatus.QUEUED, later);
        assertThat(repository.claim(later.minusSeconds(1))).isEmpty();

        repository.notDelivered(id, "no such mailbox", MailStatus.FAILED, later);
        var failed = repository.find(id).orElseThrow();
        assertThat(failed.attempts()).isEqualTo(2);
        assertThat(failed.lastError()).contains("no such mailbox");
        assertThat(repository.list(MailStatus.FAILED)).contains(failed);

        assertThat(repository.release(id, Optional.empty(), LONG_AGO)).isTrue();
        assertThat(repository.claim(LONG_AGO)).map(MailMessage::id).contains(id);
    }

    @Test
    void aMailThatLeftIsNeitherRewordedNorSentAgain() {
        var id = repository.insert(mail("sent@example.org"), MailStatus.QUEUED, LONG_AGO);
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        repository.delivered(id, MailStatus.FILED, now);
        assertThat(repository.reword(id, "Other", "Other")).isFalse();
        assertThat(repository.release(id, Optional.empty(), now)).isFalse();
        assertThat(repository.move(id, List.of(MailStatus.HELD), MailStatus.DISCARDED))
                .isFalse();
        assertThat(repository.newest(MailStatus.FILED, 1))
                .extracting(MailMessage::sentAt)
                .containsExactly(Optional.of(now));
        assertThat(repository.count(MailStatus.FILED)).isPositive();
    }

    private static Mail mail(String to) {
        var link = new Mail.PersonalLink("/desk", LONG_AGO.plus(Duration.ofDays(1)), true);
        return new Mail("test", UUID.randomUUID(), to, Locale.of("es"), "Asunto", "Texto [[link]]", Optional.of(link));
    }
}
