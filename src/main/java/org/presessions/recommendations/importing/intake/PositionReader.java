package org.presessions.recommendations.importing.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.presessions.recommendations.Position;
import org.presessions.recommendations.Response;
import org.presessions.recommendations.Stage;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.SourceRow;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What a row says about the position of the State under Review: one response, or, in our own exports, the whole
/// history.
final class PositionReader {
    private static final TypeReference<List<Position>> HISTORY = new TypeReference<>() {};
    private static final JsonMapper JSON = new JsonMapper();

    private final RowLabels labels;
    private final ValueCleaner cleaning;

    PositionReader(RowLabels labels, ValueCleaner cleaning) {
        this.labels = labels;
        this.cleaning = cleaning;
    }

    List<Position> read(SourceRow row) {
        return row.value(Field.POSITIONS)
                .filter(said -> !said.isBlank())
                .map(PositionReader::history)
                .orElseGet(() -> List.of(single(row)));
    }

    boolean speakOfPledge(List<Position> positions) {
        return positions.stream().anyMatch(position -> position.response() == Response.PLEDGE);
    }

    private Position single(SourceRow row) {
        var wording = cleaning.clean(
                row.number(), Field.RESPONSE, row.value(Field.RESPONSE).orElse(""));
        var source = cleaning.clean(
                row.number(),
                Field.RESPONSE_SOURCE,
                row.value(Field.RESPONSE_SOURCE).orElse(""));
        var response = wording.isEmpty() ? silence(row) : labels.response(Field.RESPONSE, wording);
        return new Position(stage(row), response, wording, source);
    }

    private static Response silence(SourceRow row) {
        return row.value(Field.KIND).filter("pledge"::equalsIgnoreCase).isPresent()
                ? Response.PLEDGE
                : Response.PENDING;
    }

    private static Stage stage(SourceRow row) {
        var said = row.value(Field.RESPONSE_STAGE).orElse("").strip().toLowerCase(Locale.ROOT);
        if (said.isEmpty()) return Stage.UNSAID;
        try {
            return Stage.of(said);
        } catch (IllegalArgumentException none) {
            throw new Refused(Field.RESPONSE_STAGE, said, "unknown-stage");
        }
    }

    /// JSON may leave out what a record cannot be without.
    private static boolean isWhole(@Nullable Position position) {
        return position != null
                && Stream.of(position.stage(), position.response(), position.wording(), position.source())
                        .allMatch(part -> part != null && !part.toString().contains("\u0000"));
    }

    private static List<Position> history(String said) {
        try {
            return Optional.of(JSON.readValue(said, HISTORY))
                    .filter(positions ->
                            !positions.isEmpty() && positions.stream().allMatch(PositionReader::isWhole))
                    .orElseThrow(() -> new Refused(Field.POSITIONS, said, "no-history"));
        } catch (JacksonException unreadable) {
            throw new Refused(Field.POSITIONS, said, "no-history");
        }
    }
}
