package org.presessions.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Every mail passes here, in the transaction of what it tells: it leaves only if that holds.
@Component
@Transactional
public class Outbox {
    private final MailRepository repository;
    private final Audit audit;
    private final Clock clock;

    Outbox(MailRepository repository, Audit audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /// Sends a mail as soon as the transaction is through.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(Mail mail) {
        return repository.insert(mail, MailStatus.QUEUED, clock.instant());
    }

    /// Keeps a letter until a person has read it and sends it.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID hold(Mail mail) {
        return repository.insert(mail, MailStatus.HELD, clock.instant());
    }

    /// Letters that wait for a person, oldest first.
    @Transactional(readOnly = true)
    public List<MailMessage> held() {
        return repository.list(MailStatus.HELD);
    }

    @Transactional(readOnly = true)
    public long countHeld() {
        return repository.count(MailStatus.HELD);
    }

    /// When the letter was written that has waited longest for a person.
    @Transactional(readOnly = true)
    Optional<Instant> oldestHeld() {
        return repository.oldest(MailStatus.HELD);
    }

    @Transactional(readOnly = true)
    public long countFailed() {
        return repository.count(MailStatus.FAILED);
    }

    /// How many mails wait in files and would be of use to somebody.
    @Transactional(readOnly = true)
    public long countFiled() {
        return repository.countFiled(clock.instant());
    }

    /// Mails that wait in files, newest first.
    @Transactional(readOnly = true)
    public List<MailMessage> filed(int limit) {
        return repository.newest(MailStatus.FILED, limit);
    }

    @Transactional(readOnly = true)
    public List<MailMessage> failed(int limit) {
        return repository.oldest(MailStatus.FAILED, limit);
    }

    @Transactional(readOnly = true)
    public Optional<MailMessage> find(UUID id) {
        return repository.find(id);
    }

    /// Changes the words of a letter that is still held; false where it is not.
    public boolean reword(UUID id, String subject, String body) {
        if (!repository.reword(id, subject, body)) return false;
        audit.record("mail.reword", "mail/" + id);
        return true;
    }

    /// Sends letters that were held, or once more what failed. Those that are gone already are left alone.
    ///
    /// @return how many leave now
    public int release(List<UUID> ids) {
        return (int) ids.stream().filter(this::releaseOne).count();
    }

    /// Sends all that waited in files for want of a mail server.
    ///
    /// @return how many leave now
    public int releaseFiled() {
        var ids = repository.releaseFiled(Visitor.current().personId(), clock.instant());
        ids.forEach(id -> audit.record("mail.release", "mail/" + id, Map.of()));
        return ids.size();
    }

    /// Sends a letter that failed to the address that was meant; false where it has not failed, or signs somebody in.
    public boolean readdress(UUID id, String address) {
        if (!repository.readdress(id, address, Visitor.current().personId(), clock.instant())) return false;
        audit.record("mail.readdress", "mail/" + id);
        return true;
    }

    public boolean discard(UUID id) {
        if (!repository.move(id, List.of(MailStatus.HELD, MailStatus.FAILED), MailStatus.DISCARDED)) return false;
        audit.record("mail.discard", "mail/" + id);
        return true;
    }

    private boolean releaseOne(UUID id) {
        if (!repository.release(id, Visitor.current().personId(), clock.instant())) return false;
        audit.record("mail.release", "mail/" + id, Map.of());
        return true;
    }
}
