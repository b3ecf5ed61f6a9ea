package org.presessions.mail;

import java.time.Instant;
import java.util.Locale;

/// A version of a letter's words.
///
/// @param version from 1
public record SavedTemplate(String key, Locale locale, int version, LetterText text, Instant savedAt) {
    public boolean isOf(LetterTemplate template, Locale of) {
        return key.equals(template.key()) && locale.getLanguage().equals(of.getLanguage());
    }
}
