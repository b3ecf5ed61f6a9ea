package org.presessions.states;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;

/// Names of States without what people write in many ways: accents, signs, large letters.
final class WrittenName {
    private WrittenName() {}

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// The official names, and what stands before a bracket: "Bolivia (Plurinational State of)" is Bolivia.
    static Stream<String> all(State state) {
        return Stream.concat(Stream.of(state.slug()), state.names().texts().stream())
                .flatMap(name -> Stream.of(name, name.replaceFirst("\\s*[(（].*$", "")))
                .map(WrittenName::of)
                .filter(name -> !name.isEmpty());
    }
}
