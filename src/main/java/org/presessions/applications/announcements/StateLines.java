package org.presessions.applications.announcements;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.StateLine;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.shared.words.Alphabet;
import org.springframework.stereotype.Component;

/// The States of a call, until when one may apply for each.
@Component
class StateLines {
    private final Calendar calendar;
    private final Clock clock;

    StateLines(Calendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /// By their names in the reader's language.
    List<StateLine> of(Series series, CallForApplications call, Locale locale) {
        return calendar.preSessionsOf(series.id()).stream()
                .map(preSession -> line(preSession, call))
                .sorted(Comparator.comparing(line -> line.preSession().state().name(locale), Alphabet.of(locale)))
                .toList();
    }

    private StateLine line(PreSession preSession, CallForApplications call) {
        var closesAt = call.closesAt(preSession.id());
        var status = call.statusAt(clock.instant(), preSession.id());
        var later = call.extensionOf(preSession.id())
                .filter(extension -> extension.closesAt().isAfter(call.closesAt()));
        return new StateLine(preSession, closesAt, status, later);
    }
}
