package org.presessions.recommendations.search.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.presessions.recommendations.Content;

/// Facets that share one column, because what they say of a recommendation comes in few combinations: all that is said
/// of the review, six facets, has not a thousand in twenty years. Counting fifteen facets is so counting six columns.
public enum Bundle {
    REVIEW,
    RECOMMENDER,
    ANSWER,
    ISSUES,
    SDGS,
    AFFECTED;

    public static final Bundle[] ALL = values();
    private static final String PART = "\u001f";
    private static final String VALUE = "|";

    /// Name of the column in the index.
    public String field() {
        return "bundle_" + name().toLowerCase(Locale.ROOT);
    }

    /// What a recommendation says in these facets, as one word: parts, each of them a list of values.
    public String key(Content content) {
        return switch (this) {
            case REVIEW ->
                key(
                        List.of(Integer.toString(content.session())),
                        content.stateUnderReview().iso3().stream().toList(),
                        List.of(content.stateUnderReview().group()),
                        content.stateUnderReview().organisations());
            case RECOMMENDER ->
                key(
                        List.of(content.recommendingState().iso3().orElse(Facet.UNKNOWN_STATE)),
                        List.of(content.recommendingState().group()),
                        content.recommendingState().organisations());
            case ANSWER ->
                key(
                        List.of(content.kind().code()),
                        List.of(content.response().code()),
                        content.action().map(String::valueOf).stream().toList());
            case ISSUES -> key(content.issues());
            case SDGS -> key(content.sdgs());
            case AFFECTED -> key(content.affected());
        };
    }

    /// The parts of a key, each with its values.
    public static List<List<String>> parts(String key) {
        return Stream.of(key.split(PART, -1))
                .map(part -> part.isEmpty() ? List.<String>of() : List.of(part.split("\\" + VALUE)))
                .toList();
    }

    @SafeVarargs
    private static String key(List<String>... parts) {
        return String.join(
                PART, Stream.of(parts).map(part -> String.join(VALUE, part)).toList());
    }
}
