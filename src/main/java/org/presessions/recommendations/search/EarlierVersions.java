package org.presessions.recommendations.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.presessions.recommendations.Content;
import org.presessions.recommendations.PastVersion;
import org.presessions.recommendations.search.EarlierVersion.Said;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.shared.words.Words;

/// Says of each version of a recommendation in what it was different from the next.
final class EarlierVersions {
    private static final String TEXT = "text";

    private final Words words;
    private final FacetLabels.InWords labels;
    private final Map<String, Function<Content, List<String>>> fields = new LinkedHashMap<>();

    EarlierVersions(Words words, FacetLabels.InWords labels) {
        this.words = words;
        this.labels = labels;
        fields.put("kind", content -> one(Facet.KIND, content.kind().code()));
        fields.put("session", content -> one(Facet.SESSION, Integer.toString(content.session())));
        fields.put("paragraph", content -> present(content.paragraph()));
        fields.put(
                "state-under-review",
                content -> one(Facet.SUR, content.stateUnderReview().iso3().orElseThrow()));
        fields.put("sur-group", content -> group(content.stateUnderReview().group()));
        fields.put("sur-organisations", content -> content.stateUnderReview().organisations());
        fields.put(
                "recommending-state",
                content -> one(Facet.RS, content.recommendingState().iso3().orElse(Facet.UNKNOWN_STATE)));
        fields.put("rs-group", content -> group(content.recommendingState().group()));
        fields.put("rs-organisations", content -> content.recommendingState().organisations());
        fields.put(TEXT, content -> List.of(content.text()));
        fields.put("language", content -> List.of(language(content.language())));
        fields.put("positions", this::positions);
        fields.put("action", content -> action(content.action()));
        fields.put("issues", content -> each(Facet.ISSUE, content.issues()));
        fields.put("affected", content -> each(Facet.AFFECTED, content.affected()));
        fields.put("sdgs", content -> each(Facet.SDG, content.sdgs()));
        fields.put("themes", Content::themes);
    }

    /// @param past the last first
    List<EarlierVersion> of(Content now, List<PastVersion> past) {
        var versions = new ArrayList<EarlierVersion>();
        var next = now;
        for (var version : past) {
            versions.add(
                    new EarlierVersion(version.version(), version.replacedAt(), different(version.content(), next)));
            next = version.content();
        }
        return versions;
    }

    private List<Said> different(Content content, Content next) {
        return fields.entrySet().stream()
                .filter(field ->
                        !field.getValue().apply(content).equals(field.getValue().apply(next)))
                .map(field -> said(field.getKey(), field.getValue().apply(content), content))
                .toList();
    }

    private Said said(String field, List<String> values, Content content) {
        var language = field.equals(TEXT) ? content.language() : words.locale().getLanguage();
        return new Said(field, values, language);
    }

    private List<String> positions(Content content) {
        return content.positions().stream().map(labels::position).toList();
    }

    private List<String> one(Facet facet, String value) {
        return List.of(labels.value(facet, value));
    }

    private List<String> each(Facet facet, List<String> values) {
        return values.stream().map(value -> labels.value(facet, value)).toList();
    }

    private List<String> action(Optional<Integer> action) {
        return action.stream()
                .map(value -> labels.value(Facet.ACTION, value.toString()))
                .toList();
    }

    private List<String> group(String group) {
        return group.isEmpty() ? List.of() : one(Facet.SUR_GROUP, group);
    }

    private static List<String> present(String value) {
        return Stream.of(value).filter(said -> !said.isEmpty()).toList();
    }

    private String language(String code) {
        return Locale.of(code).getDisplayLanguage(words.locale());
    }
}
