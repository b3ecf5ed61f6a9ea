package org.presessions.selection.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.presessions.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// By what applications are assessed, as the secretariat defines it. A change counts for all assessments at once, those
/// that are there too.
@Component
@Transactional
class Criteria {
    private final CriterionRepository repository;
    private final Audit audit;
    private final Clock clock;

    Criteria(CriterionRepository repository, Audit audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Criterion> all() {
        return repository.all();
    }

    @Transactional(readOnly = true)
    List<Criterion> ended() {
        return repository.ended();
    }

    /// @param weights by key, 1 to 5; those not named keep theirs
    void weigh(Map<String, Integer> weights) {
        weights.forEach(repository::weigh);
        audit.record("criterion.weigh", "criterion", Map.of("criteria", weights.size()));
    }

    void add(Criterion criterion) {
        repository.insert(criterion);
        audit.record("criterion.add", "criterion/" + criterion.key());
    }

    /// Takes one in again that was taken out: what was scored on it counts again.
    void resume(String key) {
        repository.resume(key);
        audit.record("criterion.resume", "criterion/" + key);
    }

    /// The last one stays: without any there is nothing to score.
    ///
    /// @return whether it was ended
    boolean end(String key) {
        if (repository.all().size() < 2) return false;
        repository.end(key, clock.instant());
        audit.record("criterion.end", "criterion/" + key);
        return true;
    }
}
