package org.presessions.meeting.parts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleStatements;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.sound.Voice;
import org.presessions.meeting.sound.Voices;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Whom the desk names comes into the room to work there, and is heard in the own channel alone.
@ServerTest
class PartPagesTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Meetings meetings;

    @Autowired
    Voices voices;

    @Autowired
    People people;

    @Autowired
    SampleStatements statements;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    TestRoom room;
    Browser staff;

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
        room.goTo(MeetingStage.OPENING);
        staff = room.browser(beans.getBean(Fixtures.class).person(Role.SECRETARIAT));
    }

    @Test
    void whoIsNamedComesInAndGoesOnceThePartIsTakenBack() {
        var ines = named("Inés Sample", "fr");
        var browser = room.browser(ines);
        assertThat(browser.get(room.path()).status()).isEqualTo(200);
        assertThat(Browser.text(browser.get(room.path()), "[data-part=booth]")).contains("French", "nobody is heard");
        assertThat(browser.get(room.path()).text()).contains("You interpret here.");
        assertThat(browser.get(room.path()).html().select("[name=text]")).isEmpty(); // asks nothing
        assertThat(staff.get(parts()).text()).contains("Inés Sample", ines.email());
        for (var other : List.of("/moderation", "/moderation/parts", "/backstage"))
            assertThat(browser.get(room.path() + other).status()).isEqualTo(404);
        staff.post(parts() + "/" + ines.id() + "/end", "part", "interpreter", "language", "fr");
        assertThat(browser.get(room.path()).status()).isEqualTo(404);
    }

    @Test
    void whoIsNamedIsToldOnceAndTheLetterLeadsIntoTheRoom() {
        var ines = named("Inés Sample", "fr");
        var letter = mailbox.await(ines.email(), 1);
        assertThat(letter.subject()).contains("interpretation into French");
        assertThat(letter.body()).contains("Dear Inés Sample", "headset");
        give("Inés Sample", ines.email(), "interpreter", "fr");
        give("Inés Sample", ines.email(), "captioner", "es");
        assertThat(mailbox.await(ines.email(), 2).body()).contains("You type captions in Spanish");
        var browser = browsers.anonymous();
        assertThat(browser.post(letter.linkPath()).location()).endsWith(room.path());
        assertThat(browser.get(room.path()).text()).contains("You interpret here.");
        assertThat(mailbox.to(ines.email())).hasSize(2);
    }

    @Test
    void anotherHourIsToldOnce() {
        var ines = named("Inés Sample", "fr");
        mailbox.await(ines.email(), 1);
        var parts = beans.getBean(MeetingParts.class);
        parts.tellOtherHours();
        var calendar = beans.getBean(Calendar.class);
        var hour = Instant.parse("2041-05-06T07:00:00Z");
        calendar.schedule(room.preSession.id(), Optional.of(hour), 60, Optional.empty());
        parts.tellOtherHours();
        parts.tellOtherHours();
        assertThat(mailbox.await(ines.email(), 2).body()).contains("6 May 2041");
        named("Ivan Sample", "fr");
        assertThat(mailbox.to(ines.email())).hasSize(2);
    }

    @Test
    void aLetterOpensNoDesk() {
        var moderator = fixtures.person(Role.MODERATOR);
        give("Sample Moderator", moderator.email(), "captioner", "es");
        var browser = browsers.anonymous();
        browser.post(mailbox.await(moderator.email(), 1).linkPath());
        assertThat(browser.get(room.path()).status()).isEqualTo(200);
        assertThat(browser.get(room.path() + "/moderation").status()).isEqualTo(404);
        assertThat(room.browser(moderator).get(room.path() + "/moderation").status())
                .isEqualTo(200);
    }

    @Test
    void theOneTakesOverFromTheOther() {
        var ines = named("Inés Sample", "fr");
        var ivan = named("Ivan Sample", "fr");
        assertThat(voice(ines)).isEqualTo(Voice.SILENT);
        take(ines, "fr");
        assertThat(voice(ines)).isEqualTo(Voice.HEARD);
        assertThat(Browser.text(room.browser(ivan).get(room.path()), "[data-part=booth]"))
                .contains("is heard", "Take over", "With you: Inés Sample")
                .doesNotContain("nobody is heard");
        assertThat(Browser.text(room.browser(room.danish).get(room.path()), "[data-part=channels]"))
                .contains("As spoken", "French")
                .doesNotContain("nobody interprets");
        take(ivan, "fr");
        assertThat(voice(ines)).isEqualTo(Voice.SILENT);
        assertThat(voice(ivan)).isEqualTo(Voice.HEARD);
        room.browser(ines).post(room.path() + "/channels/fr", "act", "leave"); // too late: the colleague speaks
        assertThat(voice(ivan)).isEqualTo(Voice.HEARD);
        room.browser(ivan).post(room.path() + "/channels/fr", "act", "leave");
        assertThat(voice(ivan)).isEqualTo(Voice.SILENT);
        meetings.perform(room.preSession.id(), new MeetingCommand.TakeMicrophone(ivan.id()));
        take(ivan, "fr");
        assertThat(voice(ivan)).isEqualTo(Voice.TAKEN);
    }

    @Test
    void nobodyTakesAChannelThatIsNotTheOwn() {
        var ines = named("Inés Sample", "fr");
        named("Ivan Sample", "es");
        assertThat(take(ines, "es")).isEqualTo(404);
        for (var other : List.of(room.danish, room.moderator, people.get(room.firstSeat.speakerId())))
            assertThat(take(other, "fr")).isEqualTo(404);
        assertThat(room.browser(room.danish)
                        .post(room.path() + "/live/listening", "channel", "ru")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSecondLanguageMovesTheVoiceThere() {
        var ines = named("Inés Sample", "fr");
        assertThat(give("Inés Sample", ines.email(), "interpreter", "es").status())
                .isEqualTo(303);
        take(ines, "fr");
        take(ines, "es");
        var rights = requireNonNull(
                voices.of(room.preSession.id(), Set.of(ines.id())).get(ines.id()));
        assertThat(rights.channel()).isEqualTo("es");
        assertThat(meetings.perform(room.preSession.id(), new MeetingCommand.TakeChannel("fr", ines.id())))
                .isInstanceOf(MeetingOutcome.Done.class);
    }

    @Test
    void whatIsWrongStaysInTheForm() {
        var reply = give("Inés Sample", "nowhere", "interpreter", "xx");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors())
                .contains(
                        "Write an e-mail address, such as name@example.org, without accents before the @.",
                        "Choose a language.");
        assertThat(reply.html().select("#name").val()).isEqualTo("Inés Sample");
        var speaker = people.get(room.firstSeat.speakerId());
        assertThat(give("Somebody", speaker.email(), "captioner", "en").errors())
                .contains(
                        "Whoever speaks or moderates at this meeting is heard on the floor, and cannot do this as well.");
        assertThat(give("Somebody", room.moderator.email(), "interpreter", "en").status())
                .isEqualTo(422);
        assertThat(give("Somebody", room.moderator.email(), "captioner", "en").status())
                .isEqualTo(303);
        assertThat(room.browser(room.moderator).get(parts()).status()).isEqualTo(404);
        assertThat(room.browser(room.danish).post(parts(), "name", "Me").status())
                .isEqualTo(404);
    }

    /// What is screened has to be heard by whoever interprets it.
    @Test
    void theySeeInTheRoomWhatDelegationsDo() {
        statements.approved(room.firstSeat);
        var ines = room.browser(named("Inés Sample", "fr"));
        var address = room.preSession.path() + "/statements/" + room.firstSeat.id();
        assertThat(ines.get(address).status())
                .isEqualTo(room.browser(room.danish).get(address).status())
                .isEqualTo(200);
        assertThat(room.browser(beans.getBean(Fixtures.class).person())
                        .get(address)
                        .status())
                .isEqualTo(404);
    }

    private int take(Person person, String language) {
        return room.browser(person)
                .post(room.path() + "/channels/" + language, "act", "take")
                .status();
    }

    private Voice voice(Person person) {
        return requireNonNull(
                        voices.of(room.preSession.id(), Set.of(person.id())).get(person.id()))
                .voice();
    }

    private Person named(String name, String language) {
        var email = UUID.randomUUID() + "@interpreters.example";
        assertThat(give(name, email, "interpreter", language).status()).isEqualTo(303);
        return people.byEmail(email).orElseThrow();
    }

    private Browser.Reply give(String name, String email, String part, String language) {
        return staff.post(parts(), "name", name, "email", email, "part", part, "language", language);
    }

    private String parts() {
        return room.path() + "/moderation/parts";
    }
}
