package org.presessions.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.protection.Shown;
import org.presessions.shared.FieldErrors;

/// A delegate's question as the browser sent it.
///
/// @param key made with the form, so that one sent twice is one question
/// @param to id of a seat, or empty for the panel
record QuestionForm(String key, String to, String text) {
    static final int CHARACTERS_AT_MOST = 1500;

    static QuestionForm empty() {
        return new QuestionForm(UUID.randomUUID().toString(), "", "");
    }

    static QuestionForm of(QuestionDraft draft) {
        var to = draft.toSeatId().map(UUID::toString).orElse("");
        return new QuestionForm(UUID.randomUUID().toString(), to, draft.text());
    }

    FieldErrors errors() {
        var errors = new FieldErrors();
        errors.addIf(question().isEmpty(), "text", "meeting.error.empty");
        errors.addIf(question().length() > CHARACTERS_AT_MOST, "text", "meeting.error.long", CHARACTERS_AT_MOST);
        return errors;
    }

    String question() {
        return text.replace("\r\n", "\n").strip();
    }

    /// A key that is none gets one: then a second sending is told by its words.
    UUID id() {
        return uuid(key).orElseGet(UUID::randomUUID);
    }

    /// The speaker it is put to, where that one is on the panel; else the panel.
    Optional<UUID> toSeatId(List<Shown> panel) {
        return uuid(to).filter(
                        id -> panel.stream().anyMatch(seat -> seat.seatId().equals(id)));
    }

    static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
