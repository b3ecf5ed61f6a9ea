package org.presessions.shared.organisation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps who runs the installation. Every page asks: a node remembers it, and looks again by [IdentityWork].
@Component
public class Identities implements CurrentIdentity {
    private final IdentityRepository repository;
    private volatile Optional<Identity> known = Optional.empty();

    Identities(IdentityRepository repository) {
        this.repository = repository;
    }

    @Override
    public Identity now() {
        return known.orElseGet(this::look);
    }

    /// Reads what another node may have written.
    Identity look() {
        var found = repository.find();
        known = Optional.of(found);
        return found;
    }

    /// To be audited by whoever calls it, in the same transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Identity identity) {
        repository.write(identity);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known = Optional.empty();
            }
        });
    }
}
