package org.presessions.recommendations.search.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.presessions.recommendations.search.words.Analysis.Token;

/// Finds in a text what an [Expression] asks for, and what means the same; what is asked *not* to be there is left
/// alone.
public final class Highlighter {
    private final Analysis language;
    private final List<List<String>> stems = new ArrayList<>();
    private final List<String> starts = new ArrayList<>();

    public Highlighter(Expression expression, Meanings meanings, Analysis language) {
        this.language = language;
        collect(expression, meanings);
    }

    private void collect(Expression expression, Meanings meanings) {
        switch (expression) {
            case Expression.Words(var words) ->
                TextQuery.units(meanings, words)
                        .forEach(unit -> unit.ways().forEach(way -> stems.add(language.stems(way))));
            case Expression.Phrase(var words) -> stems.add(language.stems(words));
            case Expression.Compound(var words) ->
                TextQuery.whole(meanings, words).ways().forEach(way -> stems.add(language.stems(way)));
            case Expression.Prefix(var start) -> starts.add(start);
            case Expression.All(var parts) -> parts.forEach(part -> collect(part, meanings));
            case Expression.Any(var parts) -> parts.forEach(part -> collect(part, meanings));
            case Expression.Not not -> {} // is not there
        }
    }

    /// The whole text in pieces.
    public List<Piece> pieces(String text) {
        var hit = new BitSet(text.length());
        markStems(language.tokens(text), hit);
        for (var token : Analysis.PLAIN.tokens(text))
            if (starts.stream().anyMatch(token.text()::startsWith)) hit.set(token.start(), token.end());
        return pieces(text, hit);
    }

    private void markStems(List<Token> tokens, BitSet hit) {
        for (var at = 0; at < tokens.size(); at++)
            for (var wanted : stems)
                if (standsAt(tokens, at, wanted))
                    hit.set(
                            tokens.get(at).start(),
                            tokens.get(at + wanted.size() - 1).end());
    }

    private static boolean standsAt(List<Token> tokens, int at, List<String> wanted) {
        return at + wanted.size() <= tokens.size()
                && IntStream.range(0, wanted.size())
                        .allMatch(i -> tokens.get(at + i).text().equals(wanted.get(i)));
    }

    private static List<Piece> pieces(String text, BitSet hit) {
        var pieces = new ArrayList<Piece>();
        for (var at = 0; at < text.length(); ) {
            var isHit = hit.get(at);
            var next = isHit ? hit.nextClearBit(at) : hit.nextSetBit(at);
            var end = next < 0 || next > text.length() ? text.length() : next;
            pieces.add(new Piece(text.substring(at, end), isHit));
            at = end;
        }
        return List.copyOf(pieces);
    }
}
