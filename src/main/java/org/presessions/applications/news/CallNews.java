package org.presessions.applications.news;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.applications.Versions;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.audit.Audit;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.mail.Outbox;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who wants to hear of other calls, and the letters to them: one for each call, and none to who has applied already.
@Component
@Transactional
class CallNews {
    private final CallNewsRepository repository;
    private final CallNewsMailer mailer;
    private final Versions versions;
    private final Calendar calendar;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    CallNews(
            CallNewsRepository repository,
            CallNewsMailer mailer,
            Versions versions,
            Calendar calendar,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.mailer = mailer;
        this.versions = versions;
        this.calendar = calendar;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    boolean agrees(UUID personId) {
        return repository.agrees(personId);
    }

    void agree(UUID personId, Locale locale) {
        repository.agree(personId, locale, clock.instant());
        audit.record("call.news.agree", "person/" + personId);
    }

    void end(UUID personId) {
        repository.end(personId, clock.instant());
        audit.record("call.news.end", "person/" + personId);
    }

    /// @throws NotFound where the address is nobody’s
    @Transactional(readOnly = true)
    UUID personOf(UUID token) {
        return repository.personOf(token).orElseThrow(NotFound::new);
    }

    /// To whom a letter would be written now.
    @Transactional(readOnly = true)
    List<CallNewsRepository.Reader> due(CallForApplications call) {
        var untold = repository.untold(call.id());
        var applied = applicants(call);
        return untold.stream()
                .filter(reader -> !applied.contains(reader.personId()))
                .toList();
    }

    @Transactional(readOnly = true)
    int countTold(CallForApplications call) {
        return repository.countTold(call.id());
    }

    /// Writes what is due into the outbox, where a person reads it first.
    ///
    /// @return how many letters
    int write(CallForApplications call) {
        var written = due(call).stream()
                .filter(reader -> repository.tell(call.id(), reader.personId(), clock.instant()))
                .toList();
        var letters = mailer.letters(call, written);
        letters.values().forEach(outbox::hold);
        audit.record("call.news.write", "series/" + call.seriesId(), Map.of("letters", letters.size()));
        return letters.size();
    }

    /// Readers to whom a letter about a call is right still.
    @Transactional(readOnly = true)
    List<CallNewsRepository.Reader> standing(Optional<CallForApplications> call, List<UUID> personIds) {
        if (call.isEmpty()) return List.of();
        var applied = applicants(call.get());
        return repository.readers(personIds).stream()
                .filter(reader -> !applied.contains(reader.personId()))
                .toList();
    }

    private Set<UUID> applicants(CallForApplications call) {
        return versions.applicantsFor(calendar.preSessionsOf(call.seriesId()).stream()
                .map(PreSession::id)
                .toList());
    }
}
