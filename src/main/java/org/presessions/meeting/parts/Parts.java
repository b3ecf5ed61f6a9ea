package org.presessions.meeting.parts;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What one person does at a meeting.
///
/// @param interprets codes of languages
/// @param captions the same, of captions
public record Parts(Set<String> interprets, Set<String> captions) {
    public static final Parts NONE = new Parts(Set.of(), Set.of());

    static Parts of(Collection<GivenPart> given) {
        return new Parts(languages(given, Part.INTERPRETER), languages(given, Part.CAPTIONER));
    }

    public boolean isEmpty() {
        return interprets.isEmpty() && captions.isEmpty();
    }

    private static Set<String> languages(Collection<GivenPart> given, Part part) {
        return given.stream()
                .filter(one -> one.is(part))
                .map(GivenPart::language)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
