package org.presessions.applications.together;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.applications.ApplicationMailer;
import org.presessions.applications.ApplicationRepository;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.ApplicationSubmitted;
import org.presessions.applications.ApplicationWithdrawn;
import org.presessions.applications.Draft;
import org.presessions.audit.Audit;
import org.presessions.mail.TiedMail;
import org.presessions.people.EmailAddress;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.limits.RateLimits;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Those whom the owner of an application asked to write it too. They are let in until the owner takes them off, they
/// go themselves, or the application is withdrawn or deleted.
@Component
@Transactional
public class CoWriters {
    public static final int AT_MOST = 8;
    private static final int LETTERS_AN_HOUR = 5;

    private final CoWriterRepository repository;
    private final ApplicationRepository applications;
    private final ApplicationMailer mailer;
    private final People people;
    private final RateLimits limits;
    private final Audit audit;
    private final Clock clock;

    CoWriters(
            CoWriterRepository repository,
            ApplicationRepository applications,
            ApplicationMailer mailer,
            People people,
            RateLimits limits,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.applications = applications;
        this.mailer = mailer;
        this.people = people;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /// In the order in which they were asked.
    @Transactional(readOnly = true)
    public List<CoWriter> of(UUID applicationId) {
        var rows = repository.of(applicationId);
        var persons =
                people.find(rows.stream().map(CoWriterRepository.Row::personId).toList());
        return rows.stream()
                .map(row -> new CoWriter(
                        row.personId(),
                        Objects.requireNonNull(persons.get(row.personId())).email(),
                        row.askedAt(),
                        row.openedAt()))
                .toList();
    }

    /// Who is told of a draft: its owner first, then those who were asked and have come.
    @Transactional(readOnly = true)
    public List<Person> toldOf(Draft draft) {
        var ids = Stream.concat(Stream.of(draft.applicantId()), came(draft.id()).stream())
                .toList();
        var known = people.find(ids);
        return ids.stream().map(id -> Objects.requireNonNull(known.get(id))).toList();
    }

    private List<UUID> came(UUID applicationId) {
        return repository.of(applicationId).stream()
                .filter(row -> row.openedAt().isPresent())
                .map(CoWriterRepository.Row::personId)
                .toList();
    }

    /// Who writes which application beside its owner.
    @Transactional(readOnly = true)
    public Map<UUID, Set<UUID>> persons(Collection<UUID> applicationIds) {
        return repository.persons(applicationIds);
    }

    /// What somebody writes with its owner, changed last first.
    @Transactional(readOnly = true)
    public List<Draft> draftsWith(UUID personId) {
        return applications.find(repository.with(personId)).stream()
                .filter(draft -> draft.status() != ApplicationStatus.WITHDRAWN)
                .sorted(Comparator.comparing(Draft::savedAt).reversed())
                .toList();
    }

    /// Whether a person is one of them; that they came is noted.
    public boolean letsIn(Draft draft, UUID personId) {
        if (draft.status() == ApplicationStatus.WITHDRAWN) return false;
        var found = repository.find(draft.id(), personId);
        if (found.isEmpty()) return false;
        if (found.get().openedAt().isEmpty()) repository.opened(draft.id(), personId, clock.instant());
        return true;
    }

    /// Asks somebody by mail. Whether an address is known here makes no difference to what its writer sees.
    ///
    /// @param typed as somebody wrote it
    /// @return what is against it, at the field `email`
    public FieldErrors ask(UUID applicationId, String typed) {
        applications.lock(applicationId);
        var draft = applications
                .find(applicationId)
                .filter(known -> known.status() != ApplicationStatus.WITHDRAWN)
                .orElseThrow(NotFound::new);
        var errors = check(draft, typed);
        if (errors.any()) return errors;
        var person = people.ensure(EmailAddress.parse(typed).orElseThrow(), "", draft.locale());
        repository.insert(applicationId, person.id(), clock.instant());
        send(draft, person);
        audit.record(
                "application.add-co-writer",
                "application/" + applicationId,
                Map.of("person", person.id().toString()));
        return errors;
    }

    private FieldErrors check(Draft draft, String typed) {
        var errors = new FieldErrors();
        var address = EmailAddress.parse(typed);
        if (address.isEmpty()) {
            errors.add("email", "people.error.email");
            return errors;
        }
        var known = of(draft.id());
        if (people.get(draft.applicantId()).email().equals(address.get()))
            errors.add("email", "applications.together.error.own");
        else if (known.stream().map(CoWriter::email).anyMatch(address.get()::equals))
            errors.add("email", "applications.together.error.known");
        else errors.addIf(known.size() >= AT_MOST, "email", "applications.together.full", AT_MOST);
        return errors;
    }

    /// Whoever is taken off and asked again many times has the earlier ones.
    private void send(Draft draft, Person person) {
        if (!limits.allowMail("co-writer-link", person.id().toString(), LETTERS_AN_HOUR, Duration.ofHours(1))) return;
        var letter = mailer.toCoWriter(draft, person);
        mailer.send(new TiedMail(letter.mail(), CoWriterLetters.tie(draft, person.id()), letter.template()));
    }

    /// From now on nothing lets them in; pressed twice, nothing happens.
    public void remove(UUID applicationId, UUID personId) {
        if (!repository.delete(applicationId, personId)) return;
        audit.record(
                "application.remove-co-writer", "application/" + applicationId, Map.of("person", personId.toString()));
    }

    /// Nobody is one of them any more.
    public void forget(UUID applicationId) {
        repository.deleteAll(applicationId);
    }

    /// Whoever wrote with its owner hears that it is handed in; nobody else hands it in.
    @EventListener
    void on(ApplicationSubmitted submitted) {
        var came = came(submitted.applicationId());
        if (came.isEmpty()) return;
        var draft = applications.find(submitted.applicationId()).orElseThrow();
        for (var person : people.find(came).values())
            if (limits.allowMail("co-writer-handed-in", person.id().toString(), LETTERS_AN_HOUR, Duration.ofHours(1)))
                mailer.send(mailer.handedInWith(draft, person));
    }

    @EventListener
    void on(ApplicationWithdrawn withdrawn) {
        forget(withdrawn.applicationId());
    }
}
