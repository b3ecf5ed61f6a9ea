package org.presessions.mail;

import java.util.Locale;
import java.util.Optional;

/// Knows how States are called; the module that composes the desk does.
public interface LetterTopics {
    /// @param state as addresses name it
    Optional<String> name(String state, Locale locale);
}
