package org.presessions.recommendations.search.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.presessions.recommendations.search.words.Lexer.Kind;

/// Knows which words the record has, and the nearest to one that it has not.
public final class Spelling {
    private final DirectSpellChecker checker = new DirectSpellChecker();
    private final IndexReader reader;
    private final Meanings meanings;

    public Spelling(IndexReader reader, Meanings meanings) {
        this.reader = reader;
        this.meanings = meanings;
        checker.setMinQueryLength(3);
    }

    /// The words typed with those replaced that no text has; empty where each of them is known, or none can be helped.
    public Optional<String> corrected(String typed) throws IOException {
        var corrected = new StringBuilder(typed);
        for (var word : unknown(typed).reversed()) {
            var suggestion = nearest(word.text());
            if (suggestion.isPresent()) corrected.replace(word.start(), word.end(), suggestion.get());
        }
        return Optional.of(corrected.toString()).filter(other -> !other.equals(typed));
    }

    private List<Analysis.Token> unknown(String typed) throws IOException {
        var unknown = new ArrayList<Analysis.Token>();
        for (var lexeme : Lexer.lexemes(typed)) {
            if (lexeme.kind() != Kind.WORD && lexeme.kind() != Kind.PHRASE) continue;
            for (var token : Analysis.PLAIN.tokens(lexeme.text()))
                if (!isKnown(token.text()))
                    unknown.add(new Analysis.Token(
                            token.text(), lexeme.start() + token.start(), lexeme.start() + token.end()));
        }
        return unknown;
    }

    private boolean isKnown(String plain) throws IOException {
        if (meanings.units(List.of(plain)).getFirst().ways().size() > 1) return true;
        if (reader.docFreq(new Term(Analysis.PLAIN.field(), plain)) > 0) return true;
        if (reader.docFreq(new Term(TextQuery.PARAGRAPH, plain)) > 0) return true;
        for (var language : Analysis.LANGUAGES)
            if (reader.docFreq(new Term(language.field(), language.stem(plain))) > 0) return true;
        return false;
    }

    private Optional<String> nearest(String plain) throws IOException {
        var word = new Term(Analysis.PLAIN.field(), plain);
        var suggestions = checker.suggestSimilar(word, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return suggestions.length == 0 ? Optional.empty() : Optional.of(suggestions[0].string);
    }
}
