package org.presessions.mail;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes mails out of the queue one by one. A node that dies in the middle leaves the mail in the queue.
@Component
class MailDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final int ATTEMPTS_AT_MOST = 5;

    private final MailRepository repository;
    private final MailCarrier carrier;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailDelivery(MailRepository repository, MailCarrier carrier, TransactionTemplate transaction, Clock clock) {
        this.repository = repository;
        this.carrier = carrier;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 500)
    void deliverAll() {
        while (Boolean.TRUE.equals(transaction.execute(status -> deliverNext())))
            ; // until nothing is due
    }

    private boolean deliverNext() {
        return repository.claim(clock.instant()).map(this::deliver).orElse(false);
    }

    private boolean deliver(MailMessage message) {
        try {
            repository.delivered(message.id(), carrier.carry(message), clock.instant());
            return true;
        } catch (MailException refused) {
            retryLater(message, refused);
            return true;
        }
    }

    private void retryLater(MailMessage message, MailException refused) {
        var attempts = message.attempts() + 1;
        LOG.warn(
                "mail={} attempts={} error={}",
                message.id(),
                attempts,
                refused.getClass().getSimpleName());
        var status = attempts >= ATTEMPTS_AT_MOST ? MailStatus.FAILED : MailStatus.QUEUED;
        var dueAt = clock.instant().plus(Duration.ofMinutes((long) attempts * attempts));
        repository.notDelivered(message.id(), reason(refused), status, dueAt);
    }

    private static String reason(MailException refused) {
        return String.valueOf(refused.getMostSpecificCause().getMessage());
    }
}
