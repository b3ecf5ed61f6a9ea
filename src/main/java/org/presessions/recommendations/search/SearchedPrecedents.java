package org.presessions.recommendations.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.presessions.recommendations.Kind;
import org.presessions.recommendations.Precedents;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.query.QueryAddress;
import org.presessions.shared.Option;
import org.presessions.shared.words.Words;
import org.presessions.states.State;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/// Answers from the index, as the search does.
@Component
class SearchedPrecedents implements Precedents {
    private static final Set<String> LANGUAGES_OF_THE_RECORD = Set.of("en", "fr", "es");
    private static final int COMPARED = 8;
    /// Of the telling words. "Ratify the Convention on …" and the same for its protocol stay below.
    private static final double NEARLY_THE_SAME = 0.72;

    private final Search search;
    private final Recommendations recommendations;
    private final QueryAddress address;
    private final FacetLabels labels;

    SearchedPrecedents(Search search, Recommendations recommendations, QueryAddress address, FacetLabels labels) {
        this.search = search;
        this.recommendations = recommendations;
        this.address = address;
        this.labels = labels;
    }

    @Override
    public Found find(Asked asked, int atMost, Words words) {
        var reading = address.read(parameters(asked));
        if (!reading.errors().isEmpty()) return new Found(false, 0, List.of(), List.of());
        var found = search.find(reading.query(), 0, atMost);
        var spoken = labels.in(words);
        var from = found.counts().getOrDefault(Facet.RS, List.of()).stream()
                .map(count -> new Option(count.value(), spoken.counted(Facet.RS, count.value(), count.count())))
                .sorted((one, other) -> spoken.alphabet().compare(one.label(), other.label()))
                .toList();
        return new Found(true, found.total(), recommendations.inOrder(found.ids()), from);
    }

    private static LinkedMultiValueMap<String, String> parameters(Asked asked) {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add(QueryAddress.WORDS, asked.words());
        parameters.add(Facet.SUR.code(), asked.stateUnderReview().iso3());
        parameters.add(Facet.RS.code(), asked.from());
        parameters.add(Facet.ISSUE.code(), asked.issue());
        parameters.add(Facet.KIND.code(), Kind.RECOMMENDATION.code());
        return parameters;
    }

    @Override
    public Optional<Recommendation> like(String text, String language, State stateUnderReview) {
        if (!LANGUAGES_OF_THE_RECORD.contains(language)) return Optional.empty();
        var toIt = Query.EVERYTHING.with(Facet.SUR, List.of(stateUnderReview.iso3()));
        return near(text, language, toIt).or(() -> near(text, language, Query.EVERYTHING));
    }

    private Optional<Recommendation> near(String text, String language, Query within) {
        return recommendations.inOrder(search.alike(text, language, within, COMPARED)).stream()
                .filter(one -> one.content().language().equals(language))
                .filter(one -> Likeness.of(text, one.content().text(), language) >= NEARLY_THE_SAME)
                .findFirst();
    }

    @Override
    public String source(Recommendation recommendation, Words words) {
        var spoken = labels.in(words);
        var content = recommendation.content();
        var from = spoken.state(content.recommendingState().iso3().orElse(Facet.UNKNOWN_STATE));
        var session = spoken.session(content.session());
        var answer = spoken.value(Facet.RESPONSE, content.response().code());
        return content.paragraph().isEmpty()
                ? words.t("recommendations.source", from, session, answer)
                : words.t("recommendations.source.paragraph", from, session, content.paragraph(), answer);
    }
}
