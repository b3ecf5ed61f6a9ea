package org.presessions.mail.carrying;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.presessions.mail.LetterCheck;
import org.presessions.mail.MailMessage;
import org.presessions.mail.MailStatus;
import org.presessions.shared.installation.Rarely;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Takes mails out of the queue, several at once, and those that somebody waits for at a screen before all others.
/// A mail that is carried is claimed for a while, and no transaction is open meanwhile: a node that dies with it
/// leaves it to be carried again.
@Component
class MailDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final int CARRIERS = 6;
    private static final int CARRIERS_OF_SIGN_INS = 2;

    /// Longer than a mail server can take that answers each line at the last moment.
    private static final Duration LEASE = Duration.ofMinutes(4);

    /// Three days in all: an evening without a mail server, or a weekend of it, loses nothing.
    static final List<Duration> PAUSES = Stream.of(1, 5, 15, 30, 60, 120, 240, 480, 480, 720, 720, 1440)
            .map(Duration::ofMinutes)
            .toList();

    private final MailQueueRepository queue;
    private final MailCarrier carrier;
    private final LetterCheck check;
    private final Clock clock;
    private final Rarely rarely;
    private final MailLane signIns = new MailLane(CARRIERS_OF_SIGN_INS, () -> claim(true), this::deliver);
    private final MailLane all = new MailLane(CARRIERS, () -> claim(false), this::deliver);

    MailDelivery(MailQueueRepository queue, MailCarrier carrier, LetterCheck check, Clock clock) {
        this.queue = queue;
        this.carrier = carrier;
        this.check = check;
        this.clock = clock;
        this.rarely = new Rarely(clock);
    }

    @Scheduled(fixedDelay = 500)
    void wake() {
        signIns.fill();
        all.fill();
    }

    private Optional<MailMessage> claim(boolean signInsOnly) {
        var now = clock.instant();
        return queue.claim(signInsOnly, now, now.plus(LEASE));
    }

    private void deliver(MailMessage message) {
        try {
            carry(message);
        } catch (DataAccessException | TransactionException unreachable) {
            if (rarely.isNews("unsettled"))
                LOG.warn("mail={} settled=no error={}", message.id(), unreachable.toString());
        } catch (RuntimeException unforeseen) { // this attempt counts; it is carried again when the claim runs out
            if (rarely.isNews("unforeseen"))
                LOG.error("mail={} attempt={}", message.id(), message.attempts(), unforeseen);
        }
    }

    private void carry(MailMessage message) {
        if (isNoLongerWanted(message)) queue.end(message, MailStatus.DISCARDED, "");
        else if (message.attempts() > PAUSES.size() + 1) queue.end(message, MailStatus.FAILED, "");
        else if (isStillTrue(message)) settle(message, carrier.carry(message));
    }

    /// Who waited for a link that works once and for minutes has asked for another.
    private boolean isNoLongerWanted(MailMessage message) {
        return message.mail()
                .link()
                .filter(link -> link.singleUse() && link.validUntil().isBefore(clock.instant()))
                .isPresent();
    }

    /// What was so when it was released may not be any more: mail servers can be away for days.
    private boolean isStillTrue(MailMessage message) {
        return !message.isTied() || check.check(List.of(message.id())).sound().contains(message.id());
    }

    private void settle(MailMessage message, Carried carried) {
        switch (carried) {
            case Carried.Away(var status) -> queue.settle(message, status, clock.instant());
            case Carried.Refused(var reason, var forGood) -> refused(message, reason, forGood);
        }
    }

    private void refused(MailMessage message, String reason, boolean forGood) {
        var attempt = message.attempts();
        var kind = forGood ? "for-good" : "for-now";
        if (rarely.isNews(kind))
            LOG.warn("mail={} attempt={} refused={} others=not-logged", message.id(), attempt, kind);
        if (forGood || attempt > PAUSES.size()) queue.end(message, MailStatus.FAILED, reason);
        else queue.postpone(message, reason, clock.instant().plus(PAUSES.get(attempt - 1)));
    }
}
