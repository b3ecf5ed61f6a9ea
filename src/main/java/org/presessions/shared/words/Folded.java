package org.presessions.shared.words;

import java.text.Normalizer;
import java.util.Locale;

/// Words as they are compared where people spell them differently.
public final class Folded {
    private Folded() {}

    /// Lower case, without marks, spaces and punctuation: labels that differ in these only are the same. "&" is "and".
    public static String of(String label) {
        return Normalizer.normalize(label.replace("&", "and"), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ı", "i")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
