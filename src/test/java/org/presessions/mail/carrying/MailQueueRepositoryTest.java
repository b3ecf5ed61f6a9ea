package org.presessions.mail.carrying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presessions.shared.Times.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.mail.Mail;
import org.presessions.mail.MailMessage;
import org.presessions.mail.MailRepository;
import org.presessions.mail.MailStatus;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class MailQueueRepositoryTest {
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    @Autowired
    MailRepository mails;

    @Autowired
    MailQueueRepository queue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Rival rival;

    @Test
    void whatIsQueuedIsClaimedWhenItIsDueAndUntilTheClaimRunsOut() {
        var id = mails.insert(mail("due@example.org"), MailStatus.QUEUED, LONG_AGO);
        mails.insert(mail("held@example.org"), MailStatus.HELD, LONG_AGO);
        assertThat(claim(LONG_AGO.minusSeconds(1))).isEmpty();
        assertThat(claim(LONG_AGO)).map(MailMessage::id).contains(id);
        assertThat(claim(LONG_AGO.plus(LEASE).minusSeconds(1))).isEmpty();
        assertThat(claim(LONG_AGO.plus(LEASE))).map(MailMessage::attempts).contains(2);
    }

    @Test
    void signInLinksComeFirst() {
        var letter = mails.insert(letter("letter@example.org"), MailStatus.QUEUED, LONG_AGO);
        var signIn = mails.insert(mail("waiting@example.org"), MailStatus.QUEUED, LONG_AGO.plusSeconds(5));
        var now = LONG_AGO.plusSeconds(9);
        assertThat(claim(now)).map(MailMessage::id).contains(signIn);
        assertThat(queue.claim(true, now, now.plus(LEASE))).isEmpty();
        assertThat(claim(now)).map(MailMessage::id).contains(letter);
    }

    @Test
    void lettersToOneAddressLeaveInTheirOrder() {
        var first = mails.insert(letter("same@example.org"), MailStatus.QUEUED, LONG_AGO);
        var second = mails.insert(letter("same@example.org"), MailStatus.QUEUED, LONG_AGO);
        var claimed = claim(LONG_AGO).orElseThrow();
        assertThat(claimed.id()).isEqualTo(first);
        assertThat(claim(LONG_AGO)).isEmpty();
        queue.postpone(claimed, "try later", LONG_AGO.plus(LEASE));
        assertThat(claim(LONG_AGO)).map(MailMessage::id).contains(second);
    }

    @Test
    void whatIsWrittenOfAClaimThatRanOutCountsForNothing() {
        var id = mails.insert(mail("twice@example.org"), MailStatus.QUEUED, LONG_AGO);
        var first = claim(LONG_AGO).orElseThrow();
        var second = claim(LONG_AGO.plus(LEASE)).orElseThrow();
        queue.end(first, MailStatus.FAILED, "no such mailbox");
        assertThat(mails.find(id)).contains(second);
        queue.settle(second, MailStatus.SENT, LONG_AGO);
        assertThat(mails.find(id)).map(MailMessage::status).contains(MailStatus.SENT);
    }

    @Test
    void anotherSenderPassesByWhatOneTakes() {
        var id = rival.commits(() -> mails.insert(mail("far@example.org"), MailStatus.QUEUED, FAR));
        jdbc.sql("update mail_message set status = 'held' where status = 'queued' and id <> :id")
                .param("id", id)
                .update();
        assertThat(queue.claim(false, FAR, FAR.plus(LEASE)))
                .map(MailMessage::id)
                .contains(id);
        assertThat(rival.isGiven(() -> queue.claim(false, FAR, FAR.plus(LEASE))).map(MailMessage::id))
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
        var id = mails.insert(mail("refused@example.org"), MailStatus.QUEUED, LONG_AGO);
        var later = LONG_AGO.plus(Duration.ofMinutes(4));
        queue.postpone(claim(LONG_AGO).orElseThrow(), "try later", later);
        assertThat(claim(later.minusSeconds(1))).isEmpty();

        queue.end(claim(later).orElseThrow(), MailStatus.FAILED, "no such mailbox");
        var failed = mails.find(id).orElseThrow();
        assertThat(failed.attempts()).isEqualTo(2);
        assertThat(failed.lastError()).contains("no such mailbox");
        assertThat(mails.list(MailStatus.FAILED)).contains(failed);

        assertThat(mails.release(id, Optional.empty(), LONG_AGO)).isTrue();
        assertThat(claim(LONG_AGO)).map(MailMessage::id).contains(id);
    }

    private Optional<MailMessage> claim(Instant now) {
        return queue.claim(false, now, now.plus(LEASE));
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
