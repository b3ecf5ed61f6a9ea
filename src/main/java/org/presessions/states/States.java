package org.presessions.states;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
    private final Map<String, State> byName;

    States(StateRepository repository) {
        all = repository.all();
        byIso3 = all.stream().collect(Collectors.toMap(State::iso3, Function.identity()));
        bySlug = all.stream().collect(Collectors.toMap(State::slug, Function.identity()));
        byName = new HashMap<>();
        repository.aliases().forEach((name, iso3) -> byName.put(WrittenName.of(name), get(iso3)));
        for (var state : all) WrittenName.all(state).forEach(name -> byName.put(name, state));
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

    /// A State as a person writes it: by its code, by its name in any language, or by one that is used for it, such as
    /// "South Korea"; signs, accents and large letters do not matter.
    public Optional<State> named(String text) {
        var written = text.strip();
        return find(written.toUpperCase(Locale.ROOT))
                .or(() -> Optional.ofNullable(byName.get(WrittenName.of(written))));
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
