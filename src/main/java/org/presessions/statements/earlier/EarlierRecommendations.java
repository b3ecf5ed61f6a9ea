package org.presessions.statements.earlier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.presessions.recommendations.Precedents;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.Recommendations;
import org.presessions.shared.words.Words;
import org.presessions.statements.text.FollowedUp;
import org.presessions.statements.text.StatementText;
import org.presessions.states.State;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Looks up what States recommended before to the State of a statement, and how it is cited.
@Component
public class EarlierRecommendations {
    private static final int SHOWN = 20;

    private final Recommendations recommendations;
    private final Precedents precedents;
    private final Words words;

    EarlierRecommendations(Recommendations recommendations, Precedents precedents, Words words) {
        this.recommendations = recommendations;
        this.precedents = precedents;
        this.words = words;
    }

    /// @param wanted of an issue that the statement has; another finds nothing
    public Optional<EarlierFound> found(EarlierSearch wanted, StatementText content, State state) {
        return content.block(wanted.block()).map(block -> found(wanted, wanted.anyIssue() ? "" : block.issue(), state));
    }

    private EarlierFound found(EarlierSearch wanted, String issue, State state) {
        var found = precedents.find(new Precedents.Asked(state, wanted.words(), wanted.from(), issue), SHOWN, spoken());
        var hits = found.first().stream().map(this::cite).toList();
        return new EarlierFound(wanted, found.understood(), found.total(), hits, found.from());
    }

    /// One that says nearly the same as a text.
    public Optional<Earlier> like(String text, String language, State state) {
        return precedents.like(text, language, state).map(this::cite);
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

    private Earlier cite(Recommendation one) {
        return new Earlier(
                one,
                precedents.source(one, spoken()),
                recommendations.origin(one).sample());
    }

    private Words spoken() {
        return words.in(LocaleContextHolder.getLocale());
    }
}
