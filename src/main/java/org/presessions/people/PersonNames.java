package org.presessions.people;

import java.util.UUID;
import org.presessions.shared.Page;
import org.presessions.shared.PageFrame;
import org.springframework.stereotype.Component;

/// Tells the frame of the page who is signed in.
@Component
class PersonNames implements PageFrame.Names {
    private final PersonRepository people;

    PersonNames(PersonRepository people) {
        this.people = people;
    }

    @Override
    public String nameOf(UUID personId) {
        return people.find(personId)
                .map(person -> person.name().isEmpty() ? Page.readable(person.email()) : person.name())
                .orElse("");
    }
}
