package org.presessions.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleStatements;
import org.presessions.media.TextVoice;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.selection.Seat;
import org.presessions.statements.films.VideoStatus;
import org.presessions.statements.films.Videos;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

/// Who has no video lets a voice of the server read the text, where there is one.
@ServerTest
class StatementVoicePagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    SampleApplications applications;

    @Autowired
    SampleStatements statements;

    @Autowired
    Speakers speakers;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Videos videos;

    @Autowired
    TextVoice voice;

    private Seat seat;
    private Browser browser;
    private String path;

    @BeforeEach
    void confirm() {
        seat = speakers.confirmed(applications.application(fixtures.preSession("HTI"), "Sample Water"), 5);
        browser = browsers.signedInAs(people.get(seat.speakerId()));
        path = "/statements/" + seat.id();
    }

    @Test
    void whatItReadsBecomesTheVideoOfTheStatement() {
        assumeTrue(voice.reads("en"), "espeak-ng is not installed here");
        assertThat(browser.get(path).html().select("form[action$=/voice]")).isEmpty(); // nothing is written yet
        statements.written(seat);
        assertThat(browser.submit(browser.get(path), path + "/voice").location())
                .endsWith(path + "#video");
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> status().ready().isPresent());
        assertThat(status().ready().orElseThrow().length()).isNotEqualTo("0:00");
    }

    @Test
    void itReadsForItsSpeakerAloneAndNothingThatIsHandedIn() {
        var stranger = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        assertThat(stranger.post(path + "/voice").status()).isEqualTo(404);
        statements.handedIn(seat);
        browser.post(path + "/voice");
        assertThat(status().next()).isEmpty();
    }

    @Test
    void aLanguageThatItDoesNotSpeakIsNotOffered() {
        assertThat(voice.reads("tlh")).isFalse();
        assertThat(voice.read("nuqneH", "tlh")).isEmpty();
    }

    private VideoStatus status() {
        return videos.statusOf(manuscripts.begin(seat));
    }
}
