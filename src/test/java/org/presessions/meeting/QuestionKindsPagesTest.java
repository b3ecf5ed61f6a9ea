package org.presessions.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.testing.Browser;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Questions that are not attributed, to several speakers, by the moderator, and their translations.
@ServerTest
class QuestionKindsPagesTest {
    private static final String WELLS = "How many wells are there?";

    @Autowired
    BeanFactory beans;

    @Autowired
    Meetings meetings;

    TestRoom room;
    Browser danish;
    Browser chilean;
    Browser moderator;

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
        room.goTo(MeetingStage.OPENING);
        room.goTo(MeetingStage.QUESTIONS);
        danish = room.browser(room.danish);
        chilean = room.browser(room.chilean);
        moderator = room.browser(room.moderator);
    }

    @Test
    void whichDelegationAskedOnlyTheDeskIsTold() {
        asks(danish, "unattributed", "true", "text", WELLS);
        assertThat(desk("queue")).contains("From Denmark (others read “a delegation”)", WELLS);
        assertThat(Browser.text(danish.get(room.path()), "[data-part=ask]")).contains("Others read “a delegation”.");
        var id = only().id();
        moderator.post(room.path() + "/moderation/questions/" + id, "act", "approve");
        assertThat(part(room.speaker(room.firstSeat), "answers")).contains("From a delegation");
        shows(id);
        for (var reader : List.of(chilean, room.speaker(room.firstSeat), moderator))
            assertThat(part(reader, "card"))
                    .contains("From a delegation", WELLS)
                    .doesNotContain("Denmark");
        assertThat(Browser.text(moderator.get(room.path() + "/moderation"), "[data-part=card]"))
                .contains("From a delegation")
                .doesNotContain("Denmark");
        assertThat(part(chilean, "taken")).contains("From a delegation").doesNotContain("Denmark");
        room.goTo(MeetingStage.ENDED);
        assertThat(meetings.questions(room.preSession.id()))
                .extracting(MeetingQuestion::from, MeetingQuestion::unnamed)
                .containsExactly(tuple(List.of(), Set.of(MeetingQuestion.Unnamed.DELEGATION)));
        var brief = Browser.text(chilean.get(room.preSession.path() + "/brief"), "main");
        assertThat(brief).contains("Asked by a delegation", WELLS).doesNotContain("Denmark");
    }

    @Test
    void aQuestionGoesToSeveralSpeakersAndWhoeverIsNotMeantDoesNotAnswerIt() {
        asks(danish, "to", room.secondSeat.id().toString(), "text", WELLS);
        assertThat(only().toSeatIds()).containsExactly(room.secondSeat.id());
        var id = only().id();
        shows(id);
        assertThat(room.speaker(room.firstSeat)
                        .post(room.path() + "/questions/" + id + "/answer", "text", "Two.")
                        .status())
                .isEqualTo(409);
        var both = room.firstSeat.id() + "," + room.secondSeat.id();
        asks(chilean, "to", both, "text", "Which schools?");
        assertThat(meetings.questions(room.preSession.id()).getLast().toSeatIds())
                .as("all of the panel is the panel")
                .isEmpty();
    }

    @Test
    void whatIsWrittenWhileQuestionsAreClosedKeepsToWhomAndHow() {
        meetings.perform(room.preSession.id(), new MeetingCommand.CloseQuestions());
        asks(danish, "to", room.secondSeat.id().toString(), "unattributed", "true", "text", WELLS);
        var page = danish.get(room.path());
        assertThat(page.html().select("#ask input[type=checkbox][checked]").eachAttr("id"))
                .containsExactly("to-" + room.secondSeat.id(), "unattributed");
        assertThat(page.html().select("#ask textarea").text()).isEqualTo(WELLS);
    }

    @Test
    void theModeratorPutsAQuestionToo() {
        meetings.perform(room.preSession.id(), new MeetingCommand.CloseQuestions());
        var path = room.path() + "/moderation/questions";
        assertThat(moderator.post(path, "text", " ").status()).isEqualTo(409);
        assertThat(moderator.post(path, "text", "x".repeat(1501)).status()).isEqualTo(409);
        assertThat(danish.post(path, "text", WELLS).status()).isEqualTo(404);
        assertThat(moderator.post(path, "text", WELLS).status()).isEqualTo(303);
        assertThat(desk("queue")).contains("From the moderator", WELLS);
        shows(only().id());
        assertThat(part(chilean, "card")).contains("From the moderator", WELLS);
        room.goTo(MeetingStage.ENDED);
        assertThat(Browser.text(chilean.get(room.preSession.path() + "/brief"), "main"))
                .contains("Asked by the moderator");
    }

    @Test
    void aTranslationStandsBesideTheQuestionForAll() {
        asks(danish, "text", WELLS);
        var id = only().id();
        translates(id, "Combien de puits y a-t-il ?");
        assertThat(part(chilean, "taken")).doesNotContain("Combien");
        shows(id);
        for (var reader : List.of(danish, chilean, room.speaker(room.firstSeat)))
            assertThat(part(reader, "card"))
                    .contains(WELLS, "Translation by the moderator: Combien de puits y a-t-il ?");
        assertThat(moderator
                        .post(room.path() + "/moderation/questions/" + id + "/translation", "text", "x".repeat(1501))
                        .status())
                .isEqualTo(409);
        translates(id, "");
        assertThat(part(chilean, "card")).contains(WELLS).doesNotContain("Combien");
    }

    private MeetingQuestion only() {
        return meetings.questions(room.preSession.id()).getFirst();
    }

    private void shows(UUID id) {
        meetings.perform(room.preSession.id(), new MeetingCommand.Show(id));
    }

    private void translates(UUID id, String text) {
        var path = room.path() + "/moderation/questions/" + id + "/translation";
        assertThat(moderator.post(path, "text", text).status()).isEqualTo(303);
    }

    private void asks(Browser browser, String... fields) {
        assertThat(browser.post(room.path() + "/questions", fields).status()).isEqualTo(303);
    }

    private String part(Browser browser, String name) {
        return Browser.text(browser.get(room.path()), "[data-part=" + name + "]");
    }

    private String desk(String name) {
        return Browser.text(moderator.get(room.path() + "/moderation"), "[data-part=" + name + "]");
    }
}
