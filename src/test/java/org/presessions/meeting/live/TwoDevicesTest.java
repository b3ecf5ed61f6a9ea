package org.presessions.meeting.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ServerTest;

/// A speaker who has the room open twice, with the real live server and real browsers: the two threw each other out
/// again
/// and again, and what was said was heard in scraps.
@ServerTest
class TwoDevicesTest extends InOpenRoom {
    @Test
    void theOneThatCameLastIsHeardAndTheOtherListens() {
        try (var telephone = speaker(room.firstSeat, 440).turnsTheMicrophoneOn();
                var computer = speaker(room.firstSeat, 880).turnsTheMicrophoneOn();
                var delegate = enter(room.danish, 1320).joins()) {
            telephone.reaches("elsewhere");
            assertThat(telephone.page.locator("[data-live-status]"))
                    .containsText("You speak by another window or device");
            gives(room.firstSeat);
            delegate.hears(880);
            computer.reaches("speaking");
            telephone.press("Turn the microphone on");
            telephone.reaches("speaking");
            computer.reaches("elsewhere");
            delegate.hears(440);
        }
    }

    @Test
    void theCameraThatCameLastIsSeenAndTheOtherIsOff() {
        try (var telephone = speaker(room.firstSeat, 440).turnsTheCameraOn();
                var computer = speaker(room.firstSeat, 880).turnsTheCameraOn();
                var delegate = enter(room.danish, 1320).joins()) {
            assertThat(telephone.page.locator("[data-live-picture-status]"))
                    .hasText("Your camera is on in another window or on another device.");
            gives(room.firstSeat);
            delegate.sees("green 360");
            computer.page.locator("[data-picture-act=off]").click();
            delegate.sees("");
        }
    }

    /// Its connection had ended before the other one came, and so nothing was replaced by that.
    @Test
    void theOneThatComesBackFromAWayWithoutALineTakesNothingFromTheOther() {
        try (var telephone = speaker(room.firstSeat, 440);
                var delegate = enter(room.danish, 1320).joins()) {
            var sound = opens(telephone, "speaking", telephone::turnsTheMicrophoneOn);
            var picture = opens(telephone, "showing", telephone::turnsTheCameraOn);
            cuts(telephone, sound, picture);
            try (var computer = speaker(room.firstSeat, 880).turnsTheMicrophoneOn()) {
                computer.turnsTheCameraOn();
                gives(room.firstSeat);
                delegate.hears(880);
                delegate.sees("green 360");
                telephone.page.unroute("**/live/{speaking,showing}");
                telephone.reaches("elsewhere");
                assertThat(telephone.page.locator("[data-live-picture-status]"))
                        .hasText("Your camera is on in another window or on another device.");
                delegate.hears(880);
                delegate.sees("green 360");
                computer.reaches("speaking");
            }
        }
    }

    /// @return the id of the connection
    private static String opens(Listener device, String address, Runnable press) {
        var opened = device.page.waitForResponse("**/live/" + address, press);
        return opened.text().replaceFirst("(?s).*\"id\":\"([0-9a-f-]{36})\".*", "$1");
    }

    /// It cannot come back yet, and what there was of it has ended.
    private void cuts(Listener device, String... connections) {
        device.page.route("**/live/{speaking,showing}", Route::abort);
        for (var id : connections) device.page.evaluate("""
                    (address) => fetch(address, {
                      method: "POST",
                      body: new URLSearchParams({ _csrf: document.querySelector("[name=_csrf]").value }),
                    })""", room.path() + "/live/" + id + "/end");
    }

    /// The same device that comes back after its line broke is not taken for another one.
    @Test
    void aPageThatComesBackSpeaksOn() {
        try (var speaker = speaker(room.firstSeat, 440).turnsTheMicrophoneOn();
                var delegate = enter(room.danish, 1320).joins()) {
            gives(room.firstSeat);
            delegate.hears(440);
            speaker.page.context().setOffline(true);
            speaker.page.context().setOffline(false);
            delegate.hears(440);
            speaker.reaches("speaking");
        }
    }
}
