package org.presessions.meeting.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.MeetingQuestion;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.testing.Browser;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// What a moderator makes of questions, and what those who asked and those who answer see of it.
@ServerTest
class QuestionDeskPagesTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Meetings meetings;

    TestRoom room;
    Browser danish;
    Browser moderator;
    Browser speaker;

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
        room.goTo(MeetingStage.OPENING);
        room.goTo(MeetingStage.QUESTIONS);
        danish = room.browser(room.danish);
        moderator = room.browser(room.moderator);
        speaker = room.speaker(room.firstSeat);
    }

    @Test
    void aRefusedQuestionSaysWhyToWhoeverAskedAndToNobodyElse() {
        var id = room.asks(room.danish, "Where does she live?");
        moderate(id, "/refusal", "word", "It asks for what could harm her.");
        assertThat(Browser.text(danish.get(room.path()), "#ask .rows"))
                .isEqualTo("Where does she live? The moderator says: It asks for what could harm her. Not taken");
        assertThat(room.browser(room.chilean).get(room.path()).text()).doesNotContain("could harm her");
        assertThat(queue()).startsWith("No question waits").contains("One held or refused", "Refused");
        assertThat(moderate(id, "/refusal", "word", "x".repeat(301)).status()).isEqualTo(409);
        moderate(id, "", "act", "release");
        assertThat(queue()).startsWith("One question waits");
    }

    @Test
    void speakersSeeEarlyWhatIsMeantForThem() {
        var id = room.asks(room.danish, "Which wells?");
        assertThat(answers()).doesNotContain("Which wells?");
        moderate(id, "", "act", "approve");
        assertThat(answers()).contains("Coming to you", "From Denmark", "Which wells?");
        assertThat(queue()).contains("the speakers see it already");
        assertThat(room.browser(room.chilean).get(room.path()).text()).doesNotContain("Which wells?");
    }

    @Test
    void joinedQuestionsStandOnTheScreenInTheWordsOfEachStateAndAreSplitAgain() {
        var first = room.asks(room.danish, "Which wells were closed?");
        var second = room.asks(room.chilean, "Which wells were closed, and why?");
        assertThat(queue()).contains("Close to that of Chile. Join them?", "Close to that of Denmark. Join them?");
        moderate(second, "/merging", "into", first.toString(), "text", "Which wells were closed, why, and when?");
        moderate(first, "", "act", "show");
        assertThat(card())
                .isEqualTo("From Denmark Which wells were closed?" + " From Chile Which wells were closed, and why?");

        var agreement = room.path() + "/questions/" + first + "/agreement";
        danish.submit(danish.get(room.path()), agreement);
        assertThat(card()).contains("From Chile");
        assertThat(speaker.post(agreement).status()).isEqualTo(404);
        var chilean = room.browser(room.chilean);
        chilean.submit(chilean.get(room.path()), agreement);
        assertThat(card()).isEqualTo("From Chile, Denmark Which wells were closed, why, and when?");

        moderate(first, "", "act", "split");
        assertThat(card()).isEqualTo("From Denmark Which wells were closed?");
        assertThat(queue()).startsWith("One question waits");
    }

    @Test
    void whatWasTakenOffOrClosedByMistakeIsShownAgain() {
        var id = room.asks(room.danish, "Which wells?");
        var act = room.path() + "/moderation/questions/" + id;
        for (var mistake : new String[] {"take-off", "answered"}) {
            moderate(id, "", "act", "show");
            assertThat(Browser.text(moderator.get(room.path() + "/moderation"), "[data-part=taken]"))
                    .doesNotContain("Put on screen again");
            moderate(id, "", "act", mistake);
            var page = moderator.get(room.path() + "/moderation");
            assertThat(page.html().select("[data-part=taken] form[action=" + act + "] button[value=show]"))
                    .hasSize(1);
            assertThat(room.browser(room.chilean).get(room.path()).text()).doesNotContain("Put on screen again");
            moderate(id, "", "act", "show");
            assertThat(card()).contains("Which wells?");
        }
    }

    @Test
    void wordsThatHarmAreGoneFromEveryPage() {
        var id = room.asks(room.danish, "She lives at 5, High Street");
        moderate(id, "", "act", "show");
        speaker.post(room.path() + "/questions/" + id + "/answer", "text", "At High Street, yes.");
        assertThat(card()).contains("High Street");
        moderate(id, "/removal");
        for (var page : new String[] {
            danish.get(room.path()).text(),
            moderator.get(room.path() + "/moderation").text(),
            speaker.get(room.path()).text(),
            room.browser(room.chilean).get(room.path()).text()
        }) assertThat(page).doesNotContain("High Street");
        assertThat(Browser.text(danish.get(room.path()), "#ask .rows")).isEqualTo("Removed by the moderator");
        assertThat(meetings.questions(room.preSession.id())).isEmpty();
    }

    @Test
    void aWrittenAnswerIsTakenBackByItsSpeakerOrTheModerator() {
        var id = room.asks(room.danish, "Which wells?");
        moderate(id, "", "act", "show");
        var answer = room.path() + "/questions/" + id + "/answer";
        speaker.post(answer, "text", "The old ones.");
        speaker.submit(speaker.get(room.path()), answer + "/removal");
        assertThat(meetings.questions(room.preSession.id()).getFirst().answers())
                .isEmpty();
        speaker.post(answer, "text", "The old ones.");
        moderate(id, "/answers/" + room.firstSeat.id() + "/removal");
        assertThat(meetings.questions(room.preSession.id()).getFirst().answers())
                .isEmpty();
        assertThat(danish.post(answer + "/removal").status()).isEqualTo(404);
    }

    @Test
    void aQuestionIsMovedToAnyPlaceInOneStep() {
        for (var i = 1; i < 5; i++) room.asks(i % 2 == 0 ? room.danish : room.chilean, "Question " + i);
        var last = meetings.questions(room.preSession.id()).getLast().id();
        moderate(last, "/place", "place", "1");
        assertThat(moderator
                        .get(room.path() + "/moderation")
                        .html()
                        .select("[data-part=queue] .prose")
                        .eachText())
                .containsExactly("Question 4", "Question 1", "Question 2", "Question 3");
        assertThat(moderate(last, "/place", "place", "-1").status()).isEqualTo(404);
    }

    @Test
    void whatWasLeftOpenIsAnsweredAfterTheEnd() {
        var id = room.asks(room.danish, "Which wells?");
        moderate(id, "", "act", "approve");
        room.goTo(MeetingStage.ENDED);
        assertThat(answers()).contains("You can answer for a week after the meeting", "Which wells?");
        speaker.submit(speaker.get(room.path()), room.path() + "/questions/" + id + "/answer", "text", "The old ones.");
        assertThat(meetings.questions(room.preSession.id()).getFirst().answers())
                .containsExactly(new MeetingQuestion.Answer(room.firstSeat.id(), "The old ones.", false));
    }

    @Test
    void theEndSaysWhatWaitsUnreadAndLetsTheSpeakersAnswerIt() {
        var id = room.asks(room.danish, "Which wells?");
        var desk = moderator.get(room.path() + "/moderation");
        assertThat(Browser.text(desk, "#end"))
                .contains("One question waits that the speakers have not seen.", "Let the speakers answer what waits");
        assertThat(desk.html().select("#end-answerable").hasAttr("checked")).isFalse();
        var step = desk.html().select("#end input[name=step]").attr("value");
        moderator.post(room.path() + "/moderation/step", "step", step, "stage", "ended", "answerable", "true");
        assertThat(answers()).contains("You can answer for a week after the meeting", "Which wells?");
        speaker.submit(speaker.get(room.path()), room.path() + "/questions/" + id + "/answer", "text", "The old ones.");
        assertThat(meetings.questions(room.preSession.id()).getFirst().isLeftOpen())
                .isTrue();
    }

    @Test
    void anAnswerAloudThatWasNotGivenIsTakenBack() {
        var id = room.asks(room.danish, "Which wells?");
        moderate(id, "", "act", "show");
        moderator.post(
                room.path() + "/moderation/floor", "seatId", room.firstSeat.id().toString());
        moderate(id, "/answers/" + room.firstSeat.id());
        assertThat(taken(danish, "")).contains("Answered aloud.").doesNotContain("not answered aloud after all");
        assertThat(taken(moderator, "/moderation")).contains("It was not answered aloud after all");
        moderate(id, "/answers/" + room.firstSeat.id() + "/removal", "aloud", "true");
        assertThat(taken(danish, "")).doesNotContain("Answered aloud.");
        assertThat(meetings.questions(room.preSession.id()).getFirst().answers())
                .isEmpty();
    }

    @Test
    void whatCannotBeUndoneAsksFirst() {
        room.asks(room.danish, "Which wells?");
        moderator.post(
                room.path() + "/moderation/notes", "key", UUID.randomUUID().toString(), "text", "A note");
        var desk = moderator.get(room.path() + "/moderation").html();
        for (var last : new String[] {"button[value=approve]", "form[action*=/notes/][action$=/removal] > button"})
            assertThat(desk.select(last))
                    .as(last)
                    .hasSize(1)
                    .allMatch(button -> button.closest("details:not([open])") != null);
    }

    private String taken(Browser browser, String desk) {
        return Browser.text(browser.get(room.path() + desk), "[data-part=taken]");
    }

    private Browser.Reply moderate(UUID id, String act, String... fields) {
        return moderator.post(room.path() + "/moderation/questions/" + id + act, fields);
    }

    private String queue() {
        return Browser.text(moderator.get(room.path() + "/moderation"), "[data-part=queue]");
    }

    private String answers() {
        return Browser.text(speaker.get(room.path()), "[data-part=answers]");
    }

    private String card() {
        return Browser.text(room.browser(room.chilean).get(room.path()), "[data-part=card]");
    }
}
