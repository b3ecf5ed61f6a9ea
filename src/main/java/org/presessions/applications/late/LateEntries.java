package org.presessions.applications.late;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.applications.Application;
import org.presessions.applications.ApplicationRepository;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.applications.LateEntry;
import org.presessions.applications.LateEntryForm;
import org.presessions.applications.LateEntryRepository;
import org.presessions.audit.Audit;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.people.People;
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
    private final ApplicationRepository written;
    private final Applications applications;
    private final Calendar calendar;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    LateEntries(
            LateEntryRepository repository,
            ApplicationRepository written,
            Applications applications,
            Calendar calendar,
            People people,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.written = written;
        this.applications = applications;
        this.calendar = calendar;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<LateEntry> of(UUID preSessionId) {
        return repository.of(preSessionId);
    }

    /// What was entered for those who wrote by post, the latest first.
    @Transactional(readOnly = true)
    public List<ByPost> byPost(UUID preSessionId) {
        var begun = repository.entered(preSessionId);
        var drafts = written.find(begun.keySet()).stream().collect(Collectors.toMap(Draft::id, draft -> draft));
        var known = people.find(drafts.values().stream()
                .flatMap(draft -> Stream.concat(Stream.of(draft.applicantId()), enteredBy(draft).stream()))
                .distinct()
                .toList());
        return begun.entrySet().stream()
                .filter(entry -> drafts.containsKey(entry.getKey()))
                .map(entry -> byPost(requireNonNull(drafts.get(entry.getKey())), entry.getValue(), known))
                .toList();
    }

    private static ByPost byPost(Draft draft, Instant begunAt, Map<UUID, Person> known) {
        return new ByPost(
                draft,
                begunAt,
                address(known, draft.applicantId()),
                enteredBy(draft).map(id -> address(known, id)).orElse(""));
    }

    private static Optional<UUID> enteredBy(Draft draft) {
        return draft.late().flatMap(Draft.Late::enteredBy);
    }

    private static String address(Map<UUID, Person> known, UUID id) {
        return Optional.ofNullable(known.get(id)).map(Person::email).orElse("");
    }

    /// Makes a link; what is returned is its secret, which nobody can ask for again.
    public String make(PreSession preSession, LateEntryForm form) {
        var token = RandomToken.drawn(TOKEN_BYTES);
        var expiresAt = form.expiresAt(preSession.series().zone()).orElseThrow();
        var by = Visitor.current().personId();
        repository.insert(preSession.id(), token.hash(), form, expiresAt, by, clock.instant());
        audit.record(
                "late-entry.make",
                "pre-session/" + preSession.id(),
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
        return known(token).filter(entry -> entry.isUsable(clock.instant())).filter(this::isStillHeld);
    }

    /// The link of a secret, whether it can be used or not.
    @Transactional(readOnly = true)
    Optional<LateEntry> known(String token) {
        return repository.byToken(hash(token));
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
        var entry = known(token).filter(this::isStillHeld).orElseThrow(NotFound::new);
        var before = applications.startedWith(key, applicantId);
        if (before.isPresent()) return before.get();
        if (!repository.use(entry.id(), clock.instant())) throw new NotFound();
        return applications.start(
                entry.preSessionId(), applicantId, locale, key, new Draft.Late(entry.expiresAt(), Optional.empty()));
    }

    /// Begins an application that staff enter for somebody who sent it another way.
    ///
    /// @param form its key: sent twice for one person, it begins one; sent again for another person, another
    public Application enter(UUID preSessionId, Person applicant, Locale locale, UUID form) {
        var key = UUID.nameUUIDFromBytes((form + "/" + applicant.id()).getBytes(StandardCharsets.US_ASCII));
        var late = new Draft.Late(clock.instant().plus(BY_POST), Optional.of(Visitor.signedIn()));
        return applications.start(preSessionId, applicant.id(), locale, key, late);
    }

    private static byte[] hash(String token) {
        return new RandomToken(token).hash();
    }
}
