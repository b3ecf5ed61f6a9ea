package org.presessions.statements;

import java.util.Optional;
import java.util.UUID;
import org.presessions.statements.text.StatementText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was handed in of a statement, time after time.
@Component
@Transactional(readOnly = true)
public class StatementVersions {
    private final StatementRepository repository;

    StatementVersions(StatementRepository repository) {
        this.repository = repository;
    }

    /// How often it was handed in.
    public int count(UUID id) {
        return repository.versions(id);
    }

    /// As it was handed in last; empty where it never was.
    public Optional<StatementText> last(UUID id) {
        return repository.lastVersion(id);
    }
}
