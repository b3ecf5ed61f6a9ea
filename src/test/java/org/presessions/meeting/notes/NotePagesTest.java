package org.presessions.meeting.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.people.Role;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.testing.Browser;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// The desk notes for itself, with the time and what was on screen.
@ServerTest
class NotePagesTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Meetings meetings;

    @Autowired
    SampleMeeting sample;

    TestRoom room;
    Browser moderator;
    Browser staff;

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
        room.goTo(MeetingStage.OPENING);
        moderator = room.browser(room.moderator);
        staff = room.browser(beans.getBean(Fixtures.class).person(Role.SECRETARIAT));
    }

    @Test
    void aNoteHasItsTimeAndWhatWasOnScreen() {
        beans.getBean(Speakers.class)
                .chooses(room.firstSeat, Choice.of(Level.PROTECTED).as("Otherwise Called"));
        room.opensQuestions();
        var question = room.asks(room.danish, "How many wells?");
        room.goTo(MeetingStage.QUESTIONS);
        meetings.perform(room.preSession.id(), new MeetingCommand.Show(question));
        sample.speaks(room.preSession, room.firstSeat);
        notes(moderator, "Ask for the numbers by region.");
        for (var desk : List.of(moderator, staff))
            assertThat(noted(desk))
                    .contains("Ask for the numbers by region.", "How many wells?", "Otherwise Called")
                    .contains("noted by " + room.moderator.name());
        assertThat(staff.get(desk()).html().select("form[action$=removal][action*=notes]"))
                .isEmpty();
        moderator.post(removal());
        assertThat(noted(staff)).doesNotContain("Ask for");
    }

    @Test
    void theDeskAloneReadsThem() {
        notes(moderator, "Speak with Denmark afterwards.");
        for (var other : List.of(room.danish, room.chilean)) {
            var browser = room.browser(other);
            assertThat(browser.get(room.path()).text()).doesNotContain("afterwards");
            assertThat(browser.post(desk() + "/notes", "text", "Mine").status()).isEqualTo(404);
            assertThat(browser.post(desk() + "/notes/draft", "text", "Mine").status())
                    .isEqualTo(404);
        }
        assertThat(staff.post(removal()).status()).isEqualTo(404); // another's
    }

    @Test
    void whatIsBeingWrittenIsThereAfterAReloadAndForNobodyElse() {
        var page = moderator.get(desk());
        var key = page.html().select("form[action$=notes] [name=key]").val();
        assertThat(moderator
                        .post(desk() + "/notes/draft", "key", key, "text", "Half a sen")
                        .status())
                .isEqualTo(204);
        var again = moderator.get(desk()).html();
        assertThat(again.select("#note").text()).isEqualTo("Half a sen");
        assertThat(again.select("form[action$=notes] [name=key]").val()).isEqualTo(key);
        assertThat(staff.get(desk()).text()).doesNotContain("Half a sen");
        moderator.post(desk() + "/notes", "key", key, "text", "Half a sentence.");
        moderator.post(desk() + "/notes", "key", key, "text", "Half a sentence."); // pressed twice
        assertThat(moderator.get(desk()).html().select("#notes-kept li")).hasSize(1);
        assertThat(moderator.get(desk()).html().select("#note").text()).isEmpty();
        assertThat(moderator
                        .post(desk() + "/notes/draft", "key", key, "text", "Half a sentence, and more")
                        .status())
                .isEqualTo(409);
        for (var press = 0; press < 2; press++) // the answer to the first was lost
        moderator.post(desk() + "/notes", "key", key, "text", "A whole sentence.");
        assertThat(moderator.get(desk()).html().select("#notes-kept li"))
                .hasSize(2)
                .extracting(Element::text)
                .anyMatch(text -> text.contains("Half a sentence."))
                .anyMatch(text -> text.contains("A whole sentence."));
        var words = "Too many words. ".repeat(100);
        var tooLong = moderator.post(desk() + "/notes", "key", UUID.randomUUID() + "", "text", words);
        assertThat(tooLong.status()).isEqualTo(409);
        assertThat(tooLong.text()).contains(words.strip());
    }

    @Test
    void theyAreOfferedToTheStaffBesideTheBriefAndStandInNoneOfItsFiles() {
        notes(moderator, "Follow up on the wells.");
        sample.ends(room.preSession);
        var brief = room.preSession.path() + "/brief";
        Awaitility.await("the brief").until(() -> staff.get(brief).text().contains("DOCX"));
        assertThat(staff.get(brief).html().select("#desk-notes").text()).contains("Follow up on the wells.");
        for (var other : List.of(room.danish, room.moderator))
            assertThat(room.browser(other).get(brief).text()).doesNotContain("Follow up");
    }

    private void notes(Browser browser, String text) {
        var page = browser.get(desk());
        assertThat(browser.submit(page, desk() + "/notes", "text", text).status())
                .isEqualTo(303);
    }

    private String noted(Browser browser) {
        return browser.get(desk()).html().select("[data-part=notes]").text();
    }

    private String removal() {
        return moderator
                .get(desk())
                .html()
                .select("form[action*=notes][action$=removal]")
                .attr("action");
    }

    private String desk() {
        return room.path() + "/moderation";
    }
}
