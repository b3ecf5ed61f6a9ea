package org.presessions.meeting.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleStatements;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.people.Person;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.protection.Point;
import org.presessions.protection.Showing;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// A statement without a film is read to the room, and its words stand large on the screen for whoever may read them.
@ServerTest
class ReadAloudPagesTest {
    private static final String SUMMARY = "This is a sample. It reports progress in two districts";

    @Autowired
    BeanFactory beans;

    @Autowired
    SampleStatements statements;

    @Autowired
    Speakers speakers;

    private TestRoom room;

    @BeforeEach
    void begin() {
        room = new TestRoom(beans);
    }

    @Test
    void itIsReadByTheModeratorForAsLongAsItsSpeakerHas() {
        statements.approved(room.firstSeat);
        screen();
        var shown = page(room.danish, room.path());
        assertThat(shown.select("[data-part=card-more] .tag").text()).isEqualTo("The moderator reads this statement");
        assertThat(shown.select(".screen-spoken").text())
                .contains(SUMMARY, "Open an office in each of the remaining five districts")
                .doesNotContain("Which ministry answers for this");
        assertThat(shown.select(".screen-spoken p[lang=en]")).isNotEmpty();
        assertThat(beans.getBean(Meetings.class)
                        .state(room.preSession.id())
                        .programme()
                        .currentTurn()
                        .orElseThrow()
                        .length())
                .isEqualTo(room.firstSeat.speakingTime());
        var desk = page(room.moderator, room.path() + "/moderation");
        assertThat(desk.select("[data-spoken]").text()).contains(SUMMARY);
    }

    @Test
    void whereThereIsNoStatementItIsSaidForAMomentAsBefore() {
        screen();
        assertThat(page(room.danish, room.path())
                        .select("[data-part=card-more] .tag")
                        .text())
                .isEqualTo("No statement available");
    }

    @Test
    void whoeverMayNotReadTheTextIsOnlyToldThatItIsRead() {
        statements.approved(room.firstSeat);
        speakers.chooses(
                room.firstSeat,
                new Choice(
                        Optional.of(Level.PROTECTED),
                        Map.of(Point.TEXT, false),
                        Optional.of(Showing.NEVER),
                        "Alex Sample",
                        false,
                        false,
                        false));
        screen();
        var shown = page(room.danish, room.path());
        assertThat(shown.select("[data-part=card-more] .tag").text()).isEqualTo("The moderator reads this statement");
        assertThat(shown.select(".screen-spoken")).isEmpty();
        assertThat(shown.text()).doesNotContain(SUMMARY);
    }

    private void screen() {
        room.goTo(MeetingStage.OPENING);
        room.goTo(MeetingStage.SCREENING);
    }

    private Document page(Person person, String path) {
        return room.browser(person).get(path).html();
    }
}
