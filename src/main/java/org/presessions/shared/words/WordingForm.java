package org.presessions.shared.words;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// What a form asks for in every language: in English under a field's name, such as `reason`, in others under
/// `reason-fr`, `reason-es` and so on.
///
/// @param typed by language, without spaces around; empty where nothing was typed
public record WordingForm(String name, Map<String, String> typed) {
    public static WordingForm empty(String name) {
        return new WordingForm(name, Map.of());
    }

    public static WordingForm of(String name, Map<String, String> fields, Languages languages) {
        var typed = new LinkedHashMap<String, String>();
        for (var language : languages.all())
            typed.put(
                    language.getLanguage(),
                    fields.getOrDefault(field(name, language), "").strip());
        return new WordingForm(name, typed);
    }

    public String field(Locale language) {
        return field(name, language);
    }

    /// Tells of each field, in the order of the form, its name and what was typed.
    public void each(BiConsumer<String, String> told) {
        typed.forEach((language, text) -> told.accept(field(name, Locale.of(language)), text));
    }

    public String text(Locale language) {
        return typed.getOrDefault(language.getLanguage(), "");
    }

    public Wording wording() {
        var wording = Wording.english(text(Locale.ENGLISH));
        for (var translation : typed.entrySet()) wording = wording.and(translation.getKey(), translation.getValue());
        return wording;
    }

    /// As [#wording()], with what was said before in languages for which the form has no field.
    public Wording wording(Optional<Wording> before) {
        return keeping(wording(), before);
    }

    /// As [#wording(Optional)]; nothing where nothing is said in English.
    public Optional<Wording> said(Optional<Wording> before) {
        return text(Locale.ENGLISH).isEmpty() ? Optional.empty() : Optional.of(wording(before));
    }

    /// Some words, with what was said before in languages for which the form has no field.
    public Wording keeping(Wording words, Optional<Wording> before) {
        var whole = words;
        for (var said : before.map(Wording::byLanguage).orElse(Map.of()).entrySet())
            if (!typed.containsKey(said.getKey())) whole = whole.and(said.getKey(), said.getValue());
        return whole;
    }

    private static String field(String name, Locale language) {
        return language.equals(Locale.ENGLISH) ? name : name + "-" + language.getLanguage();
    }
}
