package org.presessions.recommendations.importing;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.presessions.states.State;
import org.presessions.states.States;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Knows whether some words are a State's name, however spelt: "Sierra Le one", "Cote d'Ivoire", "Bolivie".
@Component
class StateNames {
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Supplier<Set<String>> folded;

    @Autowired
    StateNames(StateLabelRepository labels, States states) {
        this(() -> all(labels.folded(), states.all()));
    }

    StateNames(Supplier<Set<String>> folded) {
        this.folded = folded;
    }

    private static Set<String> all(List<String> labels, List<State> states) {
        Set<String> all = new HashSet<>(labels);
        for (var state : states) {
            all.add(folded(state.nameEn()));
            all.add(folded(state.nameFr()));
            all.add(folded(state.nameEs()));
        }
        return all;
    }

    /// As of now: people may teach the product new spellings while it runs. An article before a name does no harm: "the
    /// Gambia".
    Predicate<String> known() {
        var names = folded.get();
        return name -> {
            var words = folded(name);
            return names.contains(words)
                    || (words.startsWith("the") && names.contains(words.substring("the".length())));
        };
    }

    /// In lower case, without marks, spaces and punctuation.
    static String folded(String words) {
        var plain = MARKS.matcher(Normalizer.normalize(words.replace("&", "and"), Normalizer.Form.NFD))
                .replaceAll("");
        return NOT_WORD.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
