package org.presessions.recommendations.importing.labels;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.presessions.states.Spellings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Knows whether some words are a State's name, however spelt: "Sierra Le one", "Cote d'Ivoire", "Bolivie".
@Component
public class StateNames {
    private final Supplier<Map<String, String>> byFolded;

    @Autowired
    StateNames(Labels labels) {
        this(() -> labels.known().statesByName());
    }

    /// @param byFolded the State's code by each of its names, folded
    public StateNames(Supplier<Map<String, String>> byFolded) {
        this.byFolded = byFolded;
    }

    /// As of now: people may teach the product new spellings while it runs.
    public Known known() {
        return new Known(byFolded.get());
    }

    /// The names at one moment.
    public record Known(Map<String, String> byFolded) implements Predicate<String> {
        @Override
        public boolean test(String name) {
            return code(name).isPresent();
        }

        public Optional<String> code(String name) {
            return Spellings.code(name, folded -> Optional.ofNullable(byFolded.get(folded)));
        }
    }
}
