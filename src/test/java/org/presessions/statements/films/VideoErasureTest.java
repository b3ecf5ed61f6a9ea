package org.presessions.statements.films;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleStatements;
import org.presessions.files.ErasedKind;
import org.presessions.files.Erasures;
import org.presessions.files.StoredFiles;
import org.presessions.files.Upload;
import org.presessions.files.Uploads;
import org.presessions.media.Media;
import org.presessions.media.MediaAsset;
import org.presessions.media.VideoErasure;
import org.presessions.selection.Seat;
import org.presessions.shared.installation.Installation;
import org.presessions.statements.Manuscript;
import org.presessions.statements.StatementRepository;
import org.presessions.statements.StatementUploads;
import org.presessions.statements.captions.CaptionTrack;
import org.presessions.statements.captions.Captions;
import org.presessions.statements.captions.Cue;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What becomes of videos that nothing shows any more: their rows, what was made of them, and what was sent.
@ServerTest
class VideoErasureTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleStatements samples;

    @Autowired
    StatementRepository repository;

    @Autowired
    Media media;

    @Autowired
    StoredFiles files;

    @Autowired
    Erasures erasures;

    @Autowired
    Captions captions;

    @Autowired
    Installation installation;

    @Autowired
    VideoErasure erasure;

    @Autowired
    TestClock clock;

    @Autowired
    Uploads uploads;

    @Autowired
    StatementUploads policy;

    @Autowired
    JdbcClient jdbc;

    private Seat seat;

    @BeforeEach
    void confirm() {
        var preSession = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        seat = speakers.confirmed(preSession);
    }

    @Test
    void aVideoThatWasReplacedIsErasedAfterAWeekAndTheOneInItsPlaceStays() {
        var first = filmed(1);
        var second = filmed(2);
        runIn(Duration.ZERO);
        runIn(Duration.ofDays(6));
        assertThat(isKept(first)).isTrue();
        runIn(Duration.ofDays(8));
        isGone(first);
        assertThat(isKept(second)).isTrue();
        assertThat(script().videoAssetId()).contains(second.id());
    }

    @Test
    void aVideoOfAPlaceThatWasGivenBackIsErasedAfterAWeek() {
        var sent = filmed(1);
        samples.handedIn(seat);
        runIn(Duration.ofDays(30));
        assertThat(isKept(sent)).isTrue();
        speakers.declined(seat, "It has become too dangerous.");
        runIn(Duration.ZERO);
        runIn(Duration.ofDays(8));
        isGone(sent);
    }

    @Test
    void whatStaffReadLastStaysAlthoughItsSpeakerHasAnotherVideoByNow() {
        var shown = filmed(1);
        samples.handedIn(seat);
        var newer = filmed(2);
        runIn(Duration.ZERO);
        runIn(Duration.ofDays(30));
        assertThat(List.of(isKept(shown), isKept(newer))).containsOnly(true);
    }

    @Test
    void aStatementThatIsTakenBackLosesItsVideoItsOriginalAndItsCaptionsAtOnce() {
        var video = filmed(1);
        samples.approved(seat);
        captions.save(script().id(), new CaptionTrack("en", 0, List.of(new Cue(0, 1000, "We ask for a law."))));
        var address = media.video(video.id());
        assertThat(browsers.anonymous().get(address).status()).isEqualTo(404); // not everybody's
        speakers.takesBack(seat);
        isGone(video);
        assertThat(script().videoAssetId()).isEmpty();
        assertThat(captions.of(script().id())).isEmpty();
        assertThat(erasures.latest()).extracting("kind").contains(ErasedKind.VIDEO_TAKEN_BACK);
    }

    @Test
    void whatHasComeOfTheNextVideoGoesWithAStatementThatIsTakenBack() {
        samples.written(seat);
        jdbc.sql("""
                        insert into upload (id, purpose, subject_id, owner_id, name, length_bytes, limit_bytes, created_at)
                        values (gen_random_uuid(), 'statement-video', :seat, :owner, 'film.mp4', 9, 9, now())
                        """).param("seat", seat.id()).param("owner", seat.speakerId()).update();
        assertThat(unfinished()).isPresent();
        speakers.takesBack(seat);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(unfinished()).isEmpty());
        assertThat(policy.terms(seat.id(), seat.speakerId())).isEmpty(); // no other may be begun
    }

    private Optional<Upload> unfinished() {
        return uploads.unfinished(StatementUploads.PURPOSE, seat.id(), seat.speakerId());
    }

    private MediaAsset filmed(int seconds) {
        samples.film(seat, Duration.ofSeconds(seconds));
        var script = Awaitility.await()
                .atMost(PATIENCE)
                .until(this::script, now -> now.nextAssetId().isEmpty());
        return media.get(script.videoAssetId().orElseThrow());
    }

    private Manuscript script() {
        return repository.ofSeat(seat.id()).orElseThrow();
    }

    private void runIn(Duration time) {
        clock.at(Instant.now().plus(time), erasure::run);
    }

    private boolean isKept(MediaAsset video) {
        return media.find(video.id()).isPresent() && files.find(video.fileId()).isPresent() && folder(video);
    }

    private boolean folder(MediaAsset video) {
        return installation.home().resolve("media/" + video.id()).toFile().exists();
    }

    private void isGone(MediaAsset video) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Map.of(
                                "row", media.find(video.id()).isPresent(),
                                "original", files.find(video.fileId()).isPresent(),
                                "made of it", folder(video)))
                        .isEqualTo(Map.of("row", false, "original", false, "made of it", false)));
    }
}
