package org.presessions.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Queries;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// The moderator's list of those who are present asks the database as often for one as for many, and knows of each what
/// the door knows.
@ServerTest
class PresenceQueriesTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Fixtures fixtures;

    @Autowired
    MeetingAccess access;

    @Autowired
    People people;

    @Test
    void allWhoArePresentAreKnownAtOnce() throws Exception {
        var room = new TestRoom(beans);
        var speaker = people.get(room.firstSeat.speakerId());
        var everybody = List.of(room.danish, room.chilean, speaker, room.moderator);
        var attendees = access.attendees(everybody, Sitting.of(room.preSession));
        for (var person : everybody)
            assertThat(attendees.get(person.id()))
                    .isEqualTo(access.attendee(person.id(), Sitting.of(room.preSession))
                            .orElseThrow());
        assertThat(access.attendees(List.of(fixtures.person()), Sitting.of(room.preSession)))
                .isEmpty();
        assertThat(queries(everybody, Sitting.of(room.preSession)))
                .isEqualTo(queries(List.of(room.danish), Sitting.of(room.preSession)));
    }

    private int queries(List<Person> persons, Sitting sitting) throws Exception {
        return Queries.of(() -> access.attendees(persons, sitting)).size();
    }
}
