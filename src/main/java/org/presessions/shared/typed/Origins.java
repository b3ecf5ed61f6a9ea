package org.presessions.shared.typed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/// What the fields of a form said when its page was made, as marks by which one knows whether they still say so. A
/// form carries them ([#FIELD]), so that two windows, or two persons, never overwrite each other unseen.
///
/// @param marks by field; one that said nothing has none
public record Origins(Map<String, String> marks) {
    public static final String FIELD = "origins";
    private static final int MARK_LENGTH = 12;

    /// What is kept of what was typed, and what is not, because others wrote there meanwhile.
    ///
    /// @param kept all fields: what was typed where nobody else wrote, what is saved elsewhere
    /// @param contested what is saved where both wrote, by field; nothing where the others emptied it
    /// @param next for the same page, if it goes on being written in
    public record Merge(Map<String, List<String>> kept, Map<String, List<String>> contested, Origins next) {
        public boolean isContested() {
            return !contested.isEmpty();
        }

        /// What a form shows then: what was typed where it is contested, else what is kept.
        public Map<String, List<String>> shown(Map<String, List<String>> typed) {
            var shown = new HashMap<>(kept);
            for (var field : contested.keySet()) {
                var ours = typed.getOrDefault(field, List.of());
                put(shown, field, ours, !ours.isEmpty());
            }
            return Map.copyOf(shown);
        }
    }

    public Origins {
        marks = Map.copyOf(marks);
    }

    public static Origins of(Map<String, List<String>> fields) {
        return new Origins(fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, field -> mark(field.getValue()))));
    }

    /// From a form; absent where it carries none, as pages of an earlier version of the program do.
    public static Optional<Origins> in(Map<String, List<String>> sent) {
        return Optional.ofNullable(sent.get(FIELD)).map(List::getFirst).map(Origins::read);
    }

    private static Origins read(String text) {
        return new Origins(Stream.of(text.split(" "))
                .map(pair -> pair.split(":", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, again) -> first)));
    }

    /// As the form carries it.
    public String text() {
        return new TreeMap<>(marks)
                .entrySet().stream()
                        .map(mark -> mark.getKey() + ":" + mark.getValue())
                        .collect(Collectors.joining(" "));
    }

    /// As [#merge(Map, Map)], by what the sent form carries; all that was typed is taken where it carries nothing.
    public static Merge merge(
            Optional<Origins> sent, Map<String, List<String>> saved, Map<String, List<String>> typed) {
        return sent.orElseGet(() -> of(saved)).merge(saved, typed);
    }

    /// Takes what was typed into what is saved.
    ///
    /// @param saved the same fields as they are now
    /// @param typed cleaned in the way in which what is saved was
    public Merge merge(Map<String, List<String>> saved, Map<String, List<String>> typed) {
        var kept = new HashMap<>(saved);
        var contested = new HashMap<String, List<String>>();
        var next = new HashMap<>(marks);
        for (var field : fields(saved, typed)) {
            var theirs = saved.getOrDefault(field, List.of());
            var ours = typed.getOrDefault(field, List.of());
            if (theirs.equals(ours) || isAsItWas(field, theirs)) {
                put(kept, field, ours, !ours.isEmpty());
                put(next, field, mark(ours), !ours.isEmpty());
            } else if (!isAsItWas(field, ours)) contested.put(field, theirs);
        }
        return new Merge(Map.copyOf(kept), Map.copyOf(contested), new Origins(next));
    }

    private Set<String> fields(Map<String, List<String>> saved, Map<String, List<String>> typed) {
        var fields = new TreeSet<>(marks.keySet());
        fields.addAll(saved.keySet());
        fields.addAll(typed.keySet());
        return fields;
    }

    private boolean isAsItWas(String field, List<String> values) {
        return values.isEmpty() ? !marks.containsKey(field) : mark(values).equals(marks.get(field));
    }

    private static <V> void put(Map<String, V> map, String field, V value, boolean isThere) {
        if (isThere) map.put(field, value);
        else map.remove(field);
    }

    private static String mark(List<String> values) {
        return DigestUtils.sha256Hex(String.join("\0", values)).substring(0, MARK_LENGTH);
    }
}
