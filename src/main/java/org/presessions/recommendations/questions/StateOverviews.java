package org.presessions.recommendations.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.presessions.recommendations.Kind;
import org.presessions.recommendations.Overview;
import org.presessions.recommendations.Overviews;
import org.presessions.recommendations.StateOverview;
import org.presessions.recommendations.search.PageLimit;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.query.QueryAddress;
import org.presessions.recommendations.statistics.ResponseBars;
import org.presessions.recommendations.statistics.Statistics;
import org.presessions.recommendations.statistics.Statistics.Count;
import org.presessions.shared.NotFound;
import org.presessions.shared.Option;
import org.presessions.shared.Page;
import org.presessions.states.State;
import org.presessions.states.Tile;
import org.springframework.stereotype.Component;

/// Answers what is asked most without being asked.
@Component
class StateOverviews implements Overviews {
    private static final int ISSUES_SHOWN = 5;

    private final Answers answers;
    private final Statistics statistics;
    private final FacetLabels facetLabels;
    private final PageLimit limit;
    private final HttpServletRequest request;

    /// @param request the one that is being answered, whichever it is
    StateOverviews(
            Answers answers,
            Statistics statistics,
            FacetLabels facetLabels,
            PageLimit limit,
            HttpServletRequest request) {
        this.answers = answers;
        this.statistics = statistics;
        this.facetLabels = facetLabels;
        this.limit = limit;
        this.request = request;
    }

    @Override
    public Overview all(Page page) {
        var everything = recommendations(Query.EVERYTHING);
        var table = statistics.cross(everything, Facet.CYCLE, Facet.RESPONSE);
        var bars = new ResponseBars(table, page)
                .ofRows(cycle -> page.t("recommendations.cycle", cycle), cycle -> path(everything, Facet.CYCLE, cycle));
        return new Overview(table.total(), bars);
    }

    @Override
    public StateOverview of(State state, Optional<String> issue, Page page) {
        limit.take(request);
        var labels = facetLabels.in(page.words());
        var received = Answers.of(Facet.SUR, state.iso3());
        var figures = answers.figures(received);
        var reviews = answers.reviews(state.iso3());
        return new StateOverview(
                figures.recommendations(),
                figures.supported(),
                answers.figures(Answers.of(Facet.RS, state.iso3())).recommendations(),
                reviews.stream().map(count -> review(received, count, labels)).toList(),
                reviews.stream().findFirst().map(review -> last(received, review.value(), labels, page)),
                asked(state, issue, labels));
    }

    private static StateOverview.Review review(Query received, Count count, FacetLabels.InWords labels) {
        return new StateOverview.Review(
                labels.value(Facet.SESSION, count.value()),
                path(received, Facet.SESSION, count.value()),
                count.count());
    }

    private StateOverview.Last last(Query received, String session, FacetLabels.InWords labels, Page page) {
        var query = received.with(Facet.SESSION, List.of(session));
        var figures = answers.figures(query);
        var review = review(received, new Count(session, figures.recommendations()), labels);
        var issues = new ResponseBars(statistics.cross(recommendations(query), Facet.ISSUE, Facet.RESPONSE), page)
                .mostNoted(
                        ISSUES_SHOWN,
                        issue -> labels.value(Facet.ISSUE, issue),
                        issue -> path(query, Facet.ISSUE, issue));
        var all = ResponseBars.ofAll(figures, page.t("recommendations.questions.all"), review.path(), page);
        return new StateOverview.Last(review, figures.supported(), all, issues);
    }

    private Optional<StateOverview.Asked> asked(State state, Optional<String> issue, FacetLabels.InWords labels) {
        var query = recommendations(Answers.of(Facet.SUR, state.iso3()));
        var issues = answers.counts(query, Facet.ISSUE).stream()
                .map(Count::value)
                .map(code -> new Option(code, labels.value(Facet.ISSUE, code)))
                .toList();
        if (issue.isPresent()
                && issues.stream().noneMatch(option -> option.value().equals(issue.get()))) throw new NotFound();
        return issue.or(() -> issues.stream().map(Option::value).findFirst())
                .map(code -> new StateOverview.Asked(
                        code,
                        issues,
                        tiles(
                                answers.askedBefore(state.iso3(), code),
                                query.with(Facet.ISSUE, List.of(code)),
                                labels)));
    }

    private static List<Tile> tiles(List<Answers.Ally> askers, Query query, FacetLabels.InWords labels) {
        return askers.stream()
                .map(asker -> new Tile(
                        asker.iso3(),
                        labels.counted(Facet.RS, asker.iso3(), asker.onIssue()),
                        Tile.shade(asker.onIssue(), askers.getFirst().onIssue()),
                        path(query, Facet.RS, asker.iso3())))
                .toList();
    }

    private static String path(Query query, Facet facet, String value) {
        return QueryAddress.path(query.with(facet, List.of(value)));
    }

    private static Query recommendations(Query query) {
        return query.with(Facet.KIND, List.of(Kind.RECOMMENDATION.code()));
    }
}
