package org.presessions.applications.news;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.CallStatus;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.Calendar;
import org.presessions.mail.LetterSource;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.springframework.stereotype.Component;

/// A letter about a call is right as long as the call is open, and its reader has neither applied nor ended such
/// letters.
@Component
class CallNewsLetters implements LetterSource {
    private final CallNews news;
    private final CallNewsMailer mailer;
    private final Calls calls;
    private final Calendar calendar;
    private final Clock clock;

    CallNewsLetters(CallNews news, CallNewsMailer mailer, Calls calls, Calendar calendar, Clock clock) {
        this.calendar = calendar;
        this.news = news;
        this.mailer = mailer;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public String name() {
        return CallNewsMailer.KIND;
    }

    @Override
    public Map<UUID, TiedMail> now(Collection<TiedLetter> letters) {
        var now = new HashMap<UUID, TiedMail>();
        letters.stream()
                .collect(Collectors.groupingBy(letter -> letter.tie().id(0)))
                .forEach((series, ofCall) -> now.putAll(now(series, ofCall)));
        return now;
    }

    private Map<UUID, TiedMail> now(UUID seriesId, List<TiedLetter> letters) {
        var call = calls.of(seriesId).filter(known -> isPublic(seriesId, known));
        var readers = news.standing(
                call, letters.stream().map(letter -> letter.tie().id(1)).toList());
        if (call.isEmpty()) return Map.of();
        var written = mailer.letters(call.get(), readers);
        var now = new HashMap<UUID, TiedMail>();
        for (var letter : letters)
            if (written.get(letter.tie().id(1)) instanceof TiedMail mail)
                now.put(letter.message().id(), mail);
        return now;
    }

    private boolean isPublic(UUID seriesId, CallForApplications call) {
        return call.statusAt(clock.instant()) == CallStatus.OPEN
                && calendar.preSessionsOf(seriesId).stream()
                        .anyMatch(one -> one.series().isAnnounced());
    }
}
