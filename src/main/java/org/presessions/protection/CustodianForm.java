package org.presessions.protection;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.people.Person;
import org.presessions.protection.custody.Custodians;
import org.presessions.shared.FieldErrors;

/// Who an administrator wants as custodians.
///
/// @param first id of a person; empty for nobody
/// @param second as `first`
record CustodianForm(String first, String second) {
    static CustodianForm of(List<Person> present) {
        var ids = present.stream().map(person -> person.id().toString()).toList();
        return new CustodianForm(
                ids.isEmpty() ? "" : ids.getFirst(), ids.size() < Custodians.WANTED ? "" : ids.getLast());
    }

    FieldErrors errors(List<Person> staff) {
        var errors = new FieldErrors();
        errors.addIf(!isKnown(first, staff), "first", "protection.error.custodian");
        errors.addIf(!isKnown(second, staff), "second", "protection.error.custodian");
        errors.addIf(!first.isEmpty() && first.equals(second), "second", "protection.error.custodian-twice");
        return errors;
    }

    /// Of a form without errors.
    List<UUID> chosen() {
        return Stream.of(first, second)
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .toList();
    }

    private static boolean isKnown(String id, List<Person> staff) {
        return id.isEmpty()
                || staff.stream().anyMatch(person -> person.id().toString().equals(id));
    }
}
