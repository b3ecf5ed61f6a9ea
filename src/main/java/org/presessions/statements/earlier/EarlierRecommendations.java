package org.presessions.statements.earlier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.presessions.recommendations.Kind;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.search.Search;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.recommendations.search.query.Found;
import org.presessions.recommendations.search.query.QueryAddress;
import org.presessions.shared.Option;
import org.presessions.shared.words.Alphabet;
import org.presessions.shared.words.Words;
import org.presessions.statements.text.FollowedUp;
import org.presessions.statements.text.StatementText;
import org.presessions.states.State;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/// Looks up what States recommended before to the State of a statement, and how it is cited.
@Component
public class EarlierRecommendations {
    private static final int SHOWN = 20;

    private final Recommendations recommendations;
    private final Search search;
    private final QueryAddress address;
    private final FacetLabels labels;
    private final Words words;

    EarlierRecommendations(
            Recommendations recommendations, Search search, QueryAddress address, FacetLabels labels, Words words) {
        this.recommendations = recommendations;
        this.search = search;
        this.address = address;
        this.labels = labels;
        this.words = words;
    }

    /// @param wanted of an issue that the statement has; another finds nothing
    public Optional<EarlierFound> found(EarlierSearch wanted, StatementText content, State state) {
        if (wanted.block() >= content.blocks().size()) return Optional.empty();
        var issue = content.blocks().get(wanted.block()).issue();
        var reading = address.read(parameters(wanted, wanted.anyIssue() ? "" : issue, state));
        if (!reading.errors().isEmpty()) return Optional.of(new EarlierFound(wanted, false, 0, List.of(), List.of()));
        var found = search.find(reading.query(), 0, SHOWN);
        var hits = recommendations.inOrder(found.ids()).stream().map(this::cite).toList();
        return Optional.of(new EarlierFound(wanted, true, found.total(), hits, from(found)));
    }

    private static LinkedMultiValueMap<String, String> parameters(EarlierSearch wanted, String issue, State state) {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add(QueryAddress.WORDS, wanted.words());
        parameters.add(Facet.SUR.code(), state.iso3());
        parameters.add(Facet.RS.code(), wanted.from());
        parameters.add(Facet.ISSUE.code(), issue);
        parameters.add(Facet.KIND.code(), Kind.RECOMMENDATION.code());
        return parameters;
    }

    private List<Option> from(Found found) {
        var spoken = labels.in(spoken());
        return found.counts().getOrDefault(Facet.RS, List.of()).stream()
                .map(count -> new Option(count.value(), spoken.counted(Facet.RS, count.value(), count.count())))
                .sorted((one, other) -> Alphabet.of(spoken().locale()).compare(one.label(), other.label()))
                .toList();
    }

    /// The numbers among these of recommendations to a State.
    public Set<Long> known(State state, Collection<Long> numbers) {
        return recommendations.inOrder(List.copyOf(numbers)).stream()
                .filter(one -> isTo(state, one) && one.withdrawnAt().isEmpty())
                .map(Recommendation::id)
                .collect(Collectors.toSet());
    }

    /// What a statement on a State speaks of.
    public Citations cited(StatementText content, State state) {
        return cited(List.of(content), state);
    }

    /// What several statements on a State speak of.
    public Citations cited(List<StatementText> contents, State state) {
        return cited(
                contents.stream()
                        .flatMap(content -> content.blocks().stream())
                        .flatMap(block -> block.followedUp().stream())
                        .map(FollowedUp::number)
                        .collect(Collectors.toSet()),
                state);
    }

    /// Those of some recommendations that were made to a State.
    public Citations cited(Set<Long> numbers, State state) {
        return new Citations(recommendations.inOrder(List.copyOf(numbers)).stream()
                .filter(one -> isTo(state, one))
                .collect(Collectors.toMap(Recommendation::id, this::cite)));
    }

    private static boolean isTo(State state, Recommendation one) {
        return one.content().stateUnderReview().iso3().equals(Optional.of(state.iso3()));
    }

    /// A recommendation with its source, in the reader's language.
    public Earlier cite(Recommendation one) {
        var spoken = labels.in(spoken());
        var content = one.content();
        var from = spoken.state(content.recommendingState().iso3().orElse(Facet.UNKNOWN_STATE));
        var session = spoken.session(content.session());
        var answer = spoken.value(Facet.RESPONSE, content.response().code());
        var source = content.paragraph().isEmpty()
                ? spoken().t("statements.earlier.source", from, session, answer)
                : spoken().t("statements.earlier.source.paragraph", from, session, content.paragraph(), answer);
        return new Earlier(one, source, recommendations.origin(one).sample());
    }

    private Words spoken() {
        return words.in(LocaleContextHolder.getLocale());
    }
}
