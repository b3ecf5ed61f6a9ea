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
        chooses(Map.of(Point.TEXT, false), Showing.FROM_THE_SCREENING);
        screen();
        var shown = page(room.danish, room.path());
        assertThat(shown.select("[data-part=card-more] .tag").text()).isEqualTo("The moderator reads this statement");
        assertThat(shown.select(".screen-spoken")).isEmpty();
        assertThat(shown.text()).doesNotContain(SUMMARY);
    }

    @Test
    void whatTheStateIsNeverToKnowIsReadAloudToNobody() {
        statements.approved(room.firstSeat);
        chooses(Map.of(), Showing.NEVER);
        assertThat(ofSpeaker("/statements/" + room.firstSeat.id())
                        .select("#protection .status")
                        .text())
                .contains("Nobody reads the text aloud")
                .doesNotContain("moderator reads");
        screen();
        var others = page(room.danish, room.path());
        assertThat(others.select("[data-part=card-more] .tag").text())
                .isEqualTo("Nobody reads this statement aloud: read it here");
        assertThat(others.select(".screen-spoken").text()).contains(SUMMARY);
        var ofTheState = page(room.delegate("HTI", "Hana Sample"), room.path());
        assertThat(ofTheState.select("[data-part=card-more] .tag").text())
                .isEqualTo("This statement is not shown to you");
        assertThat(ofTheState.text()).doesNotContain(SUMMARY);
        assertThat(page(room.moderator, room.path() + "/moderation")
                        .select("[data-part=on-screen]")
                        .text())
                .contains("Do not read this statement aloud");
    }

    @Test
    void whoIsProtectedReadsTheNameThatTheOthersDo() {
        statements.approved(room.firstSeat);
        chooses(Map.of(), Showing.FROM_THE_SCREENING);
        screen();
        assertThat(ofSpeaker(room.path()).text())
                .contains("Everybody here reads: \u2068Alex Sample\u2069.")
                .doesNotContain(room.firstSeat.institution());
    }

    private Document ofSpeaker(String path) {
        return room.speaker(room.firstSeat).get(path).html();
    }

    private void chooses(Map<Point, Boolean> points, Showing showing) {
        speakers.chooses(
                room.firstSeat,
                new Choice(
                        Optional.of(Level.PROTECTED),
                        points,
                        Optional.of(showing),
                        "Alex Sample",
                        false,
                        false,
                        false));
    }

    private void screen() {
        room.goTo(MeetingStage.OPENING);
        room.goTo(MeetingStage.SCREENING);
    }

    private Document page(Person person, String path) {
        return room.browser(person).get(path).html();
    }
}
