package org.presessions.recommendations.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.WorkingGroupSession;
import org.presessions.recommendations.Content;
import org.presessions.recommendations.Kind;
import org.presessions.recommendations.Party;
import org.presessions.recommendations.Position;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.Response;
import org.presessions.recommendations.Stage;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.Found.Count;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.query.Sort;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/// Every count against counting by hand over the same recommendations.
@ServerTest
@Transactional
class FacetsTest {
    private static final List<String> STATES = List.of("HTI", "CHE", "FRA", "MLI", "ALB", "JPN");
    private static final List<String> GROUPS = List.of("africa", "asia", "eeg", "grulac", "weog", "");
    private static final List<String> ORGANISATIONS = List.of("AU", "EU", "OIF", "OAS");
    private static final List<String> ISSUES = List.of("justice", "impunity", "women-s-rights", "corruption");
    private static final List<String> SDGS = List.of("16", "16.3", "16.10", "5", "5.1", "1.a");
    private static final List<String> WORDS = List.of("torture", "land", "water", "prison");

    TestIndex indexes;

    @BeforeEach
    void make(@Autowired BeanFactory server) {
        indexes = new TestIndex(server);
    }

    @Autowired
    Recommendations record;

    @Autowired
    Calendar calendar;

    private final Random random = new Random(42);
    private final Map<Integer, WorkingGroupSession> sessions = new HashMap<>();

    @Test
    void countsAndHitsAreThoseOfCountingByHand() throws IOException {
        var search = indexes.over(IntStream.range(0, 400).mapToObj(i -> any()).toList(), List.of());
        var all = new ArrayList<Recommendation>();
        record.each(all::add);
        for (var i = 0; i < 300; i++) {
            var query = anyQuery();
            var found = search.find(query, 0, 1000);
            var hits = all.stream()
                    .filter(one -> passes(one.content(), query, null))
                    .toList();
            assertThat(found.total()).as(query.toString()).isEqualTo(hits.size());
            assertThat(found.ids())
                    .as(query.toString())
                    .containsExactlyInAnyOrderElementsOf(
                            hits.stream().map(Recommendation::id).toList());
            assertThat(found.counts()).as(query.toString()).isEqualTo(byHand(all, query));
        }
    }

    @Test
    void aCrossTableIsThatOfCountingByHand() throws IOException {
        var search = indexes.over(IntStream.range(0, 300).mapToObj(i -> any()).toList(), List.of());
        var all = new ArrayList<Recommendation>();
        record.each(all::add);
        for (var rows : Facet.values())
            for (var columns : Facet.values()) {
                var query = anyQuery();
                var table = search.crossTable(query, rows, columns);
                var hits = all.stream()
                        .map(Recommendation::content)
                        .filter(one -> passes(one, query, null))
                        .toList();
                assertThat(table.total()).isEqualTo(hits.size());
                for (var r = 0; r < table.rows().size(); r++) {
                    var row = table.rows().get(r);
                    assertThat(table.rowTotals().get(r))
                            .isEqualTo(having(hits, rows, row).size());
                    for (var c = 0; c < table.columns().size(); c++)
                        assertThat(table.cells().get(r).get(c))
                                .isEqualTo(having(
                                                having(hits, rows, row),
                                                columns,
                                                table.columns().get(c))
                                        .size());
                }
                assertThat(table.rows())
                        .isEqualTo(hits.stream()
                                .flatMap(one -> values(one, rows).stream())
                                .distinct()
                                .sorted()
                                .toList());
            }
    }

    @Test
    void aGoalIncludesItsTargets() throws IOException {
        var search = indexes.over(IntStream.range(0, 100).mapToObj(i -> any()).toList(), List.of());
        var goal = search.find(Query.EVERYTHING.with(Facet.SDG, List.of("16")), 0, 0);
        var parts = search.find(Query.EVERYTHING.with(Facet.SDG, List.of("16", "16.3", "16.10")), 0, 0);
        assertThat(goal.total()).isPositive().isEqualTo(parts.total());
        assertThat(goal.counts().get(Facet.SDG)).contains(new Count("16", goal.total()));
    }

    @Test
    void aChosenValueThatNobodyHasIsCountedAsNone() throws IOException {
        var search = indexes.over(IntStream.range(0, 10).mapToObj(i -> any()).toList(), List.of());
        var found = search.find(Query.EVERYTHING.with(Facet.SUR, List.of("NOR")), 0, 10);
        assertThat(found.total()).isZero();
        assertThat(found.counts().get(Facet.SUR)).contains(new Count("NOR", 0));
        assertThat(found.counts().getOrDefault(Facet.SUR, List.of()).stream()
                        .mapToLong(Count::count)
                        .sum())
                .isEqualTo(10);
    }

