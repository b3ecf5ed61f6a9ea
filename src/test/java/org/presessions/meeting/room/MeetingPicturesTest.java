package org.presessions.meeting.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.demonstration.SampleStatements;
import org.presessions.demonstration.SampleVideos;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFiles;
import org.presessions.media.Media;
import org.presessions.media.MediaStatus;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.commands.Turn;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.protection.Point;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// What of a statement is screened, and what goes with it.
@ServerTest
class MeetingPicturesTest {
    private static final Duration LENGTH = Duration.ofSeconds(2);

    @Autowired
    BeanFactory beans;

    @Autowired
    SampleMeeting sample;

    @Autowired
    SampleStatements statements;

    @Autowired
    SampleVideos videos;

    @Autowired
    Speakers speakers;

    @Autowired
    Meetings meetings;

    @Autowired
    Media media;

    @Autowired
    StoredFiles files;

    @TempDir
    Path folder;

    TestRoom room;

    @BeforeEach
    void begin() {
        room = new TestRoom(beans);
    }

    @Test
    void captionsAreOfferedInTheRoomToWhomTheTextMayBeShown() throws IOException {
        statements.approved(room.firstSeat);
        statements.captioned(room.firstSeat);
        screen(ready(videos.video(LENGTH)));
        var address = room.preSession.path() + "/statements/" + room.firstSeat.id() + "/captions/";
        assertThat(picture().select("[data-track]").eachAttr("data-src"))
                .containsExactly(address + "en.vtt", address + "fr.vtt");
        assertThat(room.browser(room.danish).get(address + "fr.vtt").status()).isEqualTo(200);

        var withoutText = new Choice(
                Optional.of(Level.IN_THE_ROOM), Map.of(Point.TEXT, false), Optional.empty(), "", false, false, false);
        speakers.chooses(room.firstSeat, withoutText);
        assertThat(picture().select("[data-track]")).isEmpty();
        assertThat(room.browser(room.danish).get(address + "fr.vtt").status()).isEqualTo(404);
    }

    @Test
    void soundAloneIsOfferedOnlyWhereThereIsSound() throws Exception {
        screen(ready(videos.video(LENGTH)));
        assertThat(picture().attr("data-audio")).contains("/audio/index.m3u8");
        room = new TestRoom(beans);
        screen(ready(silent()));
        assertThat(picture().hasAttr("data-audio")).isFalse();
        assertThat(picture().attr("data-src")).contains("/master.m3u8");
    }

    /// The turn was planned with the true film; whoever chooses to be protected meanwhile is shown by it no more.
    @Test
    void noTrueFilmIsShownOfWhoIsProtectedByNow() throws IOException {
        statements.approved(room.firstSeat);
        var film = ready(videos.video(LENGTH));
        screen(film);
        assertThat(inTheRoom()).contains(film.toString());
        speakers.chooses(room.firstSeat, Choice.of(Level.PROTECTED).veiled(true));
        assertThat(inTheRoom()).doesNotContain(film.toString());
    }

    private String inTheRoom() {
        return room.browser(room.danish).get(room.path()).text();
    }

    private Element picture() {
        return room.browser(room.danish).get(room.path()).html().expectFirst("[data-picture]");
    }

    private void screen(UUID assetId) {
        sample.opens(room.preSession);
        var turns = List.of(new Turn(room.firstSeat.id(), Optional.of(assetId), LENGTH));
        meetings.perform(room.preSession.id(), new MeetingCommand.GoTo(1, MeetingStage.SCREENING, turns));
    }

    private Path silent() throws IOException, InterruptedException {
        var silent = folder.resolve("silent.mp4");
        var made = new ProcessBuilder(
                        "ffmpeg",
                        "-loglevel",
                        "error",
                        "-i",
                        videos.video(LENGTH).toString(),
                        "-an",
                        "-c",
                        "copy",
                        silent.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        return silent;
    }

    private UUID ready(Path video) throws IOException {
        try (var content = Files.newInputStream(video)) {
            var stored = files.store(content, "film.mp4", 100_000_000, Set.of(FileKind.VIDEO));
            var id = media.prepare(((StoreOutcome.Stored) stored).file().id(), Duration.ofMinutes(1))
                    .id();
            return Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> media.get(id), now -> now.status() == MediaStatus.READY)
                    .id();
        }
    }
}
