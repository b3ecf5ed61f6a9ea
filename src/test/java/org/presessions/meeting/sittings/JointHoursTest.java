package org.presessions.meeting.sittings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleMissions;
import org.presessions.missions.Coming;
import org.presessions.missions.Missions;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Whom joint questions concern hears of their hour, and of another one.
@ServerTest
class JointHoursTest {
    private static final Instant BEFORE = Instant.parse("2021-12-01T09:00:00Z");

    @Autowired
    BeanFactory beans;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleMissions missions;

    @Autowired
    Missions answers;

    @Autowired
    Speakers speakers;

    @Autowired
    People people;

    @Autowired
    JointHours hours;

    @Autowired
    JointMeetingRepository planned;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestClock clock;

    @Test
    void thoseWhomTheyConcernAreToldOnceAndAgainOfAnotherHour() {
        var series = new JointSeries(beans);
        var id = series.andorraAndBulgaria();
        var speaker = people.get(speakers.confirmed(series.bulgaria).speakerId());
        var elsewhere = people.get(speakers.confirmed(series.croatia).speakerId());
        var denmark = series.delegate("DNK");
        missions.comes(denmark, series.andorra);
        var concerned = List.of(speaker, denmark, interpreter(series));

        tell();
        for (var person : concerned) assertThat(told(person, 1).body()).contains("Andorra, Bulgaria", "09:00");
        assertThat(told(speaker, 1).linkPath()).startsWith("/sign-in/link/");
        tell();
        planned.plan(id, Instant.parse("2021-12-07T14:30:00Z"), Duration.ofMinutes(60));
        tell();
        for (var person : concerned) assertThat(told(person, 2).body()).contains("15:30");
        assertThat(toldOf(elsewhere)).isEmpty();
    }

    /// And once more where the block comes back at the same hour; who said no meanwhile hears nothing.
    @Test
    void thoseWhoWereToldHearThatTheyAreGivenUpAndThatTheyAreThereAgain() {
        var series = new JointSeries(beans);
        var id = series.andorraAndBulgaria();
        var speaker = people.get(speakers.confirmed(series.bulgaria).speakerId());
        var denmark = series.delegate("DNK");
        missions.comes(denmark, series.andorra);
        tell();
        told(denmark, 1);

        planned.letGo(series.series.id(), List.of());
        tell();
        var off = mailTo(speaker, "do not take place");
        assertThat(off.body()).contains("Pre-sessions " + series.series.slug(), "09:00");
        mailTo(denmark, "do not take place");
        answers.answer(denmark.id(), series.andorra.id(), Coming.DOES_NOT);
        planned.ask(id, Set.of(series.andorra.id(), series.bulgaria.id()));
        tell();
        tell();
        told(speaker, 2);
        assertThat(toldOf(denmark)).hasSize(1);
    }

    private Mailbox.Received mailTo(Person person, String subject) {
        return Awaitility.await()
                .until(
                        () -> mailbox.to(person.email()).stream()
                                .filter(mail -> mail.subject().contains(subject))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void tell() {
        clock.at(BEFORE, hours::tell);
    }

    /// The last of so many, and no more.
    private Mailbox.Received told(Person person, int count) {
        Awaitility.await().until(() -> toldOf(person).size() >= count);
        assertThat(toldOf(person)).hasSize(count);
        return toldOf(person).getLast();
    }

    private List<Mailbox.Received> toldOf(Person person) {
        return mailbox.to(person.email()).stream()
                .filter(mail -> mail.subject().startsWith("Joint questions on Andorra, Bulgaria"))
                .toList();
    }

    private Person interpreter(JointSeries series) {
        var email = UUID.randomUUID() + "@interpreters.example";
        var fields = new String[] {"name", "Inés Sample", "email", email, "part", "interpreter", "language", "fr"};
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        staff.post(series.andorra.path() + "/meeting/moderation/parts", fields);
        return people.byEmail(email).orElseThrow();
    }
}
