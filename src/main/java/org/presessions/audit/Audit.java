package org.presessions.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The record of acts. Write it in the transaction of the act itself, so that neither exists without the other.
@Component
public class Audit {
    private final AuditRepository repository;
    private final Clock clock;

    Audit(AuditRepository repository, Clock clock) {
        this.repository = repository;
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
        repository.append(new AuditEntry(at, Visitor.current().personId(), act, subject, details));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String act, String subject) {
        record(act, subject, Map.of());
    }

    /// Whether every row still follows from the one before it.
    @Transactional(readOnly = true)
    public boolean isIntact() {
        return repository.isIntact();
    }
}
