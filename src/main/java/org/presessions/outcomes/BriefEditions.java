package org.presessions.outcomes;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.presessions.calendar.PreSession;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.organisation.CurrentIdentity;
import org.presessions.shared.words.Words;
import org.presessions.statements.earlier.EarlierRecommendations;
import org.presessions.states.MembersAndObservers;
import org.presessions.vocabulary.Issues;
import org.springframework.stereotype.Component;

/// Makes the edition that a reader asked for.
@Component
class BriefEditions {
    private final Briefs briefs;
    private final Panels panels;
    private final Protection protection;
    private final Words words;
    private final Issues issues;
    private final MembersAndObservers parties;
    private final Installation installation;
    private final CurrentIdentity identities;
    private final EarlierRecommendations earlier;

    BriefEditions(
            Briefs briefs,
            Panels panels,
            Protection protection,
            Words words,
            Issues issues,
            MembersAndObservers parties,
            Installation installation,
            CurrentIdentity identities,
            EarlierRecommendations earlier) {
        this.earlier = earlier;
        this.identities = identities;
        this.briefs = briefs;
        this.panels = panels;
        this.protection = protection;
        this.words = words;
        this.issues = issues;
        this.parties = parties;
        this.installation = installation;
    }

    /// To be read on the page; empty before the Pre-session has ended.
    Optional<BriefEdition> find(PreSession preSession, BriefReader reader, boolean markedOnly, Locale locale) {
        return find(preSession, reader, markedOnly, locale, false);
    }

    /// To be taken away; empty before the Pre-session has ended.
    Optional<BriefEdition> findFile(PreSession preSession, BriefReader reader, boolean markedOnly, Locale locale) {
        return find(preSession, reader, markedOnly, locale, true);
    }

    private Optional<BriefEdition> find(
            PreSession preSession, BriefReader reader, boolean markedOnly, Locale locale, boolean isFile) {
        return briefs.find(preSession.id())
                .map(brief -> markedOnly ? brief.only(briefs.marks(reader.personId(), preSession.id())) : brief)
                .map(brief -> {
                    var disclosure =
                            new BriefDisclosure(protection.shown(panels.all(preSession.id()), preSession), isFile);
                    return edition(preSession, disclosure.of(brief), markedOnly, locale)
                            .without(disclosure.notices(brief));
                });
    }

    /// Of a brief that says nothing its reader may not know.
    BriefEdition edition(PreSession preSession, Brief brief, boolean markedOnly, Locale locale) {
        var spoken = words.in(locale);
        return new BriefEdition(
                preSession,
                brief,
                Map.of(),
                markedOnly,
                spoken,
                issues,
                parties,
                installation.address(),
                identities.now(),
                earlier.cited(brief.followedUp(), preSession.state()));
    }
}
