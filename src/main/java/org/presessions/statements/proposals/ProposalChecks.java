package org.presessions.statements.proposals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.presessions.statements.earlier.EarlierRecommendations;
import org.presessions.statements.text.StatementText;
import org.presessions.states.State;
import org.springframework.stereotype.Component;

/// Looks at the recommendations that a statement suggests, as they are written, and whether one like them was made
/// before.
@Component
public class ProposalChecks {
    private final EarlierRecommendations earlier;

    ProposalChecks(EarlierRecommendations earlier) {
        this.earlier = earlier;
    }

    /// By the places of the proposals in the form, such as `0-1`: the second one of the issue in that slot.
    ///
    /// @param state under review: one made to it before says more than one made to others
    public Map<String, CheckedProposal> of(StatementText content, State state) {
        var checked = new LinkedHashMap<String, CheckedProposal>();
        for (var block : content.blocks()) {
            var proposals = block.proposals();
            for (var i = 0; i < proposals.size(); i++)
                checked.put(block.slot() + "-" + i, check(proposals.get(i), content.language(), state));
        }
        return checked;
    }

    private CheckedProposal check(String text, String language, State state) {
        return CheckedProposal.of(text, language).like(earlier.like(text, language, state));
    }
}
