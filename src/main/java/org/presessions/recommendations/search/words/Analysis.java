package org.presessions.recommendations.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/// How a text becomes words: lower case, without marks, without French elision and English possessive; and, in a
/// language, their stems. Every filter turns one word into one word, so that plain words and stems stand side by side.
/// Plurals go first: KStem keeps "rights", which its dictionary has, and the Spanish light stemmer leaves words of four
/// letters alone, so that it would part "niño" and "niños".
public enum Analysis {
    PLAIN("words", stream -> stream),
    ENGLISH("text_en", stream -> new KStemFilter(new EnglishMinimalStemFilter(stream))),
    FRENCH("text_fr", FrenchLightStemFilter::new),
    SPANISH("text_es", stream -> new SpanishLightStemFilter(new SpanishPluralStemFilter(stream)));

    public static final List<Analysis> LANGUAGES = List.of(ENGLISH, FRENCH, SPANISH);

    /// @param start where it stands in the text
    record Token(String text, int start, int end) {}

    private final String field;
    private final transient Analyzer analyzer;

    Analysis(String field, UnaryOperator<TokenStream> stemmer) {
        this.field = field;
        this.analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String name) {
                var tokenizer = new StandardTokenizer();
                var words = new ASCIIFoldingFilter(new EnglishPossessiveFilter(
                        new ElisionFilter(new LowerCaseFilter(tokenizer), FrenchAnalyzer.DEFAULT_ARTICLES)));
                return new TokenStreamComponents(tokenizer, stemmer.apply(words));
            }
        };
    }

    /// @param language `en`, `fr` or `es`; another is read as English
    public static Analysis of(String language) {
        return switch (language) {
            case "fr" -> FRENCH;
            case "es" -> SPANISH;
            default -> ENGLISH;
        };
    }

    /// The index field in which texts of this language stand.
    public String field() {
        return field;
    }

    public Analyzer analyzer() {
        return analyzer;
    }

    List<Token> tokens(String text) {
        try (var stream = analyzer.tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offsets = stream.addAttribute(OffsetAttribute.class);
            var tokens = new ArrayList<Token>();
            stream.reset();
            while (stream.incrementToken())
                tokens.add(new Token(term.toString(), offsets.startOffset(), offsets.endOffset()));
            stream.end();
            return tokens;
        } catch (IOException impossible) { // a text in memory
            throw new UncheckedIOException(impossible);
        }
    }

    public List<String> words(String text) {
        return tokens(text).stream().map(Token::text).toList();
    }

    /// The stem of a plain word.
    String stem(String plain) {
        var stems = words(plain);
        return stems.size() == 1 ? stems.getFirst() : plain;
    }

    public List<String> stems(List<String> plain) {
        return plain.stream().map(this::stem).toList();
    }
}
