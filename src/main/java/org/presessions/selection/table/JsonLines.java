package org.presessions.selection.table;

import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.form.AnswerKind;
import org.presessions.applications.form.Question;
import org.presessions.files.StoredFile;
import org.presessions.selection.assessment.Scores;
import org.presessions.selection.board.Candidate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// The lines of the table as JSON, written one by one. Codes are those of the form; of what was withdrawn there are no
/// answers.
final class JsonLines {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET) // it belongs to who gave it
            .build();

    private JsonLines() {}

    /// @param files what was sent for an answer, by id
    static void write(List<TableRow> rows, Map<UUID, StoredFile> files, OutputStream target) {
        try (var json = JSON.createGenerator(target)) {
            json.writeStartObject();
            json.writeNumberProperty("total", rows.size());
            json.writeArrayPropertyStart("items");
            rows.forEach(row -> write(row, files, json));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(TableRow row, Map<UUID, StoredFile> files, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("number", row.number());
        json.writeStringProperty("state", row.preSession().state().iso3());
        json.writeStringProperty("status", row.isHere() ? "submitted" : "withdrawn");
        json.writeStringProperty(
                "handed_in", row.handedInAt().truncatedTo(ChronoUnit.SECONDS).toString());
        json.writeNumberProperty("version", row.version());
        row.candidate().ifPresent(candidate -> write(row, candidate, json));
        if (row.isHere()) answers(row.taken(), files, json);
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
    }

    private static void answers(Taken taken, Map<UUID, StoredFile> files, JsonGenerator json) {
        json.writeObjectPropertyStart("answers");
        taken.asked().questions().forEach(question -> answer(question, taken.fields(), json));
        json.writeEndObject();
        json.writeArrayPropertyStart("files");
        taken.files()
                .forEach((question, id) ->
                        Optional.ofNullable(files.get(id)).ifPresent(file -> file(question, file, json)));
        json.writeEndArray();
    }

    private static void file(String question, StoredFile file, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("question", question);
        json.writeStringProperty("name", file.name());
        json.writeNumberProperty("bytes", file.bytes());
        json.writeEndObject();
    }

    private static void answer(Question question, AnswerFields fields, JsonGenerator json) {
        var field = question.name();
        var values = fields.all(field);
        if (values.isEmpty()) return;
        if (!hasSeveral(question.kind())) {
            json.writeStringProperty(field, values.getFirst());
            return;
        }
        json.writeArrayPropertyStart(field);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static boolean hasSeveral(AnswerKind kind) {
        return kind instanceof AnswerKind.ManyOf
                || kind instanceof AnswerKind.Issues
                || kind instanceof AnswerKind.Languages;
    }

    private static void number(String name, OptionalDouble number, JsonGenerator json) {
        if (number.isPresent()) json.writeNumberProperty(name, number.getAsDouble());
    }
}
