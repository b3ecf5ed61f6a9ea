package org.presessions.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Format;
import org.presessions.calendar.NewSeries;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.calendar.SeriesDates;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.shared.Page;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/// People and series of a test's own.
@TestComponent
@Transactional
public class Fixtures {
    private final People people;
    private final Calendar calendar;

    Fixtures(People people, Calendar calendar) {
        this.people = people;
        this.calendar = calendar;
    }

    /// Somebody new, with roles.
    public Person person(Role... roles) {
        return person(Locale.ENGLISH, roles);
    }

    public Person person(Locale locale, Role... roles) {
        var person = people.ensure(UUID.randomUUID() + "@example.org", "Somebody New", locale);
        for (var role : roles) people.grant(person.id(), role);
        return people.get(person.id());
    }

    /// A series before Working Group session 40 with Pre-sessions for some States.
    public Series series(String... stateIso3s) {
        return calendar.announce(new NewSeries(
                "test-" + UUID.randomUUID().toString().substring(24),
                40,
                Format.VIRTUAL,
                new SeriesDates(
                        SeriesDates.Precision.WEEK, LocalDate.of(2021, 12, 6), LocalDate.of(2021, 12, 10), false),
                Page.GENEVA,
                false,
                List.of(stateIso3s)));
    }

    /// The only Pre-session of a series of its own.
    public PreSession preSession(String stateIso3) {
        return calendar.preSessionsOf(series(stateIso3).id()).getFirst();
    }
}
