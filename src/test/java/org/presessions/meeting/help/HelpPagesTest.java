package org.presessions.meeting.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.files.ErasedKind;
import org.presessions.files.Erasure;
import org.presessions.files.Erasures;
import org.presessions.meeting.RoomErasure;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Help by text from the secretariat: whoever asks and the staff read it, and nobody else.
@ServerTest
class HelpPagesTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    RoomHelp help;

    @Autowired
    RoomErasure erasure;

    @Autowired
    Erasures erasures;

    @Autowired
    TestClock clock;

    TestRoom room;
    Browser danish;
    Browser staff;

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
        room.goTo(MeetingStage.OPENING);
        danish = room.browser(room.danish);
        staff = room.browser(beans.getBean(Fixtures.class).person(Role.SECRETARIAT));
    }

    @Test
    void oneSentenceIsOnePressAndTheAnswerComesToWhoeverAsked() {
        assertThat(danish.get(room.path()).html().select("[data-awaited]")).isEmpty();
        asks("topic", "cannot-hear", "help-text", "");
        assertThat(Browser.text(danish.get(room.path()), "[data-part=help]"))
                .contains("I cannot hear", "The secretariat has it and answers here.");
        assertThat(danish.get(room.path()).html().select("[data-awaited]")).hasSize(1);
        assertThat(desk()).contains("One needs help", "Dana Sample delegation · Denmark", "I cannot hear");

        var id = help.of(room.preSession.id()).getFirst().id();
        assertThat(act(id, "answer", "").status()).isEqualTo(409);
        assertThat(act(id, "answer", "x".repeat(1501)).status()).isEqualTo(409);
        assertThat(act(id, "answer", "Turn your headset on").status()).isEqualTo(303);
        assertThat(Browser.text(danish.get(room.path()), "[data-part=help]"))
                .contains("The secretariat: Turn your headset on");
        act(id, "done", "");
        assertThat(desk()).contains("Nobody needs help", "One dealt with");
        assertThat(danish.get(room.path()).html().select("[data-awaited]")).isEmpty();
        act(id, "reopen", "");
        assertThat(desk()).contains("One needs help");
    }

    @Test
    void itIsATaskOfTheDeskUntilItIsAnswered() {
        assertThat(staff.get("/desk").html().select("a[href='" + room.path() + "/moderation']"))
                .isEmpty();
        asks("topic", "cannot-hear");
        var task = staff.get("/desk").html().select("li:has(a[href='" + room.path() + "/moderation'])");
        assertThat(task.text()).contains("Somebody in the room needs help");
        act(help.of(room.preSession.id()).getFirst().id(), "answer", "Turn your headset on");
        assertThat(staff.get("/desk").html().select("a[href='" + room.path() + "/moderation']"))
                .isEmpty();
    }

    @Test
    void nobodyElseEverReadsIt() {
        asks("topic", "other", "help-text", "I am hiding in the cellar");
        var id = help.of(room.preSession.id()).getFirst().id();
        for (var other :
                List.of(room.browser(room.chilean), room.speaker(room.firstSeat), room.browser(room.moderator))) {
            assertThat(other.get(room.path()).text()).doesNotContain("cellar");
            assertThat(other.get(room.path() + "/moderation").text()).doesNotContain("cellar");
            assertThat(other.post(room.path() + "/moderation/help/" + id, "act", "done")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(danish.post(room.path() + "/moderation/help/" + id, "act", "done")
                        .status())
                .isEqualTo(404);
        assertThat(act(UUID.randomUUID(), "done", "").status()).isEqualTo(404);
        assertThat(desk()).contains("I am hiding in the cellar");
    }

    @Test
    void whatIsWrongStaysInTheForm() {
        var empty = danish.post(room.path() + "/help", "topic", "other", "help-text", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.errors()).contains("Write what you need help with, or press one of the sentences.");
        var words = "word ".repeat(300);
        var tooLong = danish.post(room.path() + "/help", "topic", "cannot-hear", "help-text", words);
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.text()).contains(words.strip());
        var key = UUID.randomUUID().toString();
        for (var time = 0; time < 2; time++) asks("key", key, "topic", "no-picture");
        assertThat(help.of(room.preSession.id())).hasSize(1);
        asks("key", key, "topic", "no-picture", "help-text", "Since five minutes"); // the first answer was lost
        assertThat(help.of(room.preSession.id()))
                .extracting(HelpRequest::text)
                .containsExactly("", "Since five minutes");
        for (var more = 0; more < 3; more++) asks("topic", "no-picture");
        var often = danish.post(room.path() + "/help", "topic", "other", "help-text", "One more");
        assertThat(often.status()).isEqualTo(429);
        assertThat(often.html().select("#help-text").text()).isEqualTo("One more");
    }

    @Test
    void whoeverIsNotOfTheRoomAsksNothing() {
        var stranger = room.browser(beans.getBean(Fixtures.class).person());
        assertThat(stranger.post(room.path() + "/help", "topic", "cannot-hear").status())
                .isEqualTo(404);
        assertThat(staff.get(room.path()).html().select("[data-part=help]")).isEmpty();
    }

    @Test
    void itIsErasedAWeekLater() {
        asks("topic", "stands-still");
        erasure.erase();
        assertThat(help.of(room.preSession.id())).hasSize(1);
        clock.at(Instant.now().plus(Duration.ofDays(8)), erasure::erase);
        assertThat(help.of(room.preSession.id())).isEmpty();
        assertThat(erasures.latest()).extracting(Erasure::kind).contains(ErasedKind.ROOM_HELP);
    }

    private void asks(String... fields) {
        assertThat(danish.post(room.path() + "/help", fields).status()).isEqualTo(303);
    }

    private Browser.Reply act(UUID id, String act, String text) {
        return staff.post(room.path() + "/moderation/help/" + id, "act", act, "text", text);
    }

    private String desk() {
        return Browser.text(staff.get(room.path() + "/moderation"), "[data-part=help-desk]");
    }
}
