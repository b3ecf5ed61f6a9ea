package org.presessions.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// What a page says, once more for programs, in the words of schema.org (JSON-LD): a block of data in its head. Nothing
/// stands in it that is not on the page.
public final class LinkedData {
    public static final LinkedData NONE = new LinkedData(List.of());

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Map<String, Object>> things;

    private LinkedData(List<Map<String, Object>> things) {
        this.things = List.copyOf(things);
    }

    public static LinkedData of(List<Thing> things) {
        return new LinkedData(things.stream().map(Thing::values).toList());
    }

    public boolean says() {
        return !things.isEmpty();
    }

    /// The inside of a `script` element: what people typed cannot end it.
    public String json() {
        var graph = new LinkedHashMap<String, Object>(); // in one order, or the page's validator changes with a start
        graph.put("@context", "https://schema.org");
        graph.put("@graph", things);
        var text = JSON.writeValueAsString(graph);
        return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    }

    /// Something with a type of schema.org; what is not known is left out.
    public static final class Thing {
        private final Map<String, Object> values = new LinkedHashMap<>();

        public Thing(String type) {
            values.put("@type", type);
        }

        public Thing with(String name, String value) {
            values.put(name, value);
            return this;
        }

        public Thing with(String name, Thing value) {
            values.put(name, value.values());
            return this;
        }

        public Thing with(String name, List<Thing> several) {
            values.put(name, several.stream().map(Thing::values).toList());
            return this;
        }

        /// An instant as its place's clocks tell it.
        public Thing with(String name, Optional<Instant> at, ZoneId zone) {
            at.ifPresent(known -> values.put(name, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(known.atZone(zone))));
            return this;
        }

        Map<String, Object> values() {
            return values;
        }
    }
}
