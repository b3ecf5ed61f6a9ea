package org.presessions.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.missions.Missions;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class MeetingPagesTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    Meetings meetings;

    @Autowired
    SampleMeeting sample;

    TestRoom room;

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
    }

    @Test
    void theRoomIsForThoseWhoBelongThere() {
        assertThat(browsers.anonymous().get(room.path()).location())
                .contains("/sign-in?to=%2Fpre-sessions%2F" + room.series.slug() + "%2Fhaiti%2Fmeeting");
        for (var stranger : List.of(fixtures.person(), fixtures.person(Role.DELEGATE), fixtures.person(Role.SPEAKER))) {
            var browser = room.browser(stranger);
            assertThat(browser.get(room.path()).status()).isEqualTo(404);
            assertThat(browser.get(room.path() + "/stream").status()).isEqualTo(404);
            assertThat(browser.post(room.path() + "/questions", "text", "Why?").status())
                    .isEqualTo(404);
        }
        for (var guest : List.of(room.danish, room.moderator, fixtures.person(Role.SECRETARIAT)))
            assertThat(room.browser(guest).get(room.path()).heading()).isEqualTo("Pre-session on Haiti");
        assertThat(room.speaker(room.firstSeat).get(room.path()).text())
                .contains(
                        "You are on the panel as speaker 1, for \u2068Sample Coalition for the Right to Water\u2069.");
        assertThat(room.browser(room.danish).get(room.path() + "/moderation").status())
                .isEqualTo(404);
        assertThat(room.browser(room.moderator)
                        .get("/pre-sessions/" + room.series.slug() + "/atlantis/meeting")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void beforeItsTimeTheDoorSaysWhenItOpens() {
        calendar.schedule(
                room.preSession.id(), Optional.of(Instant.parse("2031-12-07T09:00:00Z")), 60, Optional.empty());
        var page = room.browser(room.danish).get(room.path());
        assertThat(page.html().select("main").text())
                .contains(
                        "Starts on Sunday 7 December 2031, 10:00 in Geneva",
                        "The room opens 30 minutes before, at 09:30 in Geneva.");
        assertThat(page.html().select("[data-meeting]")).isEmpty();
        assertThat(room.browser(room.danish)
                        .post(room.path() + "/questions", "text", "Why?")
                        .status())
                .isEqualTo(404);
        assertThat(room.browser(room.moderator).get(room.path()).html().select("[data-meeting]"))
                .hasSize(1);
    }

    @Test
    void aMeetingIsModeratedWithoutJavaScript() {
        var moderator = room.browser(room.moderator);
        press(moderator, "Open the meeting");
        assertThat(stage()).isEqualTo(MeetingStage.OPENING);
        press(moderator, "Give the State its two minutes");
        assertThat(stage()).isEqualTo(MeetingStage.STATE_SPEAKS);
        press(moderator, "Start the statements");
        assertThat(Browser.text(room.browser(room.danish).get(room.path()), ".screen-card"))
                .isEqualTo("Robin Sample Sample Coalition for the Right to Water No statement available");
        press(moderator, "Next statement: Robin Sample");
        press(moderator, "Go to questions and answers");
        assertThat(stage()).isEqualTo(MeetingStage.QUESTIONS);
        press(moderator, "End the meeting now");
        assertThat(meetings.stage(room.preSession.id())).isEqualTo(Meetings.Stage.ENDED);
        assertThat(room.browser(room.danish).get(room.path()).text()).contains("Thank you for having been here.");
    }

    @Test
    void theStatementsAskFirstAsLongAsTheStateHasNotSaidThatItLeavesItsMinutes() {
        var moderator = room.browser(room.moderator);
        var desk = room.path() + "/moderation";
        press(moderator, "Open the meeting");
        assertThat(Browser.text(moderator.get(desk), "#without-state"))
                .contains("The State under Review has not said whether it takes its two minutes.");
        var haitian = room.delegate("HTI", "Hana Sample");
        beans.getBean(Missions.class).answerOpening(haitian.id(), room.preSession.id(), false);
        var page = moderator.get(desk).html();
        assertThat(page.select("#without-state")).isEmpty();
        assertThat(page.select("button.meeting-next").text()).isEqualTo("Start the statements");
    }

    @Test
    void whatLeavesSomebodyOutIsAskedFirst() {
        var moderator = room.browser(room.moderator);
        var desk = room.path() + "/moderation";
        var inTime = Instant.now().plus(Duration.ofMinutes(20));
        calendar.schedule(room.preSession.id(), Optional.of(inTime), 60, Optional.empty());
        assertThat(moderator.get(desk).html().select("#early summary").text())
                .isEqualTo("Open it now, before its time…");
        calendar.schedule(room.preSession.id(), Optional.of(Instant.now()), 60, Optional.empty());
        var haitian = room.delegate("HTI", "Hana Sample");
        beans.getBean(Missions.class).answerOpening(haitian.id(), room.preSession.id(), true);
        press(moderator, "Open the meeting");
        assertThat(moderator.get(desk).html().select("#without-state summary").text())
                .isEqualTo("Start the statements without the State’s two minutes…");
        assertThat(moderator.get(desk).html().select("button.meeting-next").text())
                .isEqualTo("Give the State its two minutes");
        press(moderator, "Give the State its two minutes");
        assertThat(moderator.get(desk).html().select("#without-state")).isEmpty();
    }

    @Test
    void aQuestionThatWasTakenOffByMistakeIsShownAgain() {
        sample.opens(room.preSession);
        sample.takesQuestions(room.preSession);
        var id = room.asks(room.danish, "How many wells?");
        var moderator = room.browser(room.moderator);
        var question = room.path() + "/moderation/questions/" + id;
        moderator.post(question, "act", "show");
        moderator.post(question, "act", "answered");
        press(moderator, "Put on screen again");
        assertThat(Browser.text(moderator.get(room.path() + "/moderation"), "[data-part=on-screen]"))
                .contains("How many wells?");
    }

    @Test
    void aStepThatWasSeenTwiceIsMadeOnce() {
        var first = room.browser(room.moderator);
        var second = room.browser(fixtures.person(Role.MODERATOR));
        var page = first.get(room.path() + "/moderation");
        var otherPage = second.get(room.path() + "/moderation");
        first.submit(page, room.path() + "/moderation/step");
        var late = second.submit(otherPage, room.path() + "/moderation/step");
        assertThat(late.location()).endsWith("/moderation");
        assertThat(meetings.state(room.preSession.id()).programme().step()).isEqualTo(1);
    }

    @Test
    void aRefusalSaysWhy() {
        sample.opens(room.preSession);
        var seat = room.firstSeat.id().toString();
        var refused = room.browser(room.moderator).post(room.path() + "/moderation/floor", "seatId", seat);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(Browser.text(refused, "[data-part=errors] [role=alert]"))
                .isEqualTo("The floor can be given once the questions have started.");
    }

    @Test
    void aQuestionIsAskedOrderedShownAndAnsweredInWriting() {
        sample.opens(room.preSession);
        sample.takesQuestions(room.preSession);
        var danish = room.browser(room.danish);
        var asked = ask(danish, "How many <b>wells</b>?", room.firstSeat.id().toString());
        assertThat(asked.location()).endsWith("/meeting");
        assertThat(Browser.text(danish.get(room.path()), "#ask .rows"))
                .isEqualTo("How many <b>wells</b>? The moderator has it Withdraw");

        var moderator = room.browser(room.moderator);
        press(moderator, "Put the next question on screen");
        assertThat(Browser.text(room.browser(room.chilean).get(room.path()), "[data-part=card]"))
                .isEqualTo("From Denmark · to \u2068Robin Sample\u2069 How many <b>wells</b>?");

        var speaker = room.speaker(room.firstSeat);
        var id = meetings.questions(room.preSession.id()).getFirst().id();
        var answer = room.path() + "/questions/" + id + "/answer";
        assertThat(speaker.submit(speaker.get(room.path()), answer, "text", "").errors())
                .containsExactly("Write your answer first.");
        speaker.submit(speaker.get(room.path()), answer, "text", "Twelve.");
        assertThat(room.speaker(room.secondSeat).post(answer, "text", "Mine").status())
                .isEqualTo(409);
        assertThat(room.browser(room.danish).post(answer, "text", "Mine").status())
                .isEqualTo(404);
        assertThat(Browser.text(room.browser(room.chilean).get(room.path()), ".meeting-answer"))
                .isEqualTo("Robin Sample, Sample Coalition for the Right to Water Twelve.");
        press(moderator, "Close the question");
        assertThat(Browser.text(danish.get(room.path()), "#ask .rows")).isEqualTo("How many <b>wells</b>? Answered");
    }

    @Test
    void aQuestionWhileQuestionsAreClosedIsKeptAsADraft() {
        var danish = room.browser(room.danish);
        ask(danish, "How many wells?", room.secondSeat.id().toString());
        var page = danish.get(room.path());
        assertThat(Browser.text(page, "#ask .notice"))
                .isEqualTo("Your question is kept on the server. Send it when questions open;"
                        + " until then only you see it.");
        sample.opens(room.preSession);
        room.opensQuestions();
        var reopened = danish.get(room.path());
        assertThat(Browser.text(reopened, "#ask .notice"))
                .isEqualTo("Questions are open. Your draft is ready to be sent.");
        danish.submit(reopened, room.path() + "/questions");
        assertThat(meetings.questions(room.preSession.id()))
                .extracting(MeetingQuestion::text, MeetingQuestion::toSeatIds)
                .containsExactly(Tuple.tuple("How many wells?", Set.of(room.secondSeat.id())));
        assertThat(danish.get(room.path()).html().select("#text").text()).isEmpty();
    }

    @Test
    void whatIsBeingWrittenIsThereAfterAReloadUntilItIsAsked() {
        sample.opens(room.preSession);
        room.opensQuestions();
        var danish = room.browser(room.danish);
        var draft = room.path() + "/questions/draft";
        var key = danish.get(room.path()).html().select("#ask [name=key]").val();
        assertThat(danish.post(draft, "key", key, "text", "How many we").status())
                .isEqualTo(204);
        assertThat(danish.get(room.path()).html().select("#text").text()).isEqualTo("How many we");
        assertThat(room.browser(room.chilean).get(room.path()).text()).doesNotContain("How many we");
        assertThat(room.speaker(room.firstSeat).post(draft, "text", "Mine").status())
                .isEqualTo(404);
        danish.post(room.path() + "/questions", "key", key, "text", "How many wells?");
        danish.post(draft, "key", key, "text", "How many wells?"); // on its way for longer
        assertThat(danish.get(room.path()).html().select("#text").text()).isEmpty();
        danish.post(draft, "key", key, "text", "How many wells, and where?"); // a later one
        assertThat(danish.get(room.path()).html().select("#text").text()).isEmpty();
        danish.post(draft, "text", "Another");
        danish.post(draft, "text", " ");
        assertThat(danish.get(room.path()).html().select("#text").text()).isEmpty();
    }

    @Test
    void whatIsBeingWrittenKeepsItsIdSoThatALateWordOfItIsKnown() {
        sample.opens(room.preSession);
        room.opensQuestions();
        var danish = room.browser(room.danish);
        var draft = room.path() + "/questions/draft";
        var key = danish.get(room.path()).html().select("#ask [name=key]").val();
        danish.post(draft, "key", key, "text", "How many we");
        var again = danish.get(room.path());
        assertThat(again.html().select("#ask [name=key]").val()).isEqualTo(key);
        danish.submit(again, room.path() + "/questions", "text", "How many wells?");
        assertThat(danish.post(draft, "key", key, "text", "How many wel").status())
                .isEqualTo(409);
        assertThat(danish.get(room.path()).html().select("#text").text()).isEmpty();
    }

    /// The answer to the first press was lost: back, amended, and sent again.
    @Test
    void otherWordsFromAFormThatHasArrivedAreNotDropped() {
        sample.opens(room.preSession);
        room.opensQuestions();
        var danish = room.browser(room.danish);
        var page = danish.get(room.path());
        danish.submit(page, room.path() + "/questions", "text", "How many wells?");
        var refused = danish.submit(page, room.path() + "/questions", "text", "How many wells are dry?");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(Browser.text(refused, "[data-part=errors] [role=alert]"))
                .startsWith("Your question has arrived as you first wrote it");
        assertThat(refused.html().select("#text").text()).isEqualTo("How many wells are dry?");
        danish.submit(refused, room.path() + "/questions");
        assertThat(meetings.questions(room.preSession.id()))
                .extracting(MeetingQuestion::text)
                .containsExactly("How many wells?", "How many wells are dry?");
        assertThat(danish.get(room.path()).html().select("#text").text()).isEmpty();
    }

    @Test
    void aFormPostedTwiceMakesOneQuestion() {
        sample.opens(room.preSession);
        room.opensQuestions();
        var danish = room.browser(room.danish);
        var page = danish.get(room.path());
        danish.submit(page, room.path() + "/questions", "text", "Once?");
        danish.submit(page, room.path() + "/questions", "text", "Once?");
        assertThat(meetings.questions(room.preSession.id())).hasSize(1);
    }

    @Test
    void wrongQuestionsAreExplainedAndKept() {
        sample.opens(room.preSession);
        room.opensQuestions();
        var danish = room.browser(room.danish);
        var empty = ask(danish, "  ", "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.errors()).containsExactly("Write your question first.");
        var long_ = ask(danish, "é".repeat(1501), "nonsense");
        assertThat(long_.errors()).containsExactly("Make it shorter: at most 1,500 characters.");
        assertThat(long_.html().select("#text").val()).hasSize(1501);
    }

    @Test
    void whoAsksTooOftenIsToldInWordsAndLosesNothing() {
        sample.opens(room.preSession);
        room.opensQuestions();
        var danish = room.browser(room.danish);
        for (var i = 0; i < 5; i++) ask(danish, "Question " + i, "");
        var sixth = ask(danish, "Question 5", "");
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.errors()).hasSize(1);
        assertThat(sixth.html().select("#text").val()).isEqualTo("Question 5");
    }

    @Test
    void aQuestionIsWithdrawnByItsAuthorOnly() {
        sample.opens(room.preSession);
        room.opensQuestions();
        var id = room.asks(room.danish, "How many wells?");
        var withdrawal = room.path() + "/questions/" + id + "/withdrawal";
        assertThat(room.browser(room.chilean).post(withdrawal).status()).isEqualTo(404);
        var danish = room.browser(room.danish);
        danish.submit(danish.get(room.path()), withdrawal);
        assertThat(meetings.questions(room.preSession.id())).isEmpty();
    }

    @Test
    void questionsThatNobodyTookAreSeenByTheirAuthorAndTheModeratorOnly() {
        sample.opens(room.preSession);
        room.opensQuestions();
        room.asks(room.danish, "SECRET wells?");
        for (var other : List.of(room.browser(room.chilean), room.speaker(room.firstSeat)))
            assertThat(other.get(room.path()).text()).doesNotContain("SECRET");
        assertThat(room.browser(room.danish).get(room.path()).text()).contains("SECRET");
        assertThat(room.browser(room.moderator).get(room.path() + "/moderation").text())
                .contains("SECRET");
        assertThat(room.browser(room.moderator).get(room.path()).text()).doesNotContain("SECRET");
    }

    @Test
    void theModeratorOrdersAndJoinsTheQueue() {
        sample.opens(room.preSession);
        room.opensQuestions();
        var first = room.asks(room.danish, "First?");
        var second = room.asks(room.chilean, "Second?");
        var moderator = room.browser(room.moderator);
        var desk = room.path() + "/moderation";
        moderator.post(desk + "/questions/" + second, "act", "up");
        assertThat(moderator.get(desk).html().select("[data-part=queue] .prose").eachText())
                .containsExactly("Second?", "First?");
        moderator.post(desk + "/questions/" + second + "/merging", "into", first.toString(), "text", "");
        assertThat(moderator.get(desk).html().select("[data-part=queue] .prose").eachText())
                .containsExactly("First?", "Second?");
        assertThat(meetings.questions(room.preSession.id()))
                .extracting(
                        MeetingQuestion::text,
                        question -> question.from().getFirst().iso3())
                .containsExactly(Tuple.tuple("First?", "DNK"), Tuple.tuple("Second?", "CHL"));
    }

    @Test
    void theFloorIsGivenWithARunningClock() {
        sample.opens(room.preSession);
        sample.takesQuestions(room.preSession);
        var question = room.asks(room.danish, "How many wells?");
        sample.shows(room.preSession, question);
        var moderator = room.browser(room.moderator);
        moderator.post(
                room.path() + "/moderation/floor", "seatId", room.firstSeat.id().toString());
        var page = room.browser(room.chilean).get(room.path());
        assertThat(Browser.text(page, "[data-part=floor] strong")).isEqualTo("Robin Sample");
        assertThat(Browser.text(page, "[data-clock]")).matches("[12]:\\d\\d");
        moderator.post(room.path() + "/moderation/floor", "seatId", "");
        assertThat(meetings.state(room.preSession.id()).programme().floor()).isEmpty();
        assertThat(meetings.questions(room.preSession.id()).getFirst().answers())
                .isEmpty();
        assertThat(moderator.get(room.path()).text()).doesNotContain("Answered aloud.");

        var floor = room.path() + "/moderation/floor";
        moderator.post(floor, "seatId", room.firstSeat.id().toString());
        var answered = room.path() + "/moderation/questions/" + question + "/answers/" + room.firstSeat.id();
        var desk = moderator.get(room.path() + "/moderation");
        assertThat(desk.html().select("form[action=" + answered + "]").text()).contains("Robin Sample", "has answered");
        moderator.submit(desk, answered);
        assertThat(meetings.questions(room.preSession.id()).getFirst().answers())
                .containsExactly(new MeetingQuestion.Answer(room.firstSeat.id(), "", true));
        assertThat(room.browser(room.chilean).get(room.path()).text()).contains("Answered aloud.");
        assertThat(moderator
                        .post(answered.replace(
                                room.firstSeat.id().toString(),
                                room.secondSeat.id().toString()))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatTheLastQuestionLeavesIsSaidAtTheEnd() {
        sample.opens(room.preSession);
        sample.takesQuestions(room.preSession);
        sample.shows(room.preSession, room.asks(room.danish, "How many wells?"));
        room.asks(room.chilean, "How many schools?");
        sample.ends(room.preSession);
        var ended = room.browser(room.chilean).get(room.path());
        assertThat(ended.text())
                .contains("The Pre-session has ended", "Read the brief", "Not taken before the end")
                .doesNotContain("On screen now", "The moderator has it");
    }

    @Test
    void aPausedClockStandsStill() {
        sample.opens(room.preSession);
        room.goTo(MeetingStage.STATE_SPEAKS);
        var moderator = room.browser(room.moderator);
        press(moderator, "Pause");
        assertThat(Browser.text(moderator.get(room.path()), ".meeting-clock")).endsWith("paused");
        press(moderator, "Go on");
        assertThat(Browser.text(moderator.get(room.path()), ".meeting-clock")).endsWith("left");
    }

    @Test
    void theVideoCallIsOfferedOnceItIsOpen() {
        var call = URI.create("https://calls.example.org/haiti");
        calendar.schedule(room.preSession.id(), Optional.of(Instant.now()), 60, Optional.of(call));
        assertThat(room.browser(room.danish).get(room.path()).text()).doesNotContain(call.toString());
        sample.opens(room.preSession);
        var page = room.browser(room.danish).get(room.path());
        assertThat(page.html().select("a[href=" + call + "]").eachAttr("rel")).containsExactly("noreferrer noopener");
    }

    @Test
    void theModeratorSeesWhoIsThere() {
        room.browser(room.danish).get(room.path());
        var page = room.browser(room.moderator).get(room.path() + "/moderation");
        assertThat(page.html().select("[data-part=present] li > p").eachText())
                .containsExactlyInAnyOrder("Dana Sample delegation · Denmark", "Somebody New moderation");
        assertThat(Set.copyOf(meetings.present(room.preSession.id())))
                .isEqualTo(Set.of(room.danish.id(), room.moderator.id()));
    }

    @Test
    void moderatorsHaveAListOfTheirMeetings() {
        var page = room.browser(room.moderator).get("/meetings");
        assertThat(page.html().select("main a").eachAttr("href")).contains(room.path() + "/moderation");
        assertThat(page.html().select(".places a").eachAttr("href")).contains("/meetings");
        assertThat(room.browser(room.danish).get("/meetings").status()).isEqualTo(404);
        assertThat(browsers.anonymous().get("/meetings").location()).endsWith("/sign-in?to=%2Fmeetings");
    }

    @Test
    void aTurnThatIsOverIsFollowedByTheNext() {
        sample.opens(room.preSession);
        room.goTo(MeetingStage.SCREENING);
        var id = room.preSession.id();
        Awaitility.await().until(() -> stage() == MeetingStage.QUESTIONS);
        assertThat(meetings.state(id).programme().step()).isEqualTo(4);
        assertThat(stage()).isEqualTo(MeetingStage.QUESTIONS);
    }

    private MeetingStage stage() {
        return meetings.state(room.preSession.id()).stage();
    }

    private Browser.Reply ask(Browser browser, String text, String to) {
        return browser.submit(
                browser.get(room.path()),
                room.path() + "/questions",
                "key",
                UUID.randomUUID().toString(),
                "to",
                to,
                "text",
                text);
    }

    /// Presses the button with those words, as a browser without JavaScript does.
    private void press(Browser browser, String words) {
        var page = browser.get(room.path() + "/moderation");
        var button = page.html().select("button").stream()
                .filter(one -> one.text().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no button " + words + " in " + page.html().select("button")));
        var form = Objects.requireNonNull(button.closest("form"));
        var fields = new ArrayList<String>();
        form.select("input[type=hidden]").stream()
                .filter(field -> !field.attr("name").equals("_csrf"))
                .forEach(field -> fields.addAll(List.of(field.attr("name"), field.val())));
        if (button.hasAttr("name")) fields.addAll(List.of(button.attr("name"), button.val()));
        var reply = browser.post(form.attr("action"), fields.toArray(String[]::new));
        assertThat(reply.status()).as(words).isEqualTo(303);
    }
}
