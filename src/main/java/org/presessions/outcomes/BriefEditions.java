package org.presessions.outcomes;

import java.util.Locale;
import java.util.Optional;
import org.presessions.calendar.PreSession;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.organisation.CurrentIdentity;
import org.presessions.shared.words.Words;
import org.presessions.states.States;
import org.presessions.vocabulary.Issues;
import org.springframework.stereotype.Component;

/// Makes the edition that a reader asked for.
@Component
class BriefEditions {
    private final Briefs briefs;
    private final Words words;
    private final Issues issues;
    private final States states;
    private final Installation installation;
    private final CurrentIdentity identities;

    BriefEditions(
            Briefs briefs,
            Words words,
            Issues issues,
            States states,
            Installation installation,
            CurrentIdentity identities) {
        this.identities = identities;
        this.briefs = briefs;
        this.words = words;
        this.issues = issues;
        this.states = states;
        this.installation = installation;
    }

    /// Empty before the Pre-session has ended.
    Optional<BriefEdition> find(PreSession preSession, BriefReader reader, boolean markedOnly, Locale locale) {
        return briefs.find(preSession.id())
                .map(brief -> markedOnly ? brief.only(briefs.marks(reader.personId(), preSession.id())) : brief)
                .map(brief -> edition(preSession, brief, markedOnly, locale));
    }

    BriefEdition edition(PreSession preSession, Brief brief, boolean markedOnly, Locale locale) {
        var spoken = words.in(locale);
        return new BriefEdition(
                preSession, brief, markedOnly, spoken, issues, states, installation.address(), identities.now());
    }
}
