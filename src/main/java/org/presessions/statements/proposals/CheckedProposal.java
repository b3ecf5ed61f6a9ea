package org.presessions.statements.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presessions.statements.earlier.Earlier;

/// What is told of one suggested recommendation.
///
/// @param action McMahon's action category, 1 (minimal) to 5 (specific); empty where no verb is found, or nobody has
/// written down the verbs of its language
/// @param advice in the order in which it helps
/// @param alike one made before that says nearly the same
public record CheckedProposal(Optional<Integer> action, List<Advice> advice, Optional<Earlier> alike) {
    private static final int STRONG = 4;

    /// What its words alone tell.
    static CheckedProposal of(String text, String language) {
        return AskingWords.of(language)
                .map(words -> of(Asking.in(words, text)))
                .orElseGet(() -> new CheckedProposal(Optional.empty(), List.of(Advice.UNREAD), Optional.empty()));
    }

    private static CheckedProposal of(Asking asking) {
        var action = asking.action();
        var advice = new ArrayList<Advice>();
        if (action.isEmpty()) advice.add(Advice.NO_VERB);
        else if (!asking.beginsWithVerb()) advice.add(Advice.VERB_FIRST);
        if (action.filter(category -> category < STRONG).isPresent()) advice.add(Advice.STRONGER);
        if (asking.asks() > 1) advice.add(Advice.ONE_ASK);
        if (!asking.saysWhom()) advice.add(Advice.WHOM);
        if (!asking.saysWhen()) advice.add(Advice.WHEN);
        return new CheckedProposal(action, List.copyOf(advice), Optional.empty());
    }

    CheckedProposal like(Optional<Earlier> found) {
        return new CheckedProposal(action, advice, found);
    }

    public boolean hasNews() {
        return action.isPresent() || !advice.isEmpty() || alike.isPresent();
    }
}
