package org.presessions.recommendations.importing.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/// In which language a text is, where the file does not say: the one of which it has most of the small words that only
/// that language has.
final class TextLanguage {
    private static final String OTHERWISE = "en";
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    private static final Map<String, Set<String>> WORDS = Map.of(
            "en", words(EnglishAnalyzer.getDefaultStopSet()),
            "fr", words(FrenchAnalyzer.getDefaultStopSet()),
            "es", words(SpanishAnalyzer.getDefaultStopSet()));

    private TextLanguage() {}

    private static Set<String> words(CharArraySet set) {
        return StreamSupport.stream(set.spliterator(), false)
                .map(word -> new String((char[]) word))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// `en`, `fr` or `es`; English where nothing speaks for another.
    static String of(String text) {
        var words = Arrays.asList(NO_LETTER.split(text.toLowerCase(Locale.ROOT)));
        long english = count(words, OTHERWISE);
        long french = count(words, "fr");
        long spanish = count(words, "es");
        if (french > english && french > spanish) return "fr";
        return spanish > english && spanish > french ? "es" : OTHERWISE;
    }

    /// Words that two languages share say nothing.
    private static long count(Iterable<String> words, String language) {
        return StreamSupport.stream(words.spliterator(), false)
                .filter(WORDS.get(language)::contains)
                .filter(word -> WORDS.values().stream()
                                .filter(set -> set.contains(word))
                                .count()
                        == 1)
                .count();
    }
}
