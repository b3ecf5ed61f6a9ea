package org.presessions.recommendations.importing.labels;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.presessions.audit.Audit;
import org.presessions.recommendations.Response;
import org.presessions.shared.words.Folded;
import org.presessions.states.Spellings;
import org.presessions.states.States;
import org.presessions.vocabulary.Issues;
import org.presessions.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What labels mean: what came with the product, what persons decided, and the States' own names and codes.
@Component
public class Labels {
    private static final String STATE = "state";
    private static final String GOAL = "goal";

    private final LabelRepository repository;
    private final States states;
    private final Issues issues;
    private final Vocabulary vocabulary;
    private final Audit audit;
    private final Clock clock;

    Labels(LabelRepository repository, States states, Issues issues, Vocabulary vocabulary, Audit audit, Clock clock) {
        this.repository = repository;
        this.states = states;
        this.issues = issues;
        this.vocabulary = vocabulary;
        this.audit = audit;
        this.clock = clock;
    }

    /// All as they are now, for the length of one run.
    public Known known() {
        var meanings = new HashMap<String, String>();
        states.spellings().forEach((folded, iso3) -> meanings.put(key(STATE, folded), iso3));
        issues.all().forEach(issue -> meanings.put(key("issue", Folded.of(issue.code())), issue.code()));
        vocabulary.affected().forEach(term -> meanings.put(key("affected", Folded.of(term.code())), term.code()));
        for (var goal : vocabulary.goals())
            for (var language : List.of("en", "fr", "es"))
                meanings.putIfAbsent(key(GOAL, Folded.of(goal.label(Locale.of(language)))), goal.code());
        for (var response : Response.values())
            meanings.put(key("response", Folded.of(response.code())), response.code());
        repository.all().forEach(label -> meanings.put(key(label.vocabulary(), label.folded()), label.meaning()));
        return new Known(Map.copyOf(meanings));
    }

    public List<Label> decided() {
        return repository.decided();
    }

    @Transactional
    public void decide(String vocabulary, String label, String meaning) {
        repository.decide(Label.of(vocabulary, label, meaning), clock.instant());
        audit.record(
                "recommendations.label.decide",
                "recommendation-label/" + vocabulary,
                Map.of("label", label, "meaning", meaning));
    }

    @Transactional
    public void forget(String vocabulary, String folded) {
        if (repository.forget(vocabulary, folded))
            audit.record("recommendations.label.forget", "recommendation-label/" + vocabulary, Map.of("label", folded));
    }

    private static String key(String vocabulary, String folded) {
        return vocabulary + ":" + folded;
    }

    /// The meanings at one moment.
    public record Known(Map<String, String> meanings) {
        public Optional<String> meaning(String vocabulary, String label) {
            if (vocabulary.equals(STATE)) return Spellings.code(label, folded -> meaningOf(STATE, folded));
            return meaningOf(vocabulary, Folded.of(label));
        }

        /// The goal of sustainable development that is called so.
        public Optional<String> goal(String name) {
            return meaningOf(GOAL, Folded.of(name));
        }

        private Optional<String> meaningOf(String vocabulary, String folded) {
            return Optional.ofNullable(meanings.get(key(vocabulary, folded)));
        }

        /// The State of each spelling, folded.
        Map<String, String> statesByName() {
            var prefix = key(STATE, "");
            return meanings.entrySet().stream()
                    .filter(meaning -> meaning.getKey().startsWith(prefix))
                    .collect(Collectors.toUnmodifiableMap(
                            meaning -> meaning.getKey().substring(prefix.length()), Map.Entry::getValue));
        }
    }
}
