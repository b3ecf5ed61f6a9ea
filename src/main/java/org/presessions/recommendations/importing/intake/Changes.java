package org.presessions.recommendations.importing.intake;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.recommendations.Content;
import org.presessions.recommendations.Position;
import org.presessions.recommendations.importing.layouts.Field;

/// What a record says otherwise once it has heard a file, field by field, for whoever decides whether it shall.
final class Changes {
    private static final int SHOWN_AT_MOST = 240;
    private static final String NOTHING = "–";

    private static final List<Entry<Field, Function<Content, String>>> SAID = List.of(
            entry(Field.KIND, content -> content.kind().code()),
            entry(Field.PARAGRAPH, Content::paragraph),
            entry(Field.TEXT, Content::text),
            entry(Field.LANGUAGE, Content::language),
            entry(
                    Field.RECOMMENDING_STATE,
                    content -> content.recommendingState().iso3().orElse("")),
            entry(
                    Field.RESPONSE,
                    content -> content.positions().stream().map(Changes::said).collect(Collectors.joining("; "))),
            entry(Field.ACTION, content -> content.action().map(String::valueOf).orElse("")),
            entry(Field.ISSUES, content -> String.join(", ", content.issues())),
            entry(Field.AFFECTED, content -> String.join(", ", content.affected())),
            entry(Field.SDGS, content -> String.join(", ", content.sdgs())),
            entry(Field.THEMES, content -> String.join(", ", content.themes())),
            entry(Field.SUR_GROUP, content -> content.stateUnderReview().group()),
            entry(
                    Field.SUR_ORGANISATIONS,
                    content -> String.join(", ", content.stateUnderReview().organisations())),
            entry(Field.RS_GROUP, content -> content.recommendingState().group()),
            entry(
                    Field.RS_ORGANISATIONS,
                    content -> String.join(", ", content.recommendingState().organisations())));

    private Changes() {}

    /// @param field that is changed
    /// @param value what it said, and what it says
    record Change(Field field, String value) {}

    static List<Change> between(Content before, Content after) {
        return SAID.stream()
                .filter(said ->
                        !said.getValue().apply(before).equals(said.getValue().apply(after)))
                .map(said -> new Change(
                        said.getKey(),
                        shown(said.getValue().apply(before)) + " → "
                                + shown(said.getValue().apply(after))))
                .toList();
    }

    private static String said(Position position) {
        var words = position.wording().isEmpty() ? position.response().code() : position.wording();
        return position.stage().code() + ": " + words;
    }

    private static String shown(String value) {
        if (value.isEmpty()) return NOTHING;
        return value.length() > SHOWN_AT_MOST ? value.substring(0, SHOWN_AT_MOST) + "…" : value;
    }
}
