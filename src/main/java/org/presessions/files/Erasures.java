package org.presessions.files;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.presessions.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was erased because it is not needed any more: numbers, and never whose it was.
@Component
@Transactional
public class Erasures {
    private static final int SHOWN = 50;

    private final ErasureRepository repository;
    private final Audit audit;
    private final Clock clock;

    Erasures(ErasureRepository repository, Audit audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /// Notes it here and in the record of acts; that nothing was erased is not worth a line.
    public void note(ErasedKind kind, int number) {
        if (number == 0) return;
        repository.insert(new Erasure(kind, number, clock.instant()));
        audit.record("retention.erase", "retention/" + kind.code(), Map.of("number", number));
    }

    /// The latest first, fifty at most.
    @Transactional(readOnly = true)
    public List<Erasure> latest() {
        return repository.latest(SHOWN);
    }
}
