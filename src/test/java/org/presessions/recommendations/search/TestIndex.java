package org.presessions.recommendations.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.presessions.calendar.Calendar;
import org.presessions.recommendations.Content;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.SampleRecommendations;
import org.presessions.recommendations.search.index.Dictionary;
import org.presessions.recommendations.search.index.LiveIndex;
import org.presessions.recommendations.search.words.Meanings;
import org.presessions.states.States;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Indexes of a test's own. Made inside the test's transaction, they see what it put into the record and nobody else
/// does.
final class TestIndex {
    private final Recommendations record;
    private final Calendar calendar;
    private final States states;
    private final JdbcClient jdbc;

    TestIndex(BeanFactory server) {
        record = server.getBean(Recommendations.class);
        calendar = server.getBean(Calendar.class);
        states = server.getBean(States.class);
        jdbc = server.getBean(JdbcClient.class);
    }

    /// A record without recommendations, for this transaction.
    SampleRecommendations emptyRecord() {
        for (var table : List.of("recommendation_key", "recommendation_version", "recommendation"))
            jdbc.sql("delete from " + table).update();
        return new SampleRecommendations(jdbc);
    }

    LiveIndex on(Path folder) throws IOException {
        return new LiveIndex(
                Optional.of(folder), record, new Dictionary(calendar.workingGroupSessions(), states.all()));
    }

    /// A search over these recommendations alone.
    Search over(List<Content> contents, List<List<String>> synonyms) throws IOException {
        var samples = emptyRecord();
        contents.forEach(samples::insert);
        var index =
                new LiveIndex(Optional.empty(), record, new Dictionary(calendar.workingGroupSessions(), states.all()));
        index.follow();
        var meanings = new Meanings(synonyms);
        return new Search(() -> index, () -> meanings);
    }
}
