package org.presessions.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.recommendations.Content;
import org.presessions.recommendations.Index;
import org.presessions.recommendations.Kind;
import org.presessions.recommendations.Party;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.SampleRecommendations;
import org.presessions.recommendations.search.Search;
import org.presessions.states.State;
import org.presessions.states.States;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Recommendations to a State that nobody else speaks of: several reviews, several States that recommend.
final class RecordRows {
    private static final List<String> RECOMMENDERS = List.of("CHE", "NOR", "CHL");
    private static final List<Integer> SESSIONS = List.of(3, 17, 31);
    private static final List<String> ISSUES = List.of("justice", "right-to-water", "right-to-education");

    /// What most of the record says tells nothing of what is alike: in an almost empty one these keep the rows rare.
    private static final int OTHERS = 20;

    final State state;
    final long first;

    private final BeanFactory beans;
    private final String mark;
    private final SampleRecommendations samples;
    private final List<Long> inserted = new ArrayList<>();

    RecordRows(BeanFactory beans, String mark, int rows) {
        this.beans = beans;
        this.mark = mark;
        state = beans.getBean(States.class).get(rows == 1 ? "NRU" : "PLW");
        samples = new SampleRecommendations(beans.getBean(JdbcClient.class));
        first = insert(0, 0);
        for (var i = 1; i < rows; i++) insert(i, i);
        for (var i = 0; i < rows; i++) insert(i, 0); // in the first one's review, and its paragraph
        for (var i = 0; i < rows; i++) asks(i);
        for (var i = 0; i < OTHERS; i++) insert(SampleRecommendations.content("Ratify a treaty, " + UUID.randomUUID()));
        for (var i = 0; i < rows; i++) former(i + 1);
        Index.await(beans.getBean(Search.class), beans.getBean(Recommendations.class));
    }

    String path() {
        return "/recommendations/states/" + state.slug();
    }

    void withdraw() {
        inserted.forEach(samples::withdraw);
    }

    private long insert(int row, int review) {
        return insert(content(party(state.iso3()), party(RECOMMENDERS.get(row)), row, review));
    }

    private long insert(Content content) {
        inserted.add(samples.insert(content));
        return inserted.getLast();
    }

    /// What the State recommends to others.
    private void asks(int row) {
        insert(content(party(RECOMMENDERS.get(row)), party(state.iso3()), row, row));
    }

    private Content content(Party reviewed, Party recommending, int row, int review) {
        var sample = SampleRecommendations.content("Give each school a " + mark + " " + UUID.randomUUID());
        return new Content(
                Kind.RECOMMENDATION,
                SESSIONS.get(review),
                reviewed,
                recommending,
                "88.1",
                sample.text(),
                "en",
                sample.positions(),
                Optional.of(4),
                List.of("justice", ISSUES.get(row)),
                List.of(),
                List.of(),
                List.of());
    }

    private static Party party(String iso3) {
        return new Party(Optional.of(iso3), "weog", List.of());
    }

    private void former(int version) {
        var json = beans.getBean(JsonMapper.class)
                .writeValueAsString(SampleRecommendations.content("Former text " + version));
        beans.getBean(JdbcClient.class)
                .sql("""
                        insert into recommendation_version (recommendation_id, version, content, source_file, source_row,
                            import_id, replaced_by_import, replaced_at)
                        select id, :version, cast(:json as jsonb), 'sample.csv', 1, import_id, import_id, changed_at
                        from recommendation where id = :id
                        """)
                .param("version", version)
                .param("json", json)
                .param("id", first)
                .update();
    }
}
