package org.presessions.applications.late;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.applications.LateEntry;
import org.presessions.applications.LateEntryForm;
import org.presessions.applications.LateEntryRepository;
import org.presessions.audit.Audit;
import org.presessions.calendar.Calendar;
import org.presessions.people.Person;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.presessions.shared.installation.RandomToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Applications after the close: by a secret link, or entered by staff for somebody who wrote by post.
@Component
@Transactional
public class LateEntries {
    /// So long staff may work on what came by post.
    private static final Duration BY_POST = Duration.ofDays(14);

    private static final int TOKEN_BYTES = 24;

    private final LateEntryRepository repository;
    private final Applications applications;
    private final Calendar calendar;
    private final Audit audit;
    private final Clock clock;

    LateEntries(
            LateEntryRepository repository, Applications applications, Calendar calendar, Audit audit, Clock clock) {
        this.repository = repository;
        this.applications = applications;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<LateEntry> of(UUID preSessionId) {
        return repository.of(preSessionId);
    }

    /// Makes a link; what is returned is its secret, which nobody can ask for again.
    public String make(UUID preSessionId, LateEntryForm form) {
        var token = RandomToken.drawn(TOKEN_BYTES);
        repository.insert(preSessionId, token.hash(), form, Visitor.current().personId(), clock.instant());
        audit.record(
                "late-entry.make",
                "pre-session/" + preSessionId,
                Map.of("uses", form.parsedUses().orElseThrow()));
        return token.text();
    }

    /// Takes a link back; what was begun with it stays.
    public void end(UUID id, UUID preSessionId) {
        repository.end(id, preSessionId, clock.instant());
        audit.record("late-entry.end", "pre-session/" + preSessionId);
    }

    /// The link of a secret, as long as it can be used.
    @Transactional(readOnly = true)
    Optional<LateEntry> usable(String token) {
        return repository
                .byToken(hash(token))
                .filter(entry -> entry.isUsable(clock.instant()))
                .filter(this::isStillHeld);
    }

    /// Nobody can apply to speak where there will be no Pre-session.
    private boolean isStillHeld(LateEntry entry) {
        return !calendar.preSession(entry.preSessionId()).isGivenUp();
    }

    /// Begins an application with a link.
    ///
    /// @param key of the form that begins it: sent twice, it begins one and uses the link once
    /// @throws NotFound where the link can be used no more
    Application begin(String token, UUID applicantId, Locale locale, UUID key) {
        var entry = repository.byToken(hash(token)).filter(this::isStillHeld).orElseThrow(NotFound::new);
        var before = applications.startedWith(key, applicantId);
        if (before.isPresent()) return before.get();
        if (!repository.use(entry.id(), clock.instant())) throw new NotFound();
        return applications.start(
                entry.preSessionId(), applicantId, locale, key, new Draft.Late(entry.expiresAt(), Optional.empty()));
    }

    /// Begins an application that staff enter for somebody who sent it another way.
    public Application enter(UUID preSessionId, Person applicant, Locale locale, UUID key) {
        var late = new Draft.Late(clock.instant().plus(BY_POST), Optional.of(Visitor.signedIn()));
        return applications.start(preSessionId, applicant.id(), locale, key, late);
    }

    private static byte[] hash(String token) {
        return new RandomToken(token).hash();
    }
}
