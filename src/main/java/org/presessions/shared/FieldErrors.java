package org.presessions.shared;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.presessions.shared.words.Wording;
import org.presessions.shared.words.Words;

/// What is wrong with a form, field by field, in the order of the page. A mistake is a message key and values, never a
/// sentence.
public final class FieldErrors {
    /// @param field `name` and `id` of the input
    /// @param key message key of the sentence that says what to do
    /// @param values for the sentence; a [Wording], a sentence, a day or an hour in the reader's words
    public record FieldError(String field, String key, List<Object> values) {
        public String in(Words words) {
            return words.t(
                    key, values.stream().map(value -> inWords(value, words)).toArray());
        }

        private static Object inWords(Object value, Words words) {
            return switch (value) {
                case Wording said -> said.in(words.locale());
                case Task.Sentence said -> words.t(said.key(), said.values().toArray());
                case LocalDate day -> words.formats().date(day);
                case ZonedDateTime at -> words.formats().instant(at.toInstant(), at.getZone());
                case Object other -> other;
            };
        }
    }

    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, String> others = new HashMap<>();

    public void add(String field, String key, Object... values) {
        errors.add(new FieldError(field, key, List.of(values)));
    }

    public void addIf(boolean wrong, String field, String key, Object... values) {
        if (wrong) add(field, key, values);
    }

    /// Somebody else has changed the same field meanwhile: neither text is lost.
    ///
    /// @param saved what the other one saved, to be shown beside what was typed; empty where the field was emptied
    public void addContested(String field, String saved) {
        add(field, saved.isEmpty() ? "shared.contested.emptied" : "shared.contested");
        if (!saved.isEmpty()) others.put(field, saved);
    }

    public boolean any() {
        return !errors.isEmpty();
    }

    public List<FieldError> all() {
        return List.copyOf(errors);
    }

    public Optional<FieldError> of(String field) {
        return errors.stream().filter(error -> error.field().equals(field)).findFirst();
    }

    /// All that is wrong with a field: one list that was pasted may have many mistakes.
    public List<FieldError> allOf(String field) {
        return errors.stream().filter(error -> error.field().equals(field)).toList();
    }

    /// What somebody else saved in a field meanwhile.
    public Optional<String> other(String field) {
        return Optional.ofNullable(others.get(field));
    }
}
