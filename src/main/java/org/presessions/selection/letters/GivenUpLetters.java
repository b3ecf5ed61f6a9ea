package org.presessions.selection.letters;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSessionGivenUp;
import org.presessions.mail.LetterSource;
import org.presessions.mail.Outbox;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells those whom it concerns that a Pre-session is not held after all. Taken up again, the letters that wait go.
@Component
class GivenUpLetters implements LetterSource {
    private final GivenUpReaders readers;
    private final GivenUpMailer mailer;
    private final Calendar calendar;
    private final Outbox outbox;

    GivenUpLetters(GivenUpReaders readers, GivenUpMailer mailer, Calendar calendar, Outbox outbox) {
        this.readers = readers;
        this.mailer = mailer;
        this.calendar = calendar;
        this.outbox = outbox;
    }

    @ApplicationModuleListener
    void on(PreSessionGivenUp event) {
        write(event.preSessionId());
    }

    /// Who was told so before, and nothing else since, is told nothing.
    void write(UUID preSessionId) {
        var concerned = readers.of(preSessionId);
        var told = readers.told(calendar.preSession(preSessionId), concerned.keySet());
        concerned.forEach((person, reader) -> {
            if (!told.contains(person)) outbox.hold(mailer.givenUp(reader));
        });
    }

    @Override
    public String name() {
        return GivenUpMailer.GIVEN_UP;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, TiedMail> now(Collection<TiedLetter> waiting) {
        return readers.of(waiting, true).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, reader -> mailer.givenUp(reader.getValue())));
    }
}
