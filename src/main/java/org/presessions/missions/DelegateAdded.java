package org.presessions.missions;

import org.presessions.people.Person;

/// What became of naming another delegate.
public sealed interface DelegateAdded {
    record Added(Person person) implements DelegateAdded {}

    record AlreadyOurs(Person person) implements DelegateAdded {}

    /// The address belongs to somebody who speaks for another mission. Whose is told to nobody.
    record NotPossible() implements DelegateAdded {}
}
