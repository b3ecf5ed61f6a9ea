package org.presessions.recommendations.search.words;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// Turns an [Expression] into a query of the index. A text stands in the field of its language only, so each word is
/// looked for in all of them, with the stem that it has there.
public final class TextQuery {
    public static final String PARAGRAPH = "paragraph";
    private static final float SYNONYM_WEIGHT = 0.5f; // what was typed comes before what means the same

    private final Meanings meanings;

    public TextQuery(Meanings meanings) {
        this.meanings = meanings;
    }

    public Query of(Expression expression) {
        return switch (expression) {
            case Expression.Words(var words) ->
                all(units(meanings, words).stream().map(this::unit).toList());
            case Expression.Phrase(var words) -> phrase(words);
            case Expression.Compound(var words) -> unit(whole(meanings, words));
            case Expression.Prefix(var start) -> new PrefixQuery(new Term(Analysis.PLAIN.field(), start));
            case Expression.All(var parts) -> all(parts.stream().map(this::of).toList());
            case Expression.Any(var parts) -> any(parts.stream().map(this::of).toList());
            case Expression.Not(var part) -> not(of(part));
        };
    }

    /// Words that are one thing.
    static Meanings.Unit whole(Meanings meanings, List<String> words) {
        var units = meanings.units(words);
        return units.size() == 1 ? units.getFirst() : new Meanings.Unit(List.of(words));
    }

    /// Little words are left out beside others: every text has them.
    static List<Meanings.Unit> units(Meanings meanings, List<String> words) {
        var units = meanings.units(words).stream().distinct().toList();
        var telling = units.stream().filter(unit -> !isLittle(unit)).toList();
        return telling.isEmpty() ? units : telling;
    }

    private static boolean isLittle(Meanings.Unit unit) {
        return unit.ways().size() == 1
                && LittleWords.contains(unit.ways().getFirst().getFirst());
    }

    private Query unit(Meanings.Unit unit) {
        var queries = new ArrayList<Query>();
        for (var language : Analysis.LANGUAGES) {
            var single = new SynonymQuery.Builder(language.field());
            for (var i = 0; i < unit.ways().size(); i++) {
                var stems = language.stems(unit.ways().get(i));
                var weight = i == 0 ? 1 : SYNONYM_WEIGHT;
                if (stems.size() == 1) single.addTerm(new Term(language.field(), stems.getFirst()), weight);
                else queries.add(new BoostQuery(phrase(language, stems), weight));
            }
            queries.add(single.build());
        }
        paragraph(unit.ways().getFirst(), queries);
        return new DisjunctionMaxQuery(queries, 0);
    }

    private static Query phrase(List<String> words) {
        var queries = new ArrayList<Query>();
        for (var language : Analysis.LANGUAGES) queries.add(phrase(language, language.stems(words)));
        paragraph(words, queries);
        return new DisjunctionMaxQuery(queries, 0);
    }

    private static Query phrase(Analysis language, List<String> stems) {
        if (stems.size() == 1) return new TermQuery(new Term(language.field(), stems.getFirst()));
        return new PhraseQuery(language.field(), stems.toArray(String[]::new));
    }

    /// Who types `186.28` means the number in the UN's report.
    private static void paragraph(List<String> words, List<Query> queries) {
        if (words.size() == 1 && Character.isDigit(words.getFirst().charAt(0)))
            queries.add(new TermQuery(new Term(PARAGRAPH, words.getFirst())));
    }

    private static Query all(List<Query> parts) {
        if (parts.size() == 1) return parts.getFirst();
        var all = new BooleanQuery.Builder();
        for (var part : parts) all.add(part, Occur.MUST);
        return all.build();
    }

    private static Query any(List<Query> parts) {
        var any = new BooleanQuery.Builder();
        for (var part : parts) any.add(part, Occur.SHOULD);
        return any.build();
    }

    private static Query not(Query part) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(part, Occur.MUST_NOT)
                .build();
    }
}