    private Map<Facet, List<Count>> byHand(List<Recommendation> all, Query query) {
        var counts = new EnumMap<Facet, List<Count>>(Facet.class);
        for (var facet : Facet.values()) {
            var byValue = new HashMap<String, Long>();
            query.chosen(facet).forEach(value -> byValue.put(value, 0L));
            var sideways = facet == Facet.ISSUE && query.allIssues() ? null : facet;
            all.stream()
                    .map(Recommendation::content)
                    .filter(one -> passes(one, query, sideways))
                    .flatMap(one -> values(one, facet).stream())
                    .forEach(value -> byValue.merge(value, 1L, Long::sum));
            counts.put(
                    facet,
                    byValue.entrySet().stream()
                            .map(entry -> new Count(entry.getKey(), entry.getValue()))
                            .sorted(Comparator.comparingLong(Count::count)
                                    .reversed()
                                    .thenComparing(Count::value))
                            .toList());
        }
        return counts;
    }

    private boolean passes(Content content, Query query, @Nullable Facet leftOut) {
        if (!query.words().isEmpty() && !List.of(content.text().split(" ")).contains(query.words())) return false;
        return query.filters().entrySet().stream()
                .filter(filter -> filter.getKey() != leftOut)
                .allMatch(filter -> fulfils(content, filter.getKey(), filter.getValue(), query.allIssues()));
    }

    private boolean fulfils(Content content, Facet facet, List<String> chosen, boolean allIssues) {
        var has = values(content, facet);
        return facet == Facet.ISSUE && allIssues
                ? has.containsAll(chosen)
                : chosen.stream().anyMatch(has::contains);
    }

    private List<Content> having(List<Content> contents, Facet facet, String value) {
        return contents.stream()
                .filter(one -> values(one, facet).contains(value))
                .toList();
    }

    /// Asked for a million times.
    private WorkingGroupSession session(int number) {
        return sessions.computeIfAbsent(number, calendar::workingGroupSession);
    }

    private List<String> values(Content content, Facet facet) {
        return switch (facet) {
            case SUR -> content.stateUnderReview().iso3().stream().toList();
            case RS -> List.of(content.recommendingState().iso3().orElse("unknown"));
            case SUR_GROUP -> given(content.stateUnderReview().group());
            case RS_GROUP -> given(content.recommendingState().group());
            case SUR_ORGANISATION -> content.stateUnderReview().organisations();
            case RS_ORGANISATION -> content.recommendingState().organisations();
            case SESSION -> List.of("" + content.session());
            case CYCLE -> List.of("" + session(content.session()).cycle());
            case YEAR -> List.of("" + session(content.session()).startsOn().getYear());
            case RESPONSE -> List.of(content.response().code());
            case ACTION -> content.action().stream().map(String::valueOf).toList();
            case ISSUE -> content.issues();
            case SDG ->
                content.sdgs().stream()
                        .flatMap(code -> Stream.of(code, code.replaceAll("\\..*", "")))
                        .distinct()
                        .toList();
            case AFFECTED -> content.affected();
            case KIND -> List.of(content.kind().code());
        };
    }

    private static List<String> given(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    private Query anyQuery() {
        var filters = new EnumMap<Facet, List<String>>(Facet.class);
        for (var i = random.nextInt(4); i > 0; i--) {
            var facet = Facet.values()[random.nextInt(Facet.values().length)];
            filters.put(facet, some(List.copyOf(values(any(), facet))));
            if (facet == Facet.ISSUE) filters.put(facet, some(ISSUES));
            if (facet == Facet.SUR || facet == Facet.RS) filters.put(facet, some(STATES));
        }
        var words = random.nextInt(3) == 0 ? one(WORDS) : "";
        return new Query(words, filters, random.nextBoolean(), Sort.NEWEST);
    }

    private Content any() {
        var response = Response.values()[random.nextInt(Response.values().length)];
        return new Content(
                random.nextInt(5) == 0 ? Kind.PLEDGE : Kind.RECOMMENDATION,
                1 + random.nextInt(40),
                new Party(Optional.of(one(STATES)), one(GROUPS), some(ORGANISATIONS)),
                new Party(
                        Optional.of(one(STATES)).filter(s -> random.nextInt(8) > 0), one(GROUPS), some(ORGANISATIONS)),
                "1.1",
                String.join(" ", some(WORDS)) + " x",
                "en",
                List.of(new Position(Stage.UNSAID, response, "", "")),
                Optional.of(1 + random.nextInt(5)).filter(action -> random.nextInt(4) > 0),
                some(ISSUES),
                some(List.of("women", "children")),
                some(SDGS),
                List.of());
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private List<String> some(List<String> values) {
        return values.stream().filter(value -> random.nextInt(3) == 0).toList();
    }
}
