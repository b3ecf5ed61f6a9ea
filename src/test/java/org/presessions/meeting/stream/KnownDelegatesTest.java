package org.presessions.meeting.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.media.AnswerAge;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.testing.Queries;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who may have a line is known for a moment, and no longer than it is so.
@ServerTest
class KnownDelegatesTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    KnownDelegates delegates;

    @Autowired
    AnswerAge age;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    TestRoom room;

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
        await(() -> age.now().isPresent());
    }

    @Test
    void aDelegateWhoComesAgainAsksTheDatabaseNothing() throws Exception {
        await(
                () -> { // other tests may change something meanwhile
                    attendee(room.danish);
                    return Queries.of(() -> attendee(room.danish)).isEmpty();
                });
        assertThat(attendee(room.danish).flatMap(Attendee::state)).isPresent();
    }

    @Test
    void whoeverIsNoDelegateIsLookedForEachTime() throws Exception {
        attendee(room.moderator);
        assertThat(Queries.of(() -> attendee(room.moderator))).isNotEmpty();
    }

    @Test
    void whatChangesEndsIt() {
        assertThat(attendee(room.danish)).isPresent();
        jdbc.sql("delete from delegate where person_id = :person")
                .param("person", room.danish.id())
                .update();
        await(() -> attendee(room.danish).isEmpty());

        assertThat(attendee(room.chilean).filter(Attendee::moderates)).isEmpty();
        people.grant(room.chilean.id(), Role.MODERATOR);
        await(() -> attendee(room.chilean).filter(Attendee::moderates).isPresent());
    }

    @Test
    void whoeverIsGivenSomethingToDoIsKnownToHaveIt() {
        assertThat(attendee(room.danish)).isPresent();
        jdbc.sql("""
                        insert into meeting_part (pre_session_id, person_id, part, language, given_at)
                        values (:meeting, :person, 'captioner', 'fr', now())
                        """)
                .param("meeting", room.preSession.id())
                .param("person", room.danish.id())
                .update();
        await(() -> attendee(room.danish)
                .filter(attendee -> !attendee.parts().isEmpty())
                .isPresent());
    }

    private Optional<Attendee> attendee(Person person) {
        return delegates.attendee(person.id(), Sitting.of(room.preSession));
    }

    private static void await(Callable<Boolean> fulfilled) {
        Awaitility.await().until(fulfilled);
    }
}
