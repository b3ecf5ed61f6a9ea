package org.presessions.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
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
    private final TiedLetterRepository tied;
    private final LetterCheck check;
    private final Audit audit;
    private final Clock clock;

    Outbox(MailRepository repository, TiedLetterRepository tied, LetterCheck check, Audit audit, Clock clock) {
        this.repository = repository;
        this.tied = tied;
        this.check = check;
        this.audit = audit;
        this.clock = clock;
    }

    /// Sends a mail as soon as the transaction is through.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(Mail mail) {
        return repository.insert(mail, MailStatus.QUEUED, clock.instant());
    }

    /// As [#send(Mail)], as long as what it tells is so: a mail server that is away for a day makes nobody believe
    /// what was yesterday.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(TiedMail letter) {
        var id = send(letter.mail());
        tied.tie(id, letter.tie(), letter.template());
        return id;
    }

    /// As [#send(Mail)], in words that staff may change: which ones they were stays with it.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(LetterWords.Written letter) {
        return repository.insert(letter.mail(), MailStatus.QUEUED, clock.instant(), letter.template());
    }

    /// As [#hold(Mail)], in words that staff may change.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID hold(LetterWords.Written letter) {
        return repository.insert(letter.mail(), MailStatus.HELD, clock.instant(), letter.template());
    }

    /// Keeps a letter until a person has read it and sends it, in the place of one that waits and tells the same fact.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID hold(TiedMail letter) {
        check.overtake(tied.lock(tied.heldOf(letter.tie().fact())));
        var id = hold(letter.mail());
        tied.tie(id, letter.tie(), letter.template());
        return id;
    }

    /// Keeps a letter that tells nothing which could change.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID hold(Mail mail) {
        return repository.insert(mail, MailStatus.HELD, clock.instant());
    }

    /// Ends letters that have not left: what they tell is no longer so.
    @Transactional(propagation = Propagation.MANDATORY)
    public void overtake(Collection<UUID> ids) {
        check.overtake(tied.lock(ids));
    }

    /// The letter of a fact that waits for a person.
    @Transactional(readOnly = true)
    public Optional<UUID> heldOf(String fact) {
        return tied.heldOf(fact).stream().findFirst();
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
    public Optional<Instant> oldestHeld() {
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

    /// Changes the words of a letter that is still held; false where it is not. The same words change nothing.
    public boolean reword(UUID id, String subject, String body) {
        var held = repository.lockHeld(id);
        if (held.isEmpty()) return false;
        if (held.get().says(subject, body)) return true;
        tied.keepVersion(id, Visitor.current().personId(), clock.instant());
        repository.reword(id, subject, body);
        audit.record("mail.reword", "mail/" + id);
        return true;
    }

    /// Sends letters that were held, or once more what failed, if they still tell what is so. Those that are gone
    /// already are left alone.
    public Released release(List<UUID> ids) {
        var checked = check.check(ids);
        var leaving = (int) checked.sound().stream().filter(this::releaseOne).count();
        return new Released(leaving, checked.anew(), checked.overtaken());
    }

    /// Sends all that waited in files for want of a mail server, if it still tells what is so.
    public Released releaseFiled() {
        var checked = check.check(repository.filed());
        var ids = repository.releaseFiled(Visitor.current().personId(), clock.instant());
        ids.forEach(id -> audit.record("mail.release", "mail/" + id, Map.of()));
        return new Released(ids.size(), checked.anew(), checked.overtaken());
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

    /// What a letter said before, the latest first.
    @Transactional(readOnly = true)
    public List<LetterVersion> versions(UUID id) {
        return tied.versions(id);
    }

    /// Letters that were discarded although what they tell is so, and nobody else tells it.
    @Transactional(readOnly = true)
    public List<MailMessage> untold() {
        var discarded = tied.discarded();
        var standing = check.standing(discarded);
        return discarded.stream()
                .map(TiedLetter::message)
                .filter(message -> standing.contains(message.id()))
                .toList();
    }

    /// Writes a letter again that was discarded; false where there is nothing to tell any more.
    public boolean writeAgain(UUID id) {
        var letters = tied.lock(List.of(id)).stream()
                .filter(letter -> letter.message().status() == MailStatus.DISCARDED)
                .toList();
        var now = check.now(letters);
        now.forEach(check::rewrite);
        return !now.isEmpty();
    }

    /// Notes that the reader of a letter that was discarded knows it otherwise.
    public boolean settle(UUID id) {
        if (!tied.settle(id, clock.instant())) return false;
        audit.record("mail.settle", "mail/" + id);
        return true;
    }

    private boolean releaseOne(UUID id) {
        if (!repository.release(id, Visitor.current().personId(), clock.instant())) return false;
        audit.record("mail.release", "mail/" + id, Map.of());
        return true;
    }
}
