package org.presessions.statements.films;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.demonstration.SampleStatements;
import org.presessions.files.StoredFiles;
import org.presessions.media.Media;
import org.presessions.media.MediaAsset;
import org.presessions.media.VideoErasure;
import org.presessions.people.People;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscripts;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/// Films that were screened, and that their speakers let nobody watch again.
@ServerTest
class ClosedFilmsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    VideoErasure erasure;

    @Autowired
    Media media;

    @Autowired
    StoredFiles files;

    @Autowired
    SampleStatements samples;

    @Autowired
    SampleMeeting meeting;

    @Autowired
    Speakers speakers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Browsers browsers;

    @Autowired
    TestClock clock;

    private PreSession preSession;
    private Seat seat;

    @BeforeEach
    void confirm() {
        preSession = fixtures.preSession("HTI");
        seat = speakers.confirmed(preSession);
    }

    @Test
    void theyAreErasedSomeTimeAfterThePreSessionAndThoseThatMayBeWatchedStay() {
        var open = speakers.confirmed(preSession);
        speakers.chooses(open, Choice.of(Level.OPEN));
        var kept = approved(open);
        var closed = approved(seat);
        holdIt();
        assertThat(page()).contains("Nobody may watch this video again. It is kept until");
        runIn(Duration.ofDays(89));
        runIn(Duration.ofDays(91));
        assertThat(isKept(closed)).isTrue();
        runIn(Duration.ofDays(99));
        assertThat(isKept(closed)).isFalse();
        assertThat(manuscripts.begin(seat).videoAssetId()).isEmpty();
        assertThat(isKept(kept)).isTrue();
    }

    @Test
    void theTrueFilmOfSomebodyProtectedAndTheVeiledOneEndTogether() {
        speakers.chooses(seat, Choice.of(Level.PROTECTED));
        var closed = approved(seat);
        holdIt();
        runIn(Duration.ofDays(91));
        runIn(Duration.ofDays(99));
        assertThat(isKept(closed)).isFalse();
        assertThat(media.isVideo(closed.fileId())).isFalse();
    }

    @Test
    void whoOpensItInTimeKeepsIt() {
        var film = approved(seat);
        holdIt();
        runIn(Duration.ofDays(91));
        speakers.chooses(seat, Choice.of(Level.OPEN));
        runIn(Duration.ofDays(99));
        assertThat(isKept(film)).isTrue();
        assertThat(page()).doesNotContain("Nobody may watch this video again");
    }

    @Test
    void theFilmOfAStatementThatWasNeverHandedInEndsToo() {
        speakers.chooses(seat, Choice.of(Level.OPEN));
        samples.film(seat, Duration.ofSeconds(1));
        var film = film(seat);
        runIn(Duration.ofDays(91));
        runIn(Duration.ofDays(99));
        assertThat(isKept(film)).isFalse();
    }

    private MediaAsset approved(Seat speaker) {
        samples.approved(speaker, Duration.ofSeconds(1));
        return film(speaker);
    }

    private MediaAsset film(Seat speaker) {
        var script = Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> manuscripts.begin(speaker),
                        now -> now.videoAssetId().isPresent());
        return media.get(script.videoAssetId().orElseThrow());
    }

    private void holdIt() {
        meeting.opens(preSession);
        meeting.ends(preSession);
    }

    private String page() {
        return browsers.signedInAs(people.get(seat.speakerId()))
                .get("/statements/" + seat.id())
                .text();
    }

    private void runIn(Duration time) {
        clock.at(Instant.now().plus(time), erasure::run);
    }

    private boolean isKept(MediaAsset video) {
        return media.find(video.id()).isPresent() && files.find(video.fileId()).isPresent();
    }
}
