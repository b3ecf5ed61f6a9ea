package org.presessions.applications.devices;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Five words that mean nothing in any language, such as "kamu tilo bera sodi nupa": to be noted on paper or learnt by
/// heart where a link in a mail is not safe. 63 bits.
final class CodeOfWords {
    private static final String CONSONANTS = "bdfgjklmnprstvxz";
    private static final String VOWELS = "aeiou";
    private static final int WORDS = 5;
    private static final int SYLLABLES = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CodeOfWords() {}

    static String fresh() {
        return IntStream.range(0, WORDS).mapToObj(place -> word()).collect(Collectors.joining(" "));
    }

    /// As it is compared, however it was typed: accents of a telephone's keyboard, hyphens and capitals aside.
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }

    private static String word() {
        return IntStream.range(0, SYLLABLES)
                .mapToObj(place -> letter(CONSONANTS) + letter(VOWELS))
                .collect(Collectors.joining());
    }

    private static String letter(String among) {
        return String.valueOf(among.charAt(RANDOM.nextInt(among.length())));
    }
}
