package org.presessions.statements.proposals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.search.Likeness;
import org.presessions.recommendations.search.Search;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.Query;
import org.presessions.statements.earlier.Earlier;
import org.presessions.statements.earlier.EarlierRecommendations;
import org.presessions.statements.text.StatementText;
import org.presessions.states.State;
import org.springframework.stereotype.Component;

/// Looks at the recommendations that a statement suggests, as they are written, and whether one like them was made
/// before.
@Component
public class ProposalChecks {
    private static final Set<String> LANGUAGES_OF_THE_RECORD = Set.of("en", "fr", "es");
    private static final int COMPARED = 8;
    /// Of the telling words. "Ratify the Convention on …" and the same for its protocol stay below.
    private static final double NEARLY_THE_SAME = 0.72;

    private final Search search;
    private final Recommendations recommendations;
    private final EarlierRecommendations earlier;

    ProposalChecks(Search search, Recommendations recommendations, EarlierRecommendations earlier) {
        this.search = search;
        this.recommendations = recommendations;
        this.earlier = earlier;
    }

    /// By the places of the proposals in the form, such as `0-1`: the second one on the first issue.
    ///
    /// @param state under review: one made to it before says more than one made to others
    public Map<String, CheckedProposal> of(StatementText content, State state) {
        var checked = new LinkedHashMap<String, CheckedProposal>();
        for (var i = 0; i < content.blocks().size(); i++) {
            var proposals = content.blocks().get(i).proposals();
            for (var j = 0; j < proposals.size(); j++)
                checked.put(i + "-" + j, check(proposals.get(j), content.language(), state));
        }
        return checked;
    }

    private CheckedProposal check(String text, String language, State state) {
        return CheckedProposal.of(text, language).like(alike(text, language, state));
    }

    private Optional<Earlier> alike(String text, String language, State state) {
        if (!LANGUAGES_OF_THE_RECORD.contains(language)) return Optional.empty();
        var toIt = Query.EVERYTHING.with(Facet.SUR, List.of(state.iso3()));
        return near(text, language, toIt).or(() -> near(text, language, Query.EVERYTHING));
    }

    private Optional<Earlier> near(String text, String language, Query within) {
        return recommendations.inOrder(search.alike(text, language, within, COMPARED)).stream()
                .filter(one -> one.content().language().equals(language))
                .filter(one -> Likeness.of(text, one.content().text(), language) >= NEARLY_THE_SAME)
                .findFirst()
                .map(earlier::cite);
    }
}
