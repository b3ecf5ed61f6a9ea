package org.presessions.recommendations.importing.labels;

import java.text.Normalizer;
import java.util.Locale;

/// What a label in other people's files means.
///
/// @param vocabulary `state`, `group`, `organisation`, `issue`, `theme`, `affected` or `response`
/// @param folded see [#folded]
/// @param meaning codes of ours, with spaces between several; empty where the label says nothing that we keep
public record Label(String vocabulary, String folded, String label, String meaning) {
    static Label of(String vocabulary, String label, String meaning) {
        return new Label(vocabulary, folded(label), label, meaning);
    }

    /// Lower case, without marks, spaces and punctuation: labels that differ in these only are the same. "&" is "and".
    public static String folded(String label) {
        return Normalizer.normalize(label.replace("&", "and"), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
