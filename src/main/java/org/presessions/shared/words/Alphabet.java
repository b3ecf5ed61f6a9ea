package org.presessions.shared.words;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/// The order of names and labels in a language: Éthiopie comes after Estonie, not after Zimbabwe.
public final class Alphabet {
    private Alphabet() {}

    public static Comparator<Object> of(Locale locale) {
        return Collator.getInstance(locale);
    }
}
