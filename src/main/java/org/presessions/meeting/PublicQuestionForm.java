package org.presessions.meeting;

import java.util.UUID;
import org.presessions.shared.FieldErrors;

/// A question of somebody of the public, as the browser sent it.
///
/// @param key made with the form, so that one sent twice is one question
record PublicQuestionForm(String key, String question) {
    static final int CHARACTERS_AT_MOST = 600;

    static PublicQuestionForm empty() {
        return new PublicQuestionForm(UUID.randomUUID().toString(), "");
    }

    UUID id() {
        return QuestionForm.uuid(key).orElseGet(UUID::randomUUID);
    }

    String words() {
        return question.replace("\r\n", "\n").strip();
    }

    FieldErrors errors() {
        var errors = new FieldErrors();
        errors.addIf(words().isEmpty(), "question", "meeting.error.empty");
        errors.addIf(words().length() > CHARACTERS_AT_MOST, "question", "meeting.error.long", CHARACTERS_AT_MOST);
        return errors;
    }
}
