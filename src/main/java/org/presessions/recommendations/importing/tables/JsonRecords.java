package org.presessions.recommendations.importing.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// The objects of a JSON file, one after the other: of a list, of a list within an object, or one on each line. The
/// file may be far larger than the memory; no object may be larger than one that holds a recommendation.
public final class JsonRecords implements Closeable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(40)
                    .maxStringLength(Limits.RECORD_CHARACTERS)
                    .maxNumberLength(100)
                    .maxNameLength(1_000)
                    .build())
            .build();
    private static final Set<String> LISTS = Set.of("items", "records", "data", "results");

    private final JsonParser parser;
    private final Map<String, List<String>> about = new LinkedHashMap<>();
    private Optional<JsonRecord> ahead = Optional.empty();
    private boolean inLines;
    private int read;

    public JsonRecords(SourceFile file) throws IOException {
        Limits.check(file, Limits.JSON_BYTES);
        parser = FACTORY.createParser(ObjectReadContext.empty(), file.path().toFile());
        try {
            reading(this::begin);
        } catch (UnreadableFile broken) {
            parser.close();
            throw broken;
        }
    }

    /// Whether each object stands on a line of its own, or else in a list.
    public boolean inLines() {
        return inLines;
    }

    /// What an object around the list says, so far; all of it once the list has been read.
    public Map<String, List<String>> about() {
        return about;
    }

    /// @throws UnreadableFile when the file breaks off
    public Optional<JsonRecord> next() {
        var waiting = ahead;
        ahead = Optional.empty();
        return waiting.isPresent() ? waiting : reading(this::record);
    }

    private Optional<JsonRecord> begin() {
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            parser.nextToken();
            return ahead;
        }
        inLines = true;
        int line = parser.currentTokenLocation().getLineNr();
        var values = new JsonObject(parser);
        while (values.next()) {
            if (LISTS.contains(values.key()) && parser.currentToken() == JsonToken.START_ARRAY) {
                inLines = false;
                about.putAll(values.taken());
                parser.nextToken();
                return ahead;
            }
            values.take();
        }
        parser.nextToken();
        ahead = Optional.of(new JsonRecord(line, values.taken()));
        return ahead;
    }

    private Optional<JsonRecord> record() {
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) return Optional.of(object());
        if (token == JsonToken.END_ARRAY && !inLines) end();
        else if (token != null || !inLines) throw new UnreadableFile("broken");
        return Optional.empty();
    }

    private JsonRecord object() {
        int line = parser.currentTokenLocation().getLineNr();
        var values = new JsonObject(parser);
        while (values.next()) values.take();
        parser.nextToken();
        return new JsonRecord(inLines ? line : ++read, values.taken());
    }

    /// What follows the list in an object around it; then there must be nothing more.
    private void end() {
        var token = parser.nextToken();
        if (token == JsonToken.PROPERTY_NAME) {
            var rest = new JsonObject(parser);
            while (rest.nextFromHere()) rest.take();
            about.putAll(rest.taken());
            token = parser.nextToken();
        } else if (token == JsonToken.END_OBJECT) {
            token = parser.nextToken();
        }
        if (token != null) throw new UnreadableFile("broken");
        inLines = true;
    }

    private static <T> T reading(Supplier<T> something) {
        try {
            return something.get();
        } catch (StreamConstraintsException hostile) {
            throw new UnreadableFile("bomb", hostile);
        } catch (JacksonException broken) {
            throw new UnreadableFile("broken", broken);
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
