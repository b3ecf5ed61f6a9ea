package org.presessions.recommendations.importing.tables;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Reads one object, key by key, and gives up on one that is far too large before it fills the memory.
final class JsonObject {
    private static final JsonFactory WRITING = new JsonFactory();
    private static final int TOKENS_AT_MOST = 100_000;

    private final JsonParser parser;
    private final Map<String, List<String>> taken = new LinkedHashMap<>();
    private String key = "";
    private int tokens;
    private long characters;

    /// @param parser at the object's begin
    JsonObject(JsonParser parser) {
        if (parser.currentToken() == null) throw new UnreadableFile("broken");
        this.parser = parser;
    }

    /// Goes to the next value; false at the object's end.
    boolean next() {
        advance();
        return nextFromHere();
    }

    /// The same, where the parser stands at a key or the end already, as after a list that others have read.
    boolean nextFromHere() {
        if (parser.currentToken() == JsonToken.END_OBJECT) return false;
        if (parser.currentToken() != JsonToken.PROPERTY_NAME) advance();
        if (parser.currentToken() == JsonToken.END_OBJECT) return false;
        key = parser.currentName();
        advance();
        return true;
    }

    String key() {
        return key;
    }

    Map<String, List<String>> taken() {
        return taken;
    }

    /// Takes the value that stands here.
    void take() {
        taken.put(key, parser.currentToken() == JsonToken.START_ARRAY ? list() : one());
    }

    private List<String> one() {
        if (parser.currentToken() == JsonToken.VALUE_NULL) return List.of();
        return List.of(parser.currentToken().isScalarValue() ? scalar() : nested("", ""));
    }

    /// A list of plain values gives them; one with objects in it stays one piece of JSON.
    private List<String> list() {
        var values = new ArrayList<String>();
        while (advance() != JsonToken.END_ARRAY) {
            if (!parser.currentToken().isScalarValue()) return List.of(nested("[", "]"));
            if (parser.currentToken() != JsonToken.VALUE_NULL) values.add(scalar());
        }
        return List.copyOf(values);
    }

    private String scalar() {
        var value = parser.getString();
        if ((characters += value.length()) > Limits.RECORD_CHARACTERS) throw new UnreadableFile("bomb");
        return value;
    }

    /// What begins here as JSON; with brackets around it, and all that follows until the list ends.
    private String nested(String open, String close) {
        var writer = new StringWriter().append(open);
        for (var begun = true; begun || !open.isEmpty() && advance() != JsonToken.END_ARRAY; begun = false) {
            if (!begun) writer.append(',');
            copy(writer);
        }
        return writer.append(close).toString();
    }

    private void copy(StringWriter writer) {
        try (var json = WRITING.createGenerator(ObjectWriteContext.empty(), writer)) {
            int depth = 0;
            do {
                if (parser.currentToken().isStructStart()) depth++;
                if (parser.currentToken().isStructEnd()) depth--;
                json.copyCurrentEvent(parser);
                if (depth > 0) advance();
                else if (parser.currentToken().isStructEnd()
                        || parser.currentToken().isScalarValue()) break;
                if (writer.getBuffer().length() > Limits.RECORD_CHARACTERS) throw new UnreadableFile("bomb");
            } while (true);
        }
    }

    private JsonToken advance() {
        var token = parser.nextToken();
        if (token == null) throw new UnreadableFile("broken");
        if (++tokens > TOKENS_AT_MOST) throw new UnreadableFile("bomb");
        return token;
    }
}
