package org.presessions.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
        var attendees = access.attendees(everybody, room.preSession.id());
        for (var person : everybody)
            assertThat(attendees.get(person.id()))
                    .isEqualTo(
                            access.attendee(person.id(), room.preSession.id()).orElseThrow());
        assertThat(access.attendees(List.of(fixtures.person()), room.preSession.id()))
                .isEmpty();
        assertThat(queries(everybody, room.preSession.id()))
                .isEqualTo(queries(List.of(room.danish), room.preSession.id()));
    }

    private int queries(List<Person> persons, UUID preSessionId) throws Exception {
        return Queries.of(() -> access.attendees(persons, preSessionId)).size();
    }
}
