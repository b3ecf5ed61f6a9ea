package org.presessions.meeting.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.selection.Seat;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

/// The panel, the moderator and whoever has the floor see each other, with the real live server and real browsers.
@ServerTest
class LiveTableTest extends InOpenRoom {
    private static final int RED = 440;
    private static final int GREEN = 880;
    private static final int BLUE = 1320;

    /// And never takes up the answer.
    private static final String OFFERS_A_CAMERA = """
            async (address) => {
              const connection = new RTCPeerConnection();
              const line = connection.addTransceiver("video", { direction: "sendonly" });
              const vp8 = RTCRtpSender.getCapabilities("video").codecs.filter((one) => one.mimeType === "video/VP8");
              line.setCodecPreferences(vp8);
              const offer = await connection.createOffer();
              const token = document.querySelector("[name=_csrf]").value;
              const body = new URLSearchParams([["_csrf", token], ["sdp", offer.sdp]]);
              return (await fetch(address, { method: "POST", body })).status;
            }""";

    @Autowired
    Speakers speakers;

    @Test
    void thePanelAndTheModeratorSeeEachOtherAndNobodyHimself() {
        try (var first = speaker(room.firstSeat, RED).turnsTheCameraOn();
                var second = speaker(room.secondSeat, GREEN).turnsTheCameraOn();
                var desk = Listener.enter(chromium, beans, room, room.moderator, "/moderation", BLUE)) {
            first.seesAtTheTable(name(room.secondSeat) + ": green 180");
            second.seesAtTheTable(name(room.firstSeat) + ": red 180");
            desk.seesAtTheTable();
            desk.press("See the panel");
            desk.page.locator("[data-table] video").nth(1).waitFor();
            desk.turnsTheCameraOn();
            first.seesAtTheTable("Moderator: blue 180", name(room.secondSeat) + ": green 180");
            looks(first);
            second.press("Turn the camera off");
            first.seesAtTheTable("Moderator: blue 180");
            first.press("Hide the panel’s pictures");
            first.seesAtTheTable();
            first.page.reload();
            first.turnsTheCameraOn();
            assertThat(first.page.isVisible("[data-table-act=on]")).isTrue();
        }
    }

    @Test
    void whoeverHasTheFloorSeesThePanelAndIsSeenUntilItIsTakenBack() {
        try (var speaker = speaker(room.firstSeat, RED).turnsTheCameraOn();
                var delegate = enter(room.danish, BLUE)) {
            assertThat(room.browser(room.danish)
                            .post(room.path() + "/live/table")
                            .status())
                    .isEqualTo(404);
            perform(new MeetingCommand.GiveFloorTo(new FloorParty.Delegation("DNK"), Duration.ofMinutes(2), false, ""));
            delegate.page.locator("[data-picture-act=on]").click();
            delegate.seesAtTheTable(name(room.firstSeat) + ": red 180");
            speaker.seesAtTheTable("Denmark: blue 180");
            perform(new MeetingCommand.TakeFloorBack());
            delegate.seesAtTheTable();
            speaker.seesAtTheTable();
            assertThat(room.browser(room.danish)
                            .post(room.path() + "/live/table")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void whoChoosesProtectionIsGoneFromItAtOnceAndStillSeesTheOthers() {
        try (var first = speaker(room.firstSeat, RED).turnsTheCameraOn();
                var second = speaker(room.secondSeat, GREEN).turnsTheCameraOn()) {
            second.seesAtTheTable(name(room.firstSeat) + ": red 180");
            speakers.chooses(room.firstSeat, Choice.of(Level.PROTECTED));
            second.seesAtTheTable();
            assertThat(second.page.locator("[data-table]").innerText())
                    .doesNotContain(people.get(room.firstSeat.speakerId()).name());
            first.page.locator("[data-live-own]").waitFor(hidden());
            first.press("See the panel");
            first.page.locator("[data-table] video").waitFor();
        }
    }

    /// One whose network lets nothing through blinded the whole table.
    @Test
    void aCameraThatDoesNotComeThroughKeepsNobodyFromSeeingTheOthers() {
        try (var first = speaker(room.firstSeat, RED).turnsTheCameraOn();
                var second = speaker(room.secondSeat, GREEN);
                var desk = Listener.enter(chromium, beans, room, room.moderator, "/moderation", BLUE)) {
            assertThat(desk.page.evaluate(OFFERS_A_CAMERA, room.path() + "/live/showing"))
                    .isEqualTo(200);
            second.turnsTheCameraOn();
            first.seesAtTheTable(name(room.secondSeat) + ": green 180");
            second.seesAtTheTable(name(room.firstSeat) + ": red 180");
        }
    }

    @Test
    void aPictureThatIsStoppedAndWhoeverIsShownOutAreGoneFromIt() {
        try (var first = speaker(room.firstSeat, RED).turnsTheCameraOn();
                var second = speaker(room.secondSeat, GREEN).turnsTheCameraOn()) {
            second.seesAtTheTable(name(room.firstSeat) + ": red 180");
            perform(new MeetingCommand.StopPicture(room.firstSeat.speakerId()));
            second.seesAtTheTable();
            first.press("See the panel");
            first.seesAtTheTable(name(room.secondSeat) + ": green 180");
            perform(new MeetingCommand.RemovePerson(room.secondSeat.speakerId(), false, ""));
            first.seesAtTheTable();
            second.page.locator("a[href='/contact'].button-second").waitFor(); // the page that says so
            assertThat(room.browser(people.get(room.secondSeat.speakerId()))
                            .post(room.path() + "/live/table")
                            .status())
                    .isEqualTo(404);
        }
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private static void looks(Listener one) {
        for (var width : new int[] {1280, 360}) {
            one.page.setViewportSize(width, 900);
            one.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "table-" + width + ".png")));
        }
    }

    private String name(Seat seat) {
        return people.get(seat.speakerId()).name();
    }
}
