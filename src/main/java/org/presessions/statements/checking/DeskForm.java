package org.presessions.statements.checking;

import java.time.Duration;
import java.util.Optional;
import org.presessions.shared.FieldErrors;
import org.presessions.statements.notes.Note;
import org.presessions.statements.notes.NoteMoment;

/// What staff typed beside a statement.
///
/// @param wishes what should be changed
/// @param at a moment of the video
/// @param words what is noted there
record DeskForm(String wishes, String at, String words) {
    static final DeskForm EMPTY = new DeskForm("", "", "");

    static DeskForm asking(String wishes) {
        return new DeskForm(wishes, "", "");
    }

    static DeskForm noting(String at, String words) {
        return new DeskForm("", at, words.replace("\r\n", "\n").strip());
    }

    /// @param isNoted whether something is noted that its speaker has not read: then nothing more has to be said
    FieldErrors askingErrors(boolean isNoted) {
        var errors = new FieldErrors();
        errors.addIf(wishes.isBlank() && !isNoted, "wishes", "statements.error.wishes");
        errors.addIf(wishes.length() > 5000, "wishes", "statements.error.wishes-long");
        return errors;
    }

    FieldErrors notingErrors() {
        var errors = new FieldErrors();
        errors.addIf(moment().isEmpty(), "at", "statements.error.note-at");
        errors.addIf(words.isEmpty(), "words", "statements.error.note-words");
        errors.addIf(words.length() > Note.WORDS_AT_MOST, "words", "statements.error.note-long");
        return errors;
    }

    Optional<Duration> moment() {
        return NoteMoment.parse(at);
    }
}
