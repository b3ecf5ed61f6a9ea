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
import org.presessions.shared.words.Folded;
import org.springframework.stereotype.Component;

/// The register of States. It changes with a release, not while the server runs, so it is read once.
@Component
public class States {
    private final List<State> all;
    private final Map<String, State> byIso3;
    private final Map<String, State> bySlug;
    private final Map<String, String> spellings;

    States(StateRepository repository) {
        all = repository.all();
        byIso3 = all.stream().collect(Collectors.toMap(State::iso3, Function.identity()));
        bySlug = all.stream().collect(Collectors.toMap(State::slug, Function.identity()));
        spellings = spellings(repository.spellings());
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

    /// A State as a person writes it: by its code, by its name in any language, or as it is called every day
    /// ("Bolivia",
    /// "the Netherlands", "South Korea"); capitals, marks and punctuation do not matter.
    public Optional<State> named(String text) {
        return Spellings.code(text, folded -> Optional.ofNullable(spellings.get(folded)))
                .flatMap(this::find);
    }

    /// The State that may be meant where none is called so: "Germny".
    public Optional<State> nearlyNamed(String text) {
        return Spellings.nearest(text, spellings).flatMap(this::find);
    }

    /// The code of each State by all that it is called, folded.
    public Map<String, String> spellings() {
        return spellings;
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

    /// A State's own names go before a spelling of another.
    private Map<String, String> spellings(Map<String, String> others) {
        var known = new HashMap<>(others);
        for (var state : all) {
            for (var name : state.names().texts()) known.put(Folded.of(name), state.iso3());
            known.put(Folded.of(state.slug()), state.iso3());
        }
        for (var state : all) known.put(Folded.of(state.iso3()), state.iso3());
        return Map.copyOf(known);
    }
}
