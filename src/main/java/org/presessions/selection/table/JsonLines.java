package org.presessions.selection.table;

import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.selection.Candidate;
import org.presessions.selection.assessment.Scores;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// The lines of the table as JSON, written one by one. Codes are those of the form; of what was withdrawn there are no
/// answers.
final class JsonLines {
    private static final Set<String> OF_SEVERAL = Set.of("languages", "issues");
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET) // it belongs to who gave it
            .build();

    private JsonLines() {}

    static void write(List<TableRow> rows, OutputStream target) {
        try (var json = JSON.createGenerator(target)) {
            json.writeStartObject();
            json.writeNumberProperty("total", rows.size());
            json.writeArrayPropertyStart("items");
            rows.forEach(row -> write(row, json));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(TableRow row, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("number", row.number());
        json.writeStringProperty("state", row.preSession().state().iso3());
        json.writeStringProperty("status", row.isHere() ? "submitted" : "withdrawn");
        json.writeStringProperty(
                "handed_in", row.handedInAt().truncatedTo(ChronoUnit.SECONDS).toString());
        json.writeNumberProperty("version", row.version());
        row.candidate().ifPresent(candidate -> write(row, candidate, json));
        json.writeEndObject();
    }

    private static void write(TableRow row, Candidate candidate, JsonGenerator json) {
        json.writeBooleanProperty("first_time", candidate.firstTime());
        json.writeNumberProperty("assessors", row.assessors());
        number("own_score", row.own().map(Scores::mean).orElse(OptionalDouble.empty()), json);
        number("mean", row.scores().map(Scores::mean).orElse(OptionalDouble.empty()), json);
        number("median", row.scores().map(Scores::median).orElse(OptionalDouble.empty()), json);
        number("spread", row.scores().map(Scores::spread).orElse(OptionalDouble.empty()), json);
        row.placed().ifPresent(placed -> {
            json.writeStringProperty("place", placed.reserve() ? "reserve" : "speaker");
            json.writeNumberProperty("position", placed.position());
        });
        candidate.seatStatus().ifPresent(status -> json.writeStringProperty("seat", status.code()));
        json.writeObjectPropertyStart("answers");
        AnswerFields.of(row.answers()).values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(answer -> answer(answer.getKey(), answer.getValue(), json));
        json.writeEndObject();
    }

    private static void answer(String field, List<String> values, JsonGenerator json) {
        if (!OF_SEVERAL.contains(field)) {
            json.writeStringProperty(field, values.getFirst());
            return;
        }
        json.writeArrayPropertyStart(field);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void number(String name, OptionalDouble number, JsonGenerator json) {
        if (number.isPresent()) json.writeNumberProperty(name, number.getAsDouble());
    }
}
