package org.presessions.states;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.shared.NotFound;
import org.presessions.shared.words.Alphabet;
import org.springframework.stereotype.Component;

/// The register of States. It changes with a release, not while the server runs, so it is read once.
@Component
public class States {
    private final List<State> all;
    private final Map<String, State> byIso3;
    private final Map<String, State> bySlug;

    States(StateRepository repository) {
        all = repository.all();
        byIso3 = all.stream().collect(Collectors.toMap(State::iso3, Function.identity()));
        bySlug = all.stream().collect(Collectors.toMap(State::slug, Function.identity()));
    }

    /// Members and observers, by their English names.
    public List<State> all() {
        return all;
    }

    public List<State> members() {
        return all.stream().filter(state -> !state.isObserver()).toList();
    }

    /// @throws NotFound where there is no such State
    public State get(String iso3) {
        return find(iso3).orElseThrow(NotFound::new);
    }

    public Optional<State> find(String iso3) {
        return Optional.ofNullable(byIso3.get(iso3));
    }

    /// A State as a person writes it: by its code, or by its name in any language.
    public Optional<State> named(String text) {
        var written = text.strip();
        return find(written.toUpperCase(Locale.ROOT))
                .or(() -> all().stream()
                        .filter(state -> state.slug().equals(written)
                                || state.names().texts().stream().anyMatch(written::equalsIgnoreCase))
                        .findFirst());
    }

    public Optional<State> bySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /// In the alphabetical order of a language.
    public static List<State> sorted(Collection<State> states, Locale locale) {
        return states.stream()
                .sorted(Comparator.comparing(state -> state.name(locale), Alphabet.of(locale)))
                .toList();
    }
}
