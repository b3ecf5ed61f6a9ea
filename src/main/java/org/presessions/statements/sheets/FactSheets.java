package org.presessions.statements.sheets;

import java.util.Map;
import java.util.Optional;
import org.presessions.calendar.PreSession;
import org.presessions.protection.Shown;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.organisation.Contact;
import org.presessions.shared.organisation.Emblem;
import org.presessions.shared.organisation.Identity;
import org.presessions.shared.organisation.IdentityText;
import org.presessions.shared.words.Wording;
import org.presessions.shared.words.Words;
import org.presessions.statements.earlier.EarlierRecommendations;
import org.presessions.statements.text.StatementText;
import org.presessions.vocabulary.Issues;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Makes a fact sheet of what a statement says on one of its issues.
@Component
class FactSheets {
    private final FactSheetEmblems emblems;
    private final EarlierRecommendations earlier;
    private final Issues issues;
    private final Installation installation;
    private final Words words;

    FactSheets(
            FactSheetEmblems emblems,
            EarlierRecommendations earlier,
            Issues issues,
            Installation installation,
            Words words) {
        this.emblems = emblems;
        this.earlier = earlier;
        this.issues = issues;
        this.installation = installation;
        this.words = words;
    }

    /// In the language of the reader's interface.
    ///
    /// @param speaker as the reader may see one; that the text may be taken away is looked at before
    /// @param number of the issue, from 1
    /// @return empty where the statement has no such issue
    Optional<FactSheet> of(PreSession preSession, Shown speaker, StatementText content, int number) {
        if (number < 1 || number > content.blocks().size()) return Optional.empty();
        var block = content.blocks().get(number - 1);
        var spoken = words.in(LocaleContextHolder.getLocale());
        var state = preSession.state().name(spoken.locale());
        return Optional.of(new FactSheet(
                identity(speaker),
                block.issue().isEmpty() ? state : issues.label(block.issue(), spoken.locale()),
                spoken.t("statements.sheet.occasion", state, preSession.series().name(spoken)),
                speaker,
                content.language(),
                block,
                earlier.cited(content, preSession.state()).of(block),
                installation.address(),
                spoken));
    }

    /// Nothing of an institution that is not to be known: its emblem would tell it.
    private Identity identity(Shown speaker) {
        if (speaker.institution().isEmpty()) return Identity.NONE;
        return new Identity(
                Map.of(IdentityText.NAME, Wording.english(speaker.institution())),
                Contact.NONE,
                Optional.empty(),
                emblems.find(speaker.seatId()).map(png -> new Emblem(Emblem.Kind.PNG, png)));
    }
}
