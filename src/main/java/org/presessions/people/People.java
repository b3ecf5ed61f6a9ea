package org.presessions.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.audit.Audit;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The persons that this installation knows.
@Component
@Transactional
public class People {
    private final PersonRepository repository;
    private final Audit audit;

    People(PersonRepository repository, Audit audit) {
        this.repository = repository;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(UUID id) {
        return repository.find(id);
    }

    /// Several persons by their ids; those that are not there are left out.
    @Transactional(readOnly = true)
    public Map<UUID, Person> find(Collection<UUID> ids) {
        return repository.find(ids).stream().collect(Collectors.toMap(Person::id, found -> found));
    }

    /// @throws NotFound where there is no such person
    @Transactional(readOnly = true)
    public Person get(UUID id) {
        return repository.find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<Person> byEmail(String email) {
        return repository.byEmail(email);
    }

    /// The owners of several addresses, in no order; an address that nobody has is left out.
    @Transactional(readOnly = true)
    public List<Person> byEmails(Collection<String> emails) {
        return repository.byEmails(emails);
    }

    /// The person who is signed in.
    @Transactional(readOnly = true)
    public Optional<Person> current() {
        return Visitor.current().personId().flatMap(repository::find);
    }

    @Transactional(readOnly = true)
    public List<Person> withRole(Role role) {
        return repository.withRole(role);
    }

    /// The person with that address, made where there is none. A name already known is kept.
    ///
    /// @param email as [EmailAddress#parse] returned it
    public Person ensure(String email, String name, Locale locale) {
        repository.insertIfNew(email, name, locale);
        var person = repository.byEmail(email).orElseThrow();
        if (!person.name().isEmpty() || name.isEmpty()) return person;
        repository.rename(person.id(), name);
        return repository.find(person.id()).orElseThrow();
    }

    public void rename(UUID id, String name) {
        repository.rename(id, name);
    }

    public void grant(UUID id, Role role) {
        if (repository.grant(id, role)) audit.record("role.grant", "person/" + id, Map.of("role", role.code()));
    }

    public void revoke(UUID id, Role role) {
        if (repository.revoke(id, role)) audit.record("role.revoke", "person/" + id, Map.of("role", role.code()));
    }
}
