package org.presessions.vocabulary;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The vocabularies beside [Issues] that come with a release: affected persons, and the goals and targets of
/// sustainable development.
@Component
public class Vocabulary {
    private final List<Term> affected;
    private final List<Term> goals;
    private final List<String> goalsAndTargets;

    Vocabulary(VocabularyRepository repository) {
        affected = repository.affected();
        goals = repository.goals();
        goalsAndTargets = repository.goalsAndTargets();
    }

    public List<Term> affected() {
        return affected;
    }

    /// The seventeen goals, in their order.
    public List<Term> goals() {
        return goals;
    }

    /// Codes such as `16` and `16.3`, each goal before its targets.
    public List<String> goalsAndTargets() {
        return goalsAndTargets;
    }

    public Optional<Term> affected(String code) {
        return affected.stream().filter(term -> term.code().equals(code)).findFirst();
    }

    public Optional<Term> goal(String code) {
        return goals.stream().filter(term -> term.code().equals(code)).findFirst();
    }
}
