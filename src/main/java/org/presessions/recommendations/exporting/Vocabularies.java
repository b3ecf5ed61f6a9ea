package org.presessions.recommendations.exporting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.recommendations.search.query.FacetValues;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The values of each filter with their labels, for programs.
@Component
class Vocabularies {
    private final FacetValues values;
    private final FacetLabels labels;
    private final MessageSource messages;
    private final Languages languages;

    Vocabularies(FacetValues values, FacetLabels labels, MessageSource messages, Languages languages) {
        this.values = values;
        this.labels = labels;
        this.messages = messages;
        this.languages = languages;
    }

    record Value(String value, Map<String, String> label) {}

    record Vocabulary(String facet, Map<String, String> label, List<Value> values) {}

    Map<String, List<String>> all() {
        return Map.of("facets", Arrays.stream(Facet.values()).map(Facet::code).toList());
    }

    Vocabulary of(Facet facet) {
        var spoken = new LinkedHashMap<String, FacetLabels.InWords>();
        for (var language : languages.all())
            spoken.put(language.getLanguage(), labels.in(new Words(messages, language)));
        var known = values.all(facet).stream()
                .map(value -> new Value(value, inEach(spoken, words -> words.value(facet, value))))
                .toList();
        return new Vocabulary(facet.code(), inEach(spoken, words -> words.facet(facet)), known);
    }

    private static Map<String, String> inEach(
            Map<String, FacetLabels.InWords> spoken, Function<FacetLabels.InWords, String> label) {
        var labels = new LinkedHashMap<String, String>();
        spoken.forEach((language, words) -> labels.put(language, label.apply(words)));
        return labels;
    }
}
