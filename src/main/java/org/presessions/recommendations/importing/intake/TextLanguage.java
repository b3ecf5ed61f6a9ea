package org.presessions.recommendations.importing.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/// In which language a text is, where the file does not say: told by its small words. First English from the others,
/// then French from Spanish, which share many.
final class TextLanguage {
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final Pattern LATIN = Pattern.compile("\\bde (?:jure|facto)\\b"); // in every language
    private static final Pattern SPANISH_LETTERS = Pattern.compile("[ñáíóú¿¡]");

    private static final Set<String> ENGLISH = words(EnglishAnalyzer.getDefaultStopSet());
    private static final Set<String> FRENCH = words(FrenchAnalyzer.getDefaultStopSet());
    private static final Set<String> SPANISH = words(SpanishAnalyzer.getDefaultStopSet());

    private TextLanguage() {}

    /// A single letter says nothing: it may be what is left of "women's" or of "No.".
    private static Set<String> words(CharArraySet set) {
        return StreamSupport.stream(set.spliterator(), false)
                .map(word -> new String((char[]) word))
                .filter(word -> word.length() > 1)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// `en`, `fr` or `es`; English where nothing speaks for another.
    static String of(String text) {
        var lower = LATIN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        var words = Arrays.asList(NO_LETTER.split(lower));
        long english = words.stream()
                .filter(word -> ENGLISH.contains(word) && !isOther(word))
                .count();
        long other = words.stream()
                .filter(word -> isOther(word) && !ENGLISH.contains(word))
                .count();
        if (other <= english) return "en";
        long french = words.stream().filter(FRENCH::contains).count();
        long spanish = words.stream().filter(SPANISH::contains).count();
        if (french == spanish) return SPANISH_LETTERS.matcher(lower).find() ? "es" : "fr";
        return spanish > french ? "es" : "fr";
    }

    private static boolean isOther(String word) {
        return FRENCH.contains(word) || SPANISH.contains(word);
    }
}
