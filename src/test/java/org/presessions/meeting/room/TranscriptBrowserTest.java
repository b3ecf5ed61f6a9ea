package org.presessions.meeting.room;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.presessions.testing.Barriers;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// What is said in the film that is screened can be read along, in step, by whoever may read it.
@ServerTest
class TranscriptBrowserTest {
    private static final Duration LENGTH = Duration.ofSeconds(20);

    @Autowired
    BeanFactory beans;

    @Autowired
    Browsers browsers;

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

    TestRoom room;

    @BeforeEach
    void begin() throws IOException {
        room = new TestRoom(beans);
        statements.approved(room.firstSeat);
        statements.captioned(room.firstSeat);
    }

    @Test
    void theLineThatIsSpokenIsMarkedAndAnotherLanguageComesByChoice() throws IOException {
        screen();
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var page = browsers.opens(context, room.danish.id(), room.path());
            var transcript = page.locator("[data-room-transcript]");
            assertThat(page.locator("video[data-video]")).isVisible();
            transcript.locator("summary").click();
            assertThat(transcript.locator("li")).not().hasCount(0);
            assertThat(transcript.locator("li[aria-current]")).hasCount(1);
            assertThat(transcript.locator("ol")).hasAttribute("lang", "en");
            var spoken = page.evaluate("""
                    () => {
                      const at = document.querySelector('video[data-video]').currentTime * 1000;
                      const { from, to } = document.querySelector('li[aria-current]').dataset;
                      return at >= from - 300 && at <= Number(to) + 300;
                    }""");
            assertThat(spoken).isEqualTo(true);
            assertThat(transcript.locator("button")).hasCount(0); // the film goes on for all alike
            photographed(page);
            assertThat(Barriers.on(page)).isEmpty();
            page.locator("select[data-captions]").selectOption("fr");
            assertThat(transcript.locator("ol")).hasAttribute("lang", "fr");
        }
    }

    @Test
    void whoMayNotReadTheTextIsOfferedNone() throws IOException {
        speakers.chooses(
                room.firstSeat,
                new Choice(
                        Optional.of(Level.IN_THE_ROOM),
                        Map.of(Point.TEXT, false),
                        Optional.empty(),
                        "",
                        false,
                        false,
                        false));
        screen();
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var page = browsers.opens(context, room.danish.id(), room.path());
            assertThat(page.locator("video[data-video]")).isVisible();
            assertThat(page.locator("[data-room-transcript]")).isHidden();
        }
    }

    private static void photographed(Page page) {
        for (var width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "transcript." + width + ".png")));
        }
    }

    private void screen() throws IOException {
        var film = ready(videos.video(LENGTH));
        sample.opens(room.preSession);
        var turns = List.of(new Turn(room.firstSeat.id(), Optional.of(film), LENGTH));
        meetings.perform(room.preSession.id(), new MeetingCommand.GoTo(1, MeetingStage.SCREENING, turns));
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
