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
    private static final int SHADES = 5;

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
        var reviews = answers.reviews(state.iso3()).stream()
                .map(count -> new StateOverview.Review(
                        labels.value(Facet.SESSION, count.value()),
                        path(received, Facet.SESSION, count.value()),
                        count.count()))
                .toList();
        var last = answers.reviews(state.iso3()).stream().findFirst().map(Count::value);
        return new StateOverview(
                figures.recommendations(),
                figures.supported(),
                answers.figures(Answers.of(Facet.RS, state.iso3())).recommendations(),
                reviews,
                last.map(session -> last(received.with(Facet.SESSION, List.of(session)), labels, page)),
                asked(recommendations(received), issue, labels, page));
    }

    private StateOverview.Last last(Query query, FacetLabels.InWords labels, Page page) {
        var session = query.chosen(Facet.SESSION).getFirst();
        var figures = answers.figures(query);
        var all = new ResponseBars(statistics.cross(recommendations(query), Facet.SESSION, Facet.RESPONSE), page)
                .ofRows(row -> page.t("recommendations.questions.all"), row -> QueryAddress.path(query))
                .getFirst();
        var issues = new ResponseBars(statistics.cross(recommendations(query), Facet.ISSUE, Facet.RESPONSE), page)
                .mostNoted(
                        ISSUES_SHOWN,
                        issue -> labels.value(Facet.ISSUE, issue),
                        issue -> path(query, Facet.ISSUE, issue));
        var review = new StateOverview.Review(
                labels.value(Facet.SESSION, session), QueryAddress.path(query), figures.recommendations());
        return new StateOverview.Last(review, figures.supported(), all, issues);
    }

    private Optional<StateOverview.Asked> asked(
            Query query, Optional<String> issue, FacetLabels.InWords labels, Page page) {
        var issues = statistics.counts(query, Facet.ISSUE).stream()
                .map(Count::value)
                .map(code -> new Option(code, labels.value(Facet.ISSUE, code)))
                .toList();
        if (issue.isPresent()
                && issues.stream().noneMatch(option -> option.value().equals(issue.get()))) throw new NotFound();
        return issue.or(() -> issues.stream().map(Option::value).findFirst())
                .map(code -> new StateOverview.Asked(
                        code, issues, tiles(query.with(Facet.ISSUE, List.of(code)), labels, page)));
    }

    private List<Tile> tiles(Query query, FacetLabels.InWords labels, Page page) {
        var counts = statistics.counts(query, Facet.RS).stream()
                .filter(count -> !count.value().equals(Facet.UNKNOWN_STATE))
                .toList();
        return counts.stream()
                .map(count -> new Tile(
                        count.value(),
                        labels.state(count.value()) + ": " + page.formats().number(count.count()),
                        (int) Math.ceilDiv(
                                SHADES * count.count(), counts.getFirst().count()),
                        path(query, Facet.RS, count.value())))
                .toList();
    }

    private static String path(Query query, Facet facet, String value) {
        return QueryAddress.path(query.with(facet, List.of(value)));
    }

    private static Query recommendations(Query query) {
        return query.with(Facet.KIND, List.of(Kind.RECOMMENDATION.code()));
    }
}
