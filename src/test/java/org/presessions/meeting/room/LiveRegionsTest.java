package org.presessions.meeting.room;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleStatements;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.people.Person;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// What a screen reader says by itself in the room: the question on screen, whose turn it is, one's own turn and one's
/// own time, and never what the moderator reads meanwhile.
@ServerTest
class LiveRegionsTest {
    private static final String LIVE = "[aria-live=polite], [role=status], [role=alert]";

    /// Notes what each of them holds when it changes, as a screen reader would hear of it.
    private static final String HEARD = """
            window.heard = [];
            new MutationObserver((changes) => {
              const regions = new Set(changes.map(({ target }) => (target.closest ? target : target.parentElement)?.closest("[aria-live=polite], [role=status], [role=alert]")));
              for (const region of regions) {
                const copy = region?.cloneNode(true);
                copy?.querySelectorAll("[aria-hidden=true]").forEach((one) => one.remove());
                const text = copy?.textContent.replace(/\\s+/g, " ").trim();
                if (text && region.checkVisibility()) window.heard.push(text);
              }
            }).observe(document, { childList: true, characterData: true, subtree: true });
            """;

    @Autowired
    BeanFactory beans;

    @Autowired
    Meetings meetings;

    @Autowired
    Browsers browsers;

    TestRoom room;

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
        room.goTo(MeetingStage.OPENING);
    }

    @Test
    void aStatementThatIsReadAloudIsSaidByItsSpeakersNameAlone() {
        beans.getBean(SampleStatements.class).approved(room.firstSeat);
        room.goTo(MeetingStage.SCREENING);
        assertThat(live(room.danish, "")).containsExactly("Robin Sample");
        assertThat(live(room.moderator, "/moderation")).containsExactly("Robin Sample");
        assertThat(room.browser(room.danish).get(room.path()).html().select(".screen-spoken"))
                .isNotEmpty();
    }

    @Test
    void theTimeThatIsNearlyOverIsSaidToWhoeverSpeaksAndWhoeverGivesIt() {
        room.goTo(MeetingStage.QUESTIONS);
        does(new MeetingCommand.GiveFloorTo(new FloorParty.Delegation("DNK"), Duration.ofMinutes(2), false, ""));
        assertThat(live(room.danish, "")).containsExactly("You have the floor.", "Questions and answers", "Denmark");
        assertThat(live(room.chilean, "")).containsExactly("Questions and answers", "Denmark");
        assertThat(isWarned(room.danish, "")).isTrue();
        assertThat(isWarned(room.moderator, "/moderation")).isTrue();
        assertThat(isWarned(room.chilean, "")).isFalse();
    }

    @Test
    void inTheRoomOneHearsOfTheQuestionAndOfOnesTurnAndOfNothingElse() {
        room.opensQuestions();
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            context.addInitScript(HEARD);
            var page = browsers.opens(context, room.danish.id(), room.path());
            room.goTo(MeetingStage.QUESTIONS);
            assertThat(page.locator("[data-part=card]")).containsText("Questions and answers");
            page.evaluate("window.heard = []");
            var question = room.asks(room.chilean, "How many wells?");
            page.locator("button[value=raise]").click();
            assertThat(page.locator("[data-part=own-turn]")).hasText("You are next.");
            does(new MeetingCommand.Show(question));
            assertThat(page.locator(".screen-question")).hasText("How many wells?");
            does(new MeetingCommand.GiveFloorTo(new FloorParty.Delegation("DNK"), Duration.ofMinutes(2), false, ""));
            assertThat(page.locator("[data-part=own-turn]")).hasText("You have the floor.");
            assertThat(page.locator("[data-part=floor]")).containsText("Denmark");
            assertThat(heard(page))
                    .containsExactlyInAnyOrder(
                            "You are next.", "From Chile How many wells?", "You have the floor.", "Denmark");
        }
    }

    private static List<String> heard(Page page) {
        return ((List<?>) page.evaluate("window.heard"))
                .stream().map(String::valueOf).toList();
    }

    private List<String> live(Person person, String place) {
        var page = room.browser(person).get(room.path() + place).html();
        page.select("[hidden], [aria-hidden=true]").remove();
        return page.select(LIVE).stream()
                .map(region -> region.text())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private boolean isWarned(Person person, String place) {
        return !room.browser(person)
                .get(room.path() + place)
                .html()
                .select("[role=status][data-warning]")
                .isEmpty();
    }

    private void does(MeetingCommand command) {
        assertThat(meetings.perform(room.preSession.id(), command)).isEqualTo(new MeetingOutcome.Done());
    }
}
