package org.presessions.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.commands.Turn;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.protection.Protection;
import org.presessions.protection.Showing;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// The projector of a hall: what everybody before it may see, the State under Review too, and nothing to press.
@ServerTest
class HallScreenBrowserTest {
    private static final Choice NEVER_TO_THE_STATE =
            new Choice(Optional.of(Level.OPEN), Map.of(), Optional.of(Showing.NEVER), "", false, false, false);

    @Autowired
    BeanFactory beans;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Meetings meetings;

    @Autowired
    Protection protection;

    TestRoom room;
    Person staff;
    String path;

    @BeforeEach
    void aRoom() {
        room = new TestRoom(beans);
        staff = fixtures.person(Role.SECRETARIAT);
        path = room.path() + "/hall";
        protection.choose(room.firstSeat, NEVER_TO_THE_STATE);
        protection.choose(room.secondSeat, Choice.of(Level.OPEN));
    }

    @Test
    void theScreenFollowsTheMeetingByItself() {
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var screen = browsers.opens(context, staff.id(), path);
            screen.setViewportSize(1280, 720);
            room.goTo(MeetingStage.OPENING);
            assertThat(screen.locator("[data-part=card]")).containsText("The Pre-session is being opened.");
            room.opensQuestions();
            var question = room.asks(room.danish, "How many wells are there in the north?");
            room.goTo(MeetingStage.QUESTIONS);
            does(new MeetingCommand.Show(question));
            assertThat(screen.locator(".screen-question")).hasText("How many wells are there in the north?");
            assertThat(screen.locator("[data-part=card]")).containsText("Denmark");
            does(new MeetingCommand.GiveFloor(room.secondSeat.id(), Duration.ofMinutes(2)));
            assertThat(screen.locator("[data-part=floor]")).containsText(room.secondSeat.institution());
            assertThat(screen.locator("[data-clock]")).isVisible();
            assertThat(
                            screen.locator(
                                    ".hall a:visible, .hall button:not([data-live-act=listen]):visible, .hall input:visible, header:visible"))
                    .hasCount(0);
        }
    }

    /// Others in the room are shown who speaks; here somebody of the State under Review may sit.
    @Test
    void whoIsNeverToBeSeenByTheStateUnderReviewIsNotSeenInItsHall() {
        var turns = List.of(
                Turn.of(room.firstSeat.id(), Optional.empty(), Duration.ofMinutes(2)),
                Turn.of(room.secondSeat.id(), Optional.empty(), Duration.ofMinutes(2)));
        room.goTo(MeetingStage.OPENING);
        does(new MeetingCommand.GoTo(1, MeetingStage.SCREENING, turns));
        assertThat(room.browser(room.danish).get(room.path()).text()).contains(room.firstSeat.institution());
        assertThat(browsers.signedInAs(staff).get(path).text())
                .doesNotContain(room.firstSeat.institution(), room.firstSeat.speakerName() + "</p>");
    }

    @Test
    void itIsOpenedByStaffAndWhoModeratesAlone() {
        for (var person : Set.of(staff, room.moderator))
            assertThat(room.browser(person).get(path).status()).isEqualTo(200);
        for (var person : Set.of(room.danish, fixtures.person(Role.DELEGATE)))
            assertThat(room.browser(person).get(path).status()).isEqualTo(404);
    }

    private void does(MeetingCommand command) {
        assertThat(meetings.perform(room.preSession.id(), command)).isEqualTo(new MeetingOutcome.Done());
    }
}
