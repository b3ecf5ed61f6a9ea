package org.presessions.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The acts of one transaction until it ends. Whoever writes into the record holds its last entry, and all others who
/// want to write wait: so it is done once everything else is, and nobody who acts has to see to that.
final class PendingActs implements TransactionSynchronization {
    private final List<AuditEntry> waiting = new ArrayList<>();
    private final Consumer<AuditEntry> append;
    private boolean isWritten;

    private PendingActs(Consumer<AuditEntry> append) {
        this.append = append;
    }

    /// Those of the present transaction; one within another has its own.
    ///
    /// @param append writes an entry
    static PendingActs present(Consumer<AuditEntry> append) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingActs.class::isInstance)
                .map(PendingActs.class::cast)
                .findFirst()
                .orElseGet(() -> begun(append));
    }

    private static PendingActs begun(Consumer<AuditEntry> append) {
        var acts = new PendingActs(append);
        TransactionSynchronizationManager.registerSynchronization(acts);
        return acts;
    }

    /// What is done while the transaction ends already is written at once.
    void add(AuditEntry entry) {
        if (isWritten) append.accept(entry);
        else waiting.add(entry);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        isWritten = true;
        waiting.forEach(append);
        waiting.clear();
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
