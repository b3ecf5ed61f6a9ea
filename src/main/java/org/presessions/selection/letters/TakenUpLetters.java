package org.presessions.selection.letters;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSessionTakenUp;
import org.presessions.mail.LetterSource;
import org.presessions.mail.Outbox;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells those who were told otherwise that a Pre-session is held after all.
@Component
class TakenUpLetters implements LetterSource {
    private final GivenUpReaders readers;
    private final GivenUpMailer mailer;
    private final Calendar calendar;
    private final Outbox outbox;

    TakenUpLetters(GivenUpReaders readers, GivenUpMailer mailer, Calendar calendar, Outbox outbox) {
        this.readers = readers;
        this.mailer = mailer;
        this.calendar = calendar;
        this.outbox = outbox;
    }

    @ApplicationModuleListener
    void on(PreSessionTakenUp event) {
        write(event.preSessionId());
    }

    void write(UUID preSessionId) {
        var concerned = readers.of(preSessionId);
        var told = readers.told(calendar.preSession(preSessionId), concerned.keySet());
        concerned.forEach((person, reader) -> {
            if (told.contains(person)) outbox.hold(mailer.takenUp(reader));
        });
    }

    @Override
    public String name() {
        return GivenUpMailer.TAKEN_UP;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, TiedMail> now(Collection<TiedLetter> waiting) {
        return readers.of(waiting, false).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, reader -> mailer.takenUp(reader.getValue())));
    }
}
