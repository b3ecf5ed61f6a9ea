package org.presessions.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.meeting.box.BoxQuestion;
import org.presessions.meeting.box.PublicBox;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// The public writes into a box, and nobody but a moderator sees what, until it is taken.
@ServerTest
class PublicBoxPagesTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Browsers browsers;

    @Autowired
    PublicBox box;

    @Autowired
    Meetings meetings;

    @Autowired
    SampleMeeting sample;

    TestRoom room;
    Browser moderator;
    Browser visitor;

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
        sample.opens(room.preSession);
        moderator = room.browser(room.moderator);
        visitor = browsers.anonymous();
    }

    @Test
    void withoutTheModeratorsYesNobodyWrites() {
        assertThat(visitor.get(question()).text()).contains("takes no questions from the public");
        assertThat(visitor.get(room.preSession.page()).text()).doesNotContain(question());
        var reply = asks("How many wells?");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html().select("textarea").text()).isEqualTo("How many wells?");
        assertThat(box.count(room.preSession.id())).isZero();
    }

    @Test
    void whatIsWrittenIsSeenAtTheDeskAloneUntilItIsTaken() {
        opens();
        assertThat(visitor.get(room.preSession.page()).text()).contains(question());
        var reply = asks("SECRET wells?");
        assertThat(reply.status()).isEqualTo(303);
        assertThat(visitor.get(reply.location()).text()).contains("The moderator has your question.");
        assertThat(desk()).contains("One question of the public waits", "SECRET wells?");
        var danish = room.browser(room.danish);
        for (var page : List.of(
                danish.get(room.path()),
                room.speaker(room.firstSeat).get(room.path()),
                visitor.get(question()),
                visitor.get(room.preSession.page()))) assertThat(page.text()).doesNotContain("SECRET");

        var id = box.waiting(room.preSession.id()).getFirst().id();
        assertThat(act(id, "put").status()).isEqualTo(303);
        assertThat(desk()).doesNotContain("SECRET");
        assertThat(Browser.text(moderator.get(room.path() + "/moderation"), "[data-part=queue]"))
                .contains("the public", "SECRET wells?");
        assertThat(danish.get(room.path()).text()).doesNotContain("SECRET");
        assertThat(act(id, "put").status()).isEqualTo(409);

        sample.takesQuestions(room.preSession);
        sample.shows(room.preSession, id);
        assertThat(Browser.text(danish.get(room.path()), "[data-part=card]"))
                .contains("From the public", "SECRET wells?");
        var kept = meetings.questions(room.preSession.id()).getFirst();
        assertThat(kept.unnamed()).isEqualTo(Set.of(MeetingQuestion.Unnamed.PUBLIC));
        assertThat(kept.from()).isEmpty();
    }

    @Test
    void whatIsLeftIsShownToNobodyAndAfterTheEndNothingIsTaken() {
        opens();
        asks("SECRET wells?");
        asks("And where?");
        var waiting = box.waiting(room.preSession.id());
        assertThat(act(waiting.getFirst().id(), "leave").status()).isEqualTo(303);
        assertThat(desk()).contains("And where?").doesNotContain("SECRET");
        assertThat(meetings.questions(room.preSession.id())).isEmpty();
        sample.ends(room.preSession);
        assertThat(act(waiting.getLast().id(), "put").status()).isEqualTo(409);
        assertThat(desk()).contains("And where?");
        assertThat(asks("Too late?").status()).isEqualTo(422);
    }

    @Test
    void whatIsWrongOrTooMuchStaysInTheForm() {
        opens();
        assertThat(asks(" ").status()).isEqualTo(422);
        var words = "word ".repeat(130).strip();
        var tooLong = asks(words);
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.html().select("#question").text()).isEqualTo(words);
        var key = UUID.randomUUID().toString();
        for (var time = 0; time < 2; time++) visitor.post(question(), "key", key, "question", "How many wells?");
        assertThat(box.count(room.preSession.id())).isOne();
        visitor.post(question(), "key", key, "question", "How many wells are dry?"); // the first answer was lost
        assertThat(box.waiting(room.preSession.id()))
                .extracting(BoxQuestion::text)
                .containsExactly("How many wells?", "How many wells are dry?");
        Browser.Reply last;
        var asked = 3;
        do last = asks("Question number " + asked++);
        while (last.status() == 303);
        assertThat(asked).isLessThan(14);
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.html().select("#question").text()).isEqualTo("Question number " + (asked - 1));
    }

    @Test
    void onlyWhoModeratesOpensIt() {
        for (var other : List.of(room.browser(room.danish), room.speaker(room.firstSeat)))
            assertThat(other.post(room.path() + "/moderation/box", "act", "open")
                            .status())
                    .isEqualTo(404);
        assertThat(box.isOpen(room.preSession.id())).isFalse();
        opens();
        moderator.post(room.path() + "/moderation/box", "act", "close");
        assertThat(box.isOpen(room.preSession.id())).isFalse();
    }

    private void opens() {
        assertThat(moderator
                        .post(room.path() + "/moderation/box", "act", "open")
                        .status())
                .isEqualTo(303);
    }

    private Browser.Reply asks(String text) {
        return visitor.post(question(), "question", text);
    }

    private Browser.Reply act(UUID id, String act) {
        return moderator.post(room.path() + "/moderation/box/" + id, "act", act);
    }

    private String desk() {
        return Browser.text(moderator.get(room.path() + "/moderation"), "[data-part=box]");
    }

    private String question() {
        return room.preSession.path() + "/question";
    }
}
