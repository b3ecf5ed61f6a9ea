package org.presessions.recommendations.questions;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.presessions.recommendations.Kind;
import org.presessions.recommendations.Response;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.statistics.Statistics;
import org.presessions.recommendations.statistics.Statistics.Count;
import org.springframework.stereotype.Component;

/// Answers the ready-made questions from the figures of a few searches.
@Component
class Answers {
    private static final List<Response> PROMISED_FIRST = List.of(
            Response.SUPPORTED, Response.PARTIALLY_SUPPORTED, Response.PLEDGE, Response.PENDING, Response.NOTED);

    private final Statistics statistics;

    Answers(Statistics statistics) {
        this.statistics = statistics;
    }

    static Query of(Facet facet, String value) {
        return Query.EVERYTHING.with(facet, List.of(value));
    }

    /// The sessions at which a State was recommended something, the last first.
    List<Count> reviews(String iso3) {
        return statistics.counts(of(Facet.SUR, iso3), Facet.SESSION).stream()
                .sorted(Comparator.comparingInt((Count session) -> Integer.parseInt(session.value()))
                        .reversed())
                .toList();
    }

    /// The cycles in which a State was recommended something, the first first.
    List<String> cycles(String iso3) {
        return statistics.counts(of(Facet.SUR, iso3), Facet.CYCLE).stream()
                .map(Count::value)
                .sorted()
                .toList();
    }

    Statistics.Figures figures(Query query) {
        return statistics.figures(query);
    }

    List<Count> counts(Query query, Facet facet) {
        return statistics.counts(query, facet);
    }

    /// What was answered on each issue, the most frequent issue first; what was promised stands before the rest.
    ByIssue byIssue(Query query) {
        var table = statistics.cross(query, Facet.ISSUE, Facet.RESPONSE);
        var responses = PROMISED_FIRST.stream()
                .map(Response::code)
                .filter(table.columns()::contains)
                .toList();
        var rows = IntStream.range(0, table.rows().size())
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> table.rowTotals().get(row))
                        .reversed())
                .map(row -> new ByIssue.Row(
                        table.rows().get(row),
                        responses.stream()
                                .map(code -> table.cells()
                                        .get(row)
                                        .get(table.columns().indexOf(code)))
                                .toList()))
                .toList();
        return new ByIssue(responses, rows);
    }

    /// Who recommended on an issue to a State before.
    List<Ally> askedBefore(String iso3, String issue) {
        var query = of(Facet.SUR, iso3)
                .with(Facet.ISSUE, List.of(issue))
                .with(Facet.KIND, List.of(Kind.RECOMMENDATION.code()));
        return allies(statistics.counts(query, Facet.RS), Map.of());
    }

    /// Who recommends on an issue to others, but not yet to this State: those first for whom it weighs most among all
    /// that they recommend.
    List<Ally> caring(String iso3, String issue, int atLeast) {
        var before = askedBefore(iso3, issue).stream().map(Ally::iso3).collect(Collectors.toSet());
        var recommendations = of(Facet.KIND, Kind.RECOMMENDATION.code());
        var all = statistics.counts(recommendations, Facet.RS).stream()
                .collect(Collectors.toMap(Count::value, Count::count));
        var onIssue = statistics.counts(recommendations.with(Facet.ISSUE, List.of(issue)), Facet.RS).stream()
                .filter(count -> count.count() >= atLeast)
                .filter(count ->
                        !before.contains(count.value()) && !count.value().equals(iso3))
                .toList();
        return allies(onIssue, all).stream()
                .sorted(Comparator.comparingDouble(Ally::share).reversed().thenComparing(Ally::iso3))
                .toList();
    }

    private static List<Ally> allies(List<Count> counts, Map<String, Long> all) {
        return counts.stream()
                .filter(count -> !count.value().equals(Facet.UNKNOWN_STATE))
                .map(count -> new Ally(count.value(), count.count(), all.getOrDefault(count.value(), count.count())))
                .toList();
    }

    /// Two result sets side by side, value by value of a facet, the largest difference of shares first.
    List<Pair> compared(Query one, Query other, Facet facet) {
        var left = byValue(statistics.counts(one, facet));
        var right = byValue(statistics.counts(other, facet));
        var leftTotal = statistics.figures(one).total();
        var rightTotal = statistics.figures(other).total();
        return Stream.concat(left.keySet().stream(), right.keySet().stream())
                .distinct()
                .map(value -> new Pair(
                        value,
                        count(left, value),
                        share(count(left, value), leftTotal),
                        count(right, value),
                        share(count(right, value), rightTotal)))
                .sorted(Comparator.comparingDouble((Pair pair) -> Math.abs(pair.oneShare() - pair.otherShare()))
                        .reversed()
                        .thenComparing(Pair::value))
                .toList();
    }

    private static Map<String, Count> byValue(List<Count> counts) {
        return counts.stream().collect(Collectors.toMap(Count::value, Function.identity()));
    }

    private static long count(Map<String, Count> counts, String value) {
        return Optional.ofNullable(counts.get(value)).map(Count::count).orElse(0L);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /// Counts by issue and response.
    ///
    /// @param responses codes, in the order of the counts
    record ByIssue(List<String> responses, List<Row> rows) {
        record Row(String issue, List<Long> counts) {}
    }

    /// A State that may recommend.
    ///
    /// @param all its recommendations on whatever issue
    record Ally(String iso3, long onIssue, long all) {
        /// How much of what it recommends is on the issue, from 0 to 1.
        double share() {
            return Answers.share(onIssue, all);
        }
    }

    /// A value in two result sets: how many, and which share of each.
    record Pair(String value, long one, double oneShare, long other, double otherShare) {}
}
