package org.presessions.mail.carrying;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.presessions.mail.MailMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Carriers of one kind of mail, so many at once. One that waits for a slow server delays those of its lane by its own
/// place only, and those of other lanes not at all.
final class MailLane {
    private final Semaphore free;
    private final Supplier<Optional<MailMessage>> queue;
    private final Consumer<MailMessage> carrier;

    /// @param queue the next mail that is due, and from then on this lane's; empty where there is none
    MailLane(int carriers, Supplier<Optional<MailMessage>> queue, Consumer<MailMessage> carrier) {
        this.free = new Semaphore(carriers);
        this.queue = queue;
        this.carrier = carrier;
    }

    /// Gives every carrier that is free something to do, if there is any.
    void fill() {
        while (free.tryAcquire()) if (!startNext()) return;
    }

    private boolean startNext() {
        var started = false;
        try {
            var next = queue.get();
            next.ifPresent(mail -> Thread.ofVirtual().name("mail").start(() -> carryOn(mail)));
            started = next.isPresent();
        } finally {
            if (!started) free.release();
        }
        return started;
    }

    private void carryOn(MailMessage first) {
        try {
            for (var next = Optional.of(first); next.isPresent(); next = queue.get()) carrier.accept(next.get());
        } catch (DataAccessException | TransactionException unreachable) {
            return; // the mail is carried again when its claim runs out
        } finally {
            free.release();
        }
    }
}
