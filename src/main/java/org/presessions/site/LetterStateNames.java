package org.presessions.site;

import java.util.Locale;
import java.util.Optional;
import org.presessions.mail.LetterTopics;
import org.presessions.states.States;
import org.springframework.stereotype.Component;

/// Calls the States of which letters tell by their names.
@Component
class LetterStateNames implements LetterTopics {
    private final States states;

    LetterStateNames(States states) {
        this.states = states;
    }

    @Override
    public Optional<String> name(String state, Locale locale) {
        return states.bySlug(state).map(found -> found.name(locale));
    }
}
