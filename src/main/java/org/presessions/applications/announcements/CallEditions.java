package org.presessions.applications.announcements;

import java.time.Clock;
import java.util.Locale;
import org.presessions.applications.calls.CallStatus;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.Series;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.organisation.Identities;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// Makes the [CallEdition] that a reader takes away.
@Component
class CallEditions {
    private final Calls calls;
    private final CallTexts texts;
    private final StateLines lines;
    private final Words words;
    private final Installation installation;
    private final Identities identities;
    private final Clock clock;

    CallEditions(
            Calls calls,
            CallTexts texts,
            StateLines lines,
            Words words,
            Installation installation,
            Identities identities,
            Clock clock) {
        this.calls = calls;
        this.texts = texts;
        this.lines = lines;
        this.words = words;
        this.installation = installation;
        this.identities = identities;
        this.clock = clock;
    }

    /// @throws NotFound where there is no call, or a draft that the visitor may not see
    CallEdition of(Series series, Locale locale) {
        var call = calls.shownTo(Visitor.current(), series).orElseThrow(NotFound::new);
        return new CallEdition(
                series,
                call,
                call.statusAt(clock.instant()) == CallStatus.CLOSED,
                lines.of(series, call, locale),
                texts.of(call).in(locale),
                words.in(locale),
                installation.address(),
                identities.now());
    }
}
