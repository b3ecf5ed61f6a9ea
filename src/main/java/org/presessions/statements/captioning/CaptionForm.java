package org.presessions.statements.captioning;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.Coded;
import org.presessions.shared.FieldErrors;
import org.presessions.statements.Manuscript;
import org.presessions.statements.text.StatementLanguages;
import org.springframework.web.multipart.MultipartFile;

/// How somebody wants to begin the captions of a language.
///
/// @param language code; empty where none was chosen
/// @param spoken what is said, for a first draft
record CaptionForm(String language, How how, String spoken, Optional<MultipartFile> file) {
    enum How implements Coded {
        FILE,
        /// a text is spread over the speech
        TEXT,
        /// the lines of another language, to be translated
        LINES,
        /// a program writes down what is said
        SOUND
    }

    /// As a page is opened: with the written statement for a text, in its language; one more language is translated.
    static CaptionForm of(Manuscript script, boolean isFirst) {
        var content = script.content();
        var language = isFirst ? content.language() : "";
        return new CaptionForm(language, isFirst ? How.TEXT : How.LINES, content.spoken(), Optional.empty());
    }

    static CaptionForm parse(String language, String how, String spoken, @Nullable MultipartFile file) {
        return new CaptionForm(
                language,
                Coded.find(How.class, how).orElse(How.FILE),
                spoken.replace("\r\n", "\n").strip(),
                Optional.ofNullable(file).filter(sent -> !sent.isEmpty()));
    }

    FieldErrors errors() {
        var errors = new FieldErrors();
        errors.addIf(!StatementLanguages.isOffered(language), "language", "statements.captions.error.language");
        errors.addIf(spoken.length() > 20_000, "spoken", "statements.captions.error.text-long");
        return errors;
    }
}
