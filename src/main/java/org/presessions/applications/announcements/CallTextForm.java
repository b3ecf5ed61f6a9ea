package org.presessions.applications.announcements;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.markdown.Markdown;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.Wording;
import org.presessions.shared.words.WordingForm;

/// The text of a call as its form describes it: a field for each section and language, such as `format-fr`.
public record CallTextForm(Map<CallSection, WordingForm> sections) {
    static final int LENGTH_AT_MOST = 10_000;

    static CallTextForm of(Map<String, String> fields, Languages languages) {
        var lines = new HashMap<String, String>();
        fields.forEach((name, text) -> lines.put(name, text.replace("\r\n", "\n")));
        var sections = new EnumMap<CallSection, WordingForm>(CallSection.class);
        for (var section : CallSection.values())
            sections.put(section, WordingForm.of(section.code(), lines, languages));
        return new CallTextForm(sections);
    }

    static CallTextForm of(CallText text) {
        var sections = new EnumMap<CallSection, WordingForm>(CallSection.class);
        text.sections()
                .forEach((section, said) -> sections.put(section, new WordingForm(section.code(), said.byLanguage())));
        return new CallTextForm(sections);
    }

    public WordingForm section(CallSection section) {
        return sections.getOrDefault(section, WordingForm.empty(section.code()));
    }

    public String preview(CallSection section, Locale language) {
        return new Markdown(section(section).text(language)).html();
    }

    FieldErrors check() {
        var errors = new FieldErrors();
        sections.values().forEach(section -> {
            section.each((field, text) -> errors.addIf(
                    text.length() > LENGTH_AT_MOST, field, "applications.error.length", text.length(), LENGTH_AT_MOST));
            errors.addIf(isTranslatedOnly(section), section.name(), "applications.error.no-english");
        });
        return errors;
    }

    private static boolean isTranslatedOnly(WordingForm section) {
        return section.text(Locale.ENGLISH).isEmpty() && !texts(section).isEmpty();
    }

    private static List<String> texts(WordingForm section) {
        return section.typed().values().stream().filter(text -> !text.isEmpty()).toList();
    }

    /// What the checked form says.
    CallText text() {
        var said = new EnumMap<CallSection, Wording>(CallSection.class);
        sections.forEach((section, form) -> {
            if (!texts(form).isEmpty()) said.put(section, form.wording());
        });
        return new CallText(said);
    }

    /// By the names of the fields; those that are empty are left out.
    Map<String, List<String>> fields() {
        var fields = new HashMap<String, List<String>>();
        sections.values()
                .forEach(section -> section.each((field, text) -> {
                    if (!text.isEmpty()) fields.put(field, List.of(text));
                }));
        return fields;
    }

    static CallTextForm ofFields(Map<String, List<String>> fields, Languages languages) {
        var first = new HashMap<String, String>();
        fields.forEach((name, texts) -> first.put(name, texts.getFirst()));
        return of(first, languages);
    }
}
