package org.presessions.selection.letters;

import java.util.Locale;
import java.util.UUID;
import org.presessions.calendar.PreSession;
import org.presessions.people.Person;

/// Somebody who takes it that a Pre-session is held.
///
/// @param institution for which
record GivenUpReader(PreSession preSession, Person person, As as, String institution, Locale locale) {
    /// What the reader has to do with it.
    enum As {
        APPLICANT,
        SPEAKER
    }

    /// @param source of the letter
    String fact(String source) {
        return fact(source, preSession.id(), person.id());
    }

    static String fact(String source, UUID preSessionId, UUID personId) {
        return source + "/" + preSessionId + "/" + personId;
    }
}
