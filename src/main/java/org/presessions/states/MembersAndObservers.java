package org.presessions.states;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.shared.NotFound;
import org.presessions.shared.words.Folded;
import org.springframework.stereotype.Component;

/// Whoever has a mission in Geneva: the States, and observers that are none (the European Union, international
/// organisations). The latter are invited, come and ask; they are not reviewed and recommend nothing, so that no list
/// of [States] has them.
@Component
public class MembersAndObservers {
    private final States states;
    private final List<State> observers;
    private final Map<String, State> byCode;
    private final Map<String, State> bySpelling;

    MembersAndObservers(States states, StateRepository repository) {
        this.states = states;
        observers = repository.observers();
        byCode = observers.stream().collect(Collectors.toMap(State::iso3, Function.identity()));
        bySpelling = spellings(repository.observerSpellings());
    }

    /// Observers that are no States, by their English names.
    public List<State> observers() {
        return observers;
    }

    /// A State or an observer.
    ///
    /// @throws NotFound where there is neither
    public State get(String code) {
        return find(code).orElseThrow(NotFound::new);
    }

    public Optional<State> find(String code) {
        return Optional.ofNullable(byCode.get(code)).or(() -> states.find(code));
    }

    /// A State or an observer by its name in addresses.
    public Optional<State> bySlug(String slug) {
        return states.bySlug(slug)
                .or(() -> observers.stream()
                        .filter(observer -> observer.slug().equals(slug))
                        .findFirst());
    }

    /// A State, or an observer, as a person writes it; a State goes first.
    public Optional<State> named(String text) {
        return states.named(text)
                .or(() -> Spellings.code(
                                text,
                                folded -> Optional.ofNullable(bySpelling.get(folded))
                                        .map(State::iso3))
                        .map(byCode::get));
    }

    /// The State or observer that may be meant where none is called so: "Eropean Union".
    public Optional<State> nearlyNamed(String text) {
        return states.nearlyNamed(text).or(() -> Spellings.nearest(text, bySpelling));
    }

    private Map<String, State> spellings(Map<String, String> others) {
        var known = new HashMap<String, State>();
        others.forEach((spelling, code) -> known.put(Folded.of(spelling), byCode.get(code)));
        for (var observer : observers) {
            for (var name : observer.names().texts()) known.put(Folded.of(name), observer);
            known.put(Folded.of(observer.iso3()), observer);
        }
        return Map.copyOf(known);
    }
}
