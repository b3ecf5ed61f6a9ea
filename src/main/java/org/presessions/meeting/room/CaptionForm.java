package org.presessions.meeting.room;

import java.util.Set;
import org.presessions.shared.FieldErrors;

/// A line of captions, as the browser sent it.
record CaptionForm(String caption, String language) {
    static final CaptionForm EMPTY = new CaptionForm("", "");
    private static final int CHARACTERS_AT_MOST = 300;

    String words() {
        return caption.strip().replaceAll("\\s+", " ");
    }

    /// @param own the languages in which the visitor types
    FieldErrors errors(Set<String> own) {
        var errors = new FieldErrors();
        errors.addIf(words().isEmpty(), "caption", "meeting.captions.error.empty");
        errors.addIf(words().length() > CHARACTERS_AT_MOST, "caption", "meeting.error.long", CHARACTERS_AT_MOST);
        errors.addIf(!own.contains(language), "caption", "meeting.captions.error.language");
        return errors;
    }
}
