package org.presessions.recommendations.importing.labels;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.audit.Audit;
import org.presessions.recommendations.Response;
import org.presessions.states.State;
import org.presessions.states.States;
import org.presessions.vocabulary.Issues;
import org.presessions.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What labels mean: what came with the product, what persons decided, and the States' own names and codes.
@Component
public class Labels {
    /// That some sources write before a State's name.
    static final String ARTICLE = "the";

    private static final String STATE = "state";

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
        for (var state : states.all())
            for (var name : namesOf(state)) meanings.put(key(STATE, Label.folded(name)), state.iso3());
        issues.all().forEach(issue -> meanings.put(key("issue", Label.folded(issue.code())), issue.code()));
        vocabulary.affected().forEach(term -> meanings.put(key("affected", Label.folded(term.code())), term.code()));
        for (var response : Response.values())
            meanings.put(key("response", Label.folded(response.code())), response.code());
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

    private static List<String> namesOf(State state) {
        return Stream.concat(state.names().texts().stream(), Stream.of(state.iso3()))
                .toList();
    }

    private static String key(String vocabulary, String folded) {
        return vocabulary + ":" + folded;
    }

    /// The meanings at one moment.
    public record Known(Map<String, String> meanings) {
        public Optional<String> meaning(String vocabulary, String label) {
            var folded = Label.folded(label);
            var meaning = Optional.ofNullable(meanings.get(key(vocabulary, folded)));
            if (!vocabulary.equals(STATE) || !folded.startsWith(ARTICLE)) return meaning;
            return meaning.or(() -> Optional.ofNullable(meanings.get(key(STATE, folded.substring(ARTICLE.length())))));
        }

        /// All spellings of States' names, folded.
        Set<String> stateNames() {
            var prefix = key(STATE, "");
            return meanings.keySet().stream()
                    .filter(key -> key.startsWith(prefix))
                    .map(key -> key.substring(prefix.length()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
