package org.presessions.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The record of acts. Write it in the transaction of the act itself, so that neither exists without the other; where
/// in
/// it does not matter ([PendingActs]).
@Component
public class Audit {
    private final AuditRepository repository;
    private final AuditFiles files;
    private final Clock clock;

    Audit(AuditRepository repository, AuditFiles files, Clock clock) {
        this.repository = repository;
        this.files = files;
        this.clock = clock;
    }

    /// Records what the present visitor does.
    ///
    /// @param act verb and noun, such as `application.submit`
    /// @param subject kind and id, such as `application/0198…`; never a name or an address
    /// @param details values that explain the act; ids and words of the field only, no personal data
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String act, String subject, Map<String, ?> details) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var entry = new AuditEntry(at, Visitor.current().personId(), act, subject, details);
        PendingActs.present(done -> repository.append(done, this::seal)).add(entry);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String act, String subject) {
        record(act, subject, Map.of());
    }

    /// What people did lately, the newest first.
    ///
    /// @param acts those that are wanted
    @Transactional(readOnly = true)
    public List<Deed> deeds(Collection<String> acts, Instant since, int limit) {
        return repository.deeds(acts, since, limit);
    }

    private byte[] seal(AuditHead next) {
        var key = files.key(next.entry() - 1);
        return new AuditSeal(key.bytes()).of(next.entry(), HexFormat.of().parseHex(next.hash()));
    }

    /// Examines the record: that each entry follows from the one before and bears our seal, and that the latest head
    /// which was kept outside the database is in it.
    @Transactional(readOnly = true)
    public AuditCheck check() {
        if (!repository.isChained()) return new AuditCheck.BrokenChain();
        var key = files.key();
        var unsealed = key.map(AuditFiles.Key::before).orElse(Long.MAX_VALUE);
        var foreign = key.flatMap(known -> repository.firstForeign(known.before(), new AuditSeal(known.bytes())));
        if (foreign.isPresent()) return new AuditCheck.ForeignSeal(foreign.get());
        var present = repository.head();
        var kept = files.head();
        if (kept.filter(head -> !repository.holds(head)).isPresent())
            return new AuditCheck.HeadMissing(kept.get().entry(), present.entry());
        return new AuditCheck.Intact(present.entry(), Math.min(unsealed, present.entry()));
    }
}
