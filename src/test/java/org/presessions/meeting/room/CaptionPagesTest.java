package org.presessions.meeting.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.demonstration.SampleStatements;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.RoomErasure;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.captions.Caption;
import org.presessions.meeting.captions.LiveCaptions;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.protection.Protection;
import org.presessions.testing.Browser;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Who types live captions, and what of them is kept.
@ServerTest
class CaptionPagesTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Meetings meetings;

    @Autowired
    SampleMeeting sample;

    @Autowired
    LiveCaptions captions;

    @Autowired
    People people;

    @Autowired
    Protection protection;

    @Autowired
    Speakers speakers;

    @Autowired
    RoomErasure erasure;

    TestRoom room;
    Browser captioner;

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
        captioner = room.browser(captioner("en", "fr"));
    }

    @Test
    void aLineIsShownInItsLanguageAndKept() {
        sample.opens(room.preSession);
        assertThat(types("  Welcome,  all of you ", "en")).isEqualTo(303);
        assertThat(types("Bienvenue", "fr")).isEqualTo(303);
        var danish = room.browser(room.danish).get(room.path()).html();
        assertThat(danish.select("[data-captions-lines] p[lang=en]").eachText()).containsExactly("Welcome, all of you");
        assertThat(danish.select("[data-captions-lines]").attr("aria-live")).isEqualTo("off");
        assertThat(danish.select("[data-captions-language] option").eachText())
                .containsExactly("English", "French", "None");
        var kept = room.browser(room.danish).get(room.path() + "/captions").html();
        assertThat(kept.select("ol.rows .prose").eachText()).containsExactly("Welcome, all of you", "Bienvenue");
        var stranger = room.browser(beans.getBean(Fixtures.class).person());
        assertThat(stranger.get(room.path() + "/captions").status()).isEqualTo(404);
    }

    @Test
    void ofASpeakerNothingIsKeptWithoutConsentAndNothingIsReadOnceItIsTakenBack() {
        sample.opens(room.preSession);
        sample.takesQuestions(room.preSession);
        gives();
        types("Said by somebody who chose nothing", "en");
        speakers.chooses(room.firstSeat, Choice.of(Level.IN_THE_ROOM));
        types("Said in the room only", "en");
        speakers.chooses(room.firstSeat, Choice.of(Level.PROTECTED));
        types("Said by somebody protected", "en");
        assertThat(kept()).isEmpty();
        speakers.chooses(room.firstSeat, Choice.of(Level.OPEN));
        types("Said openly", "en");
        assertThat(kept()).containsExactly("Said openly");
        speakers.chooses(room.firstSeat, Choice.of(Level.IN_THE_ROOM));
        assertThat(kept()).isEmpty();
        speakers.chooses(room.firstSeat, Choice.of(Level.OPEN));
        protection.takeBack(room.firstSeat);
        assertThat(kept()).isEmpty();
        erasure.erase();
        assertThat(captions.erase()).isZero();
    }

    @Test
    void whileAStatementIsScreenedAndBeforeTheOpeningNothingIsTyped() {
        beans.getBean(SampleStatements.class).approved(room.firstSeat);
        assertThat(types("Too early", "en")).isEqualTo(422);
        sample.opens(room.preSession);
        room.goTo(MeetingStage.SCREENING);
        var reply = captioner.post(room.path() + "/captions", "caption", "What the film says", "language", "en");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors()).anyMatch(error -> error.startsWith("While a statement is screened"));
        assertThat(reply.html().select("#caption").val()).isEqualTo("What the film says");
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatIsWrongStaysInTheField() {
        sample.opens(room.preSession);
        assertThat(types(" ", "en")).isEqualTo(422);
        assertThat(types("x".repeat(301), "en")).isEqualTo(422);
        assertThat(types("Benvenuti", "it")).isEqualTo(422);
        for (var other : List.of(room.danish, room.moderator, people.get(room.firstSeat.speakerId())))
            assertThat(room.browser(other)
                            .post(room.path() + "/captions", "caption", "Mine", "language", "en")
                            .status())
                    .isEqualTo(404);
        assertThat(kept()).isEmpty();
    }

    /// A real name may stand in it.
    @Test
    void aLineIsRemovedForAllByWhoeverTypedItOrModerates() {
        sample.opens(room.preSession);
        types("Thank you, Ms Realname", "en");
        types("The next question", "en");
        types("A word that nobody should have read", "en");
        var path = room.path() + "/captions";
        var danish = room.browser(room.danish);
        assertThat(danish.get(path).html().select("form[action$=/removal]")).isEmpty();
        var numbers = captions.of(Sitting.of(room.preSession)).stream()
                .map(Caption::number)
                .toList();
        var others = room.browser(captioner("fr"));
        for (var browser : List.of(danish, others))
            assertThat(browser.post(path + "/" + numbers.getFirst() + "/removal")
                            .status())
                    .isEqualTo(404);
        assertThat(captioner.get(path).html().select("form[action$=/removal]")).hasSize(3);
        assertThat(captioner.post(path + "/" + numbers.getFirst() + "/removal").status())
                .isEqualTo(303);
        var desk = room.browser(room.moderator);
        assertThat(desk.get(room.path() + "/moderation").html().select("a[href$=/meeting/captions]"))
                .isNotEmpty();
        assertThat(desk.post(path + "/" + numbers.getLast() + "/removal").status())
                .isEqualTo(303);
        assertThat(danish.get(path).html().select("ol.rows .prose").eachText()).containsExactly("The next question");
        assertThat(danish.get(room.path()).text()).doesNotContain("Realname", "should have read");
    }

    private void gives() {
        var floor = new MeetingCommand.GiveFloor(room.firstSeat.id(), Duration.ofMinutes(2));
        meetings.perform(room.preSession.id(), floor);
    }

    private List<String> kept() {
        return captions.of(Sitting.of(room.preSession)).stream()
                .map(Caption::text)
                .toList();
    }

    private int types(String line, String language) {
        return captioner
                .post(room.path() + "/captions", "caption", line, "language", language)
                .status();
    }

    private Person captioner(String... languages) {
        var staff = room.browser(beans.getBean(Fixtures.class).person(Role.SECRETARIAT));
        var email = UUID.randomUUID() + "@captions.example";
        for (var language : languages) {
            var fields =
                    new String[] {"name", "Cleo Sample", "email", email, "part", "captioner", "language", language};
            assertThat(staff.post(room.path() + "/moderation/parts", fields).status())
                    .isEqualTo(303);
        }
        return people.byEmail(email).orElseThrow();
    }
}
