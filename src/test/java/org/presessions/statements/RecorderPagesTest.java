package org.presessions.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.people.People;
import org.presessions.selection.Seat;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class RecorderPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    Speakers speakers;

    @Autowired
    People people;

    private Seat seat;
    private Browser speaker;

    @BeforeEach
    void confirm() {
        seat = confirmed();
        speaker = browsers.signedInAs(people.get(seat.speakerId()));
    }

    @Test
    void thisPageMayAskForCameraAndMicrophoneAndTheStatementMayNot() {
        var page = speaker.get(path());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("permissions-policy"))
                .isEqualTo("camera=(self), microphone=(self), geolocation=(), payment=()");
        assertThat(speaker.get("/statements/" + seat.id()).header("permissions-policy"))
                .isEqualTo("camera=(), microphone=(), geolocation=(), payment=()");
    }

    @Test
    void withoutAScriptItSaysWhatToDoInstead() {
        var page = speaker.get(path());
        assertThat(page.html().select("noscript").text())
                .contains("the camera app of your phone")
                .contains("Upload a video");
    }

    @Test
    void aKeyIsAlwaysTheSameAndOfOneStatement() {
        var key = speaker.get(path() + "/key").text();
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(speaker.get(path() + "/key").text()).isEqualTo(key);
        assertThat(speaker.get(path() + "/key").header("cache-control")).contains("no-store");
        var other = confirmed();
        assertThat(browsers.signedInAs(people.get(other.speakerId()))
                        .get("/statements/" + other.id() + "/recorder/key")
                        .text())
                .isNotEqualTo(key);
        assertThat(browsers.signedInAs(people.get(other.speakerId()))
                        .get(path() + "/key")
                        .status())
                .isEqualTo(404);
    }

    private String path() {
        return "/statements/" + seat.id() + "/recorder";
    }

    private Seat confirmed() {
        var id = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst().id();
        calendar.schedule(id, Optional.of(Instant.parse("2021-12-07T09:00:00Z")), 60, Optional.empty());
        return speakers.confirmed(calendar.preSession(id));
    }
}
