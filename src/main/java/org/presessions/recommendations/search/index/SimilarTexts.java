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
        var content = recommendation.content();
        var like = like(reader, termsAtMost);
        like.setMinDocFreq(2); // its own words alone tell nothing
        like.setMaxDocFreqPct(50);
        return new BooleanQuery.Builder()
                .add(to(content.text(), content.language(), like), Occur.MUST)
                .add(new TermQuery(id(recommendation)), Occur.MUST_NOT)
                .build();
    }

    /// The same of a text that is not in the record.
    public static Query to(String text, String language, IndexReader reader, int termsAtMost) throws IOException {
        var like = like(reader, termsAtMost);
        like.setMinDocFreq(1);
        return to(text, language, like);
    }

    private static Query to(String text, String language, MoreLikeThis like) throws IOException {
        var analysis = Analysis.of(language);
        like.setAnalyzer(analysis.analyzer());
        return like.like(analysis.field(), new StringReader(text));
    }

    private static MoreLikeThis like(IndexReader reader, int termsAtMost) throws IOException {
        var like = new MoreLikeThis(reader);
        like.setMinTermFreq(1);
        like.setStopWords(LittleWords.all());
        like.setMaxQueryTerms(termsAtMost);
        return like;
    }

    private static Term id(Recommendation recommendation) {
        return IndexStore.id(recommendation.id());
    }
}
