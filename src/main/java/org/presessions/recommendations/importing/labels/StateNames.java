package org.presessions.recommendations.importing.labels;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Knows whether some words are a State's name, however spelt: "Sierra Le one", "Cote d'Ivoire", "Bolivie".
@Component
public class StateNames {
    private final Supplier<Set<String>> folded;

    @Autowired
    StateNames(Labels labels) {
        this(() -> labels.known().stateNames());
    }

    public StateNames(Supplier<Set<String>> folded) {
        this.folded = folded;
    }

    /// As of now: people may teach the product new spellings while it runs. An article before a name does no harm: "the
    /// Gambia".
    public Predicate<String> known() {
        var names = folded.get();
        return name -> {
            var words = Label.folded(name);
            return names.contains(words)
                    || words.startsWith(Labels.ARTICLE) && names.contains(words.substring(Labels.ARTICLE.length()));
        };
    }
}
