package org.presessions.applications.editing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.presessions.applications.form.Section;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.Wording;
import org.presessions.shared.words.WordingForm;

/// The words of a part as its form describes them.
public record PartForm(WordingForm title, WordingForm intro) {
    static final PartForm EMPTY = new PartForm(WordingForm.empty("title"), WordingForm.empty("intro"));

    private static final int TITLE_AT_MOST = 100;
    private static final int INTRO_AT_MOST = 2000;

    static PartForm of(Map<String, String> fields, Languages languages) {
        return new PartForm(WordingForm.of("title", fields, languages), WordingForm.of("intro", fields, languages));
    }

    static PartForm of(Section part) {
        return new PartForm(
                new WordingForm("title", texts(part.title())), new WordingForm("intro", texts(part.intro())));
    }

    FieldErrors check(boolean isOurs) {
        var errors = new FieldErrors();
        title.each((field, text) -> tooLong(text, TITLE_AT_MOST, field, errors));
        intro.each((field, text) -> tooLong(text, INTRO_AT_MOST, field, errors));
        errors.addIf(
                isTranslatedOnly(title) || !isOurs && title.text(Locale.ENGLISH).isEmpty(),
                "title",
                "applications.editing.error.title");
        errors.addIf(isTranslatedOnly(intro), "intro", "applications.error.no-english");
        return errors;
    }

    /// A new part.
    Section part(String code) {
        return new Section(code, title.said(Optional.empty()), intro.said(Optional.empty()), List.of());
    }

    /// One that is there, with other words.
    Section reworded(Section now) {
        return new Section(now.code(), title.said(now.title()), intro.said(now.intro()), now.questions());
    }

    private static boolean isTranslatedOnly(WordingForm form) {
        return form.text(Locale.ENGLISH).isEmpty()
                && form.typed().values().stream().anyMatch(text -> !text.isEmpty());
    }

    private static void tooLong(String text, int atMost, String field, FieldErrors errors) {
        errors.addIf(text.length() > atMost, field, "applications.error.length", text.length(), atMost);
    }

    private static Map<String, String> texts(Optional<Wording> wording) {
        return wording.map(Wording::byLanguage).orElse(Map.of());
    }
}
