package org.presessions.protection.custody;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.audit.Audit;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The two persons who may know the real name of somebody protected, and neither of them alone.
@Component
@Transactional
public class Custodians {
    public static final int WANTED = 2;

    private final CustodianRepository repository;
    private final People people;
    private final CustodianMailer mailer;
    private final Audit audit;
    private final Clock clock;

    Custodians(CustodianRepository repository, People people, CustodianMailer mailer, Audit audit, Clock clock) {
        this.repository = repository;
        this.people = people;
        this.mailer = mailer;
        this.audit = audit;
        this.clock = clock;
    }

    /// Two, or fewer where not all are named, or one is of the staff no more.
    @Transactional(readOnly = true)
    public List<Person> all() {
        var ids = repository.all();
        var known = people.find(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .filter(Person::isStaff)
                .toList();
    }

    /// The other one of two; empty for whoever is none of them.
    @Transactional(readOnly = true)
    public Optional<Person> beside(UUID personId) {
        var all = all();
        if (all.size() < WANTED || all.stream().noneMatch(one -> one.id().equals(personId))) return Optional.empty();
        return all.stream().filter(one -> !one.id().equals(personId)).findFirst();
    }

    /// Who can be one.
    @Transactional(readOnly = true)
    public List<Person> staff() {
        return Stream.of(Role.ADMINISTRATOR, Role.SECRETARIAT)
                .flatMap(role -> people.withRole(role).stream())
                .distinct()
                .toList();
    }

    /// From now on these, and nobody else. Who was one before and stays keeps part in what was asked.
    ///
    /// All staff are told who named whom, and those who are custodians no more. That another has to agree would
    /// stop nobody: two who want to see a name would say yes to each other, and where there is one administrator
    /// none could be named. What everybody hears of at once nobody does quietly.
    public void name(List<UUID> wanted) {
        var present = repository.lock();
        if (Set.copyOf(present).equals(Set.copyOf(wanted))) return;
        present.stream().filter(id -> !wanted.contains(id)).forEach(this::remove);
        wanted.stream().filter(id -> !present.contains(id)).forEach(this::add);
        var left = people.find(present).values().stream();
        var told = Stream.concat(staff().stream(), left).distinct().toList();
        mailer.named(
                told, people.find(wanted).values(), Visitor.current().personId().map(people::get));
    }

    private void remove(UUID personId) {
        repository.remove(personId);
        audit.record("protection.remove-custodian", "person/" + personId);
    }

    private void add(UUID personId) {
        repository.add(personId, clock.instant());
        audit.record("protection.name-custodian", "person/" + personId);
    }
}
