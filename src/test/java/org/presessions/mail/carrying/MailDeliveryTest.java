package org.presessions.mail.carrying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.mail.LetterCheck;
import org.presessions.mail.Mail;
import org.presessions.mail.MailMessage;
import org.presessions.mail.MailRepository;
import org.presessions.mail.MailStatus;
import org.presessions.people.Role;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ScriptedMailServer;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Letters of a time that the server under test has not reached, so that it lets them alone.
@ServerTest
class MailDeliveryTest {
    private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

    @TempDir
    Path home;

    @Autowired
    MailRepository repository;

    @Autowired
    MailQueueRepository queue;

    @Autowired
    LetterCheck check;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    final ScriptedMailServer server = new ScriptedMailServer();

    @AfterEach
    void hangUp() throws IOException {
        server.close();
    }

    @Test
    void whatIsRefusedForNowIsTriedForThreeDays() {
        server.answers("RCPT", "451 try later");
        var id = repository.insert(letter(), MailStatus.QUEUED, LATER);
        var now = LATER;
        for (var attempt = 1; message(id).status() == MailStatus.QUEUED; attempt++) {
            deliver(id, now, attempt);
            now = now.plus(pauseAfter(attempt));
        }
        assertThat(message(id).status()).isEqualTo(MailStatus.FAILED);
        assertThat(message(id).attempts()).isEqualTo(13);
        assertThat(Duration.between(LATER, now)).isBetween(Duration.ofDays(3).minusHours(1), Duration.ofDays(4));
    }

    @Test
    void whatIsRefusedForGoodIsAtTheDeskAtOnceInTheServersWords() {
        server.answers("RCPT", "550 5.1.1 no such mailbox");
        var id = repository.insert(letter(), MailStatus.QUEUED, LATER);
        deliver(id, LATER, 1);
        assertThat(message(id).status()).isEqualTo(MailStatus.FAILED);
        var desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT)).get("/desk/outbox");
        assertThat(desk.html().select("li:has(input[value=" + id + "])").text()).contains("550 5.1.1 no such mailbox");
    }

    @Test
    void aSignInLinkThatRanOutIsNotSent() {
        var link = new Mail.PersonalLink("/", LATER.minusSeconds(1), true);
        var id = repository.insert(mail(Optional.of(link)), MailStatus.QUEUED, LATER);
        deliver(id, LATER, 1);
        assertThat(message(id).status()).isEqualTo(MailStatus.DISCARDED);
        assertThat(server.told())
                .noneMatch(line -> line.contains(message(id).mail().toAddress()));
    }

    private void deliver(UUID id, Instant now, int attempt) {
        var carrier = TestCarrier.of(home, "smtp://localhost:" + server.port());
        new MailDelivery(queue, carrier, check, Clock.fixed(now, ZoneOffset.UTC)).wake();
        Awaitility.await()
                .until(() ->
                        message(id).status() != MailStatus.QUEUED || dueAt(id).equals(now.plus(pauseAfter(attempt))));
    }

    private Instant dueAt(UUID id) {
        return jdbc.sql("select due_at from mail_message where id = :id")
                .param("id", id)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static Duration pauseAfter(int attempt) {
        return attempt > 12 ? Duration.ZERO : MailDelivery.PAUSES.get(attempt - 1);
    }

    private MailMessage message(UUID id) {
        return repository.find(id).orElseThrow();
    }

    private static Mail letter() {
        return mail(Optional.empty());
    }

    private static Mail mail(Optional<Mail.PersonalLink> link) {
        return new Mail(
                "test", UUID.randomUUID(), UUID.randomUUID() + "@example.org", Locale.ENGLISH, "Subject", "Body", link);
    }
}
