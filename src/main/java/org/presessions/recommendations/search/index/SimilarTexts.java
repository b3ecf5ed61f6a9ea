package org.presessions.recommendations.search.index;

import java.io.IOException;
import java.io.StringReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.search.words.Analysis;
import org.presessions.recommendations.search.words.LittleWords;

/// What is like a recommendation: texts of its language that share its rarer words, itself left out.
public final class SimilarTexts {
    private SimilarTexts() {}

    public static Query to(Recommendation recommendation, IndexReader reader, int termsAtMost) throws IOException {
        var language = Analysis.of(recommendation.content().language());
        var like = new MoreLikeThis(reader);
        like.setAnalyzer(language.analyzer());
        like.setMinTermFreq(1);
        like.setMinDocFreq(2);
        like.setMaxDocFreqPct(50);
        like.setStopWords(LittleWords.all());
        like.setMaxQueryTerms(termsAtMost);
        return new BooleanQuery.Builder()
                .add(
                        like.like(
                                language.field(),
                                new StringReader(recommendation.content().text())),
                        Occur.MUST)
                .add(new TermQuery(id(recommendation)), Occur.MUST_NOT)
                .build();
    }

    private static Term id(Recommendation recommendation) {
        return IndexStore.id(recommendation.id());
    }
}
