package org.presessions.statements.films;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleVideos;
import org.presessions.mail.Mail;
import org.presessions.media.Media;
import org.presessions.people.People;
import org.presessions.people.SignInLinks;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.recording.Recordings;
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

    @Autowired
    SampleVideos videos;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Media media;

    @Autowired
    SignInLinks links;

    private Seat seat;
    private Browser speaker;

    @BeforeEach
    void confirm() {
        seat = confirmed();
        manuscripts.begin(seat);
        speaker = browsers.signedInAs(people.get(seat.speakerId()));
    }

    @Test
    void theLineIsMeasuredByFewBytesAndNotAllTheTime() {
        assertThat(measures(32 * 1024)).isEqualTo(204);
        assertThat(measures(512 * 1024)).isEqualTo(204);
        assertThat(measures(512 * 1024 + 1)).isEqualTo(413);
        var measured = 3;
        while (measures(1) == 204) measured++;
        assertThat(measured).isBetween(20, 22); // the minute goes on
        assertThat(measures(1)).isEqualTo(429);
    }

    private int measures(int bytes) {
        var sent = speaker.fileRequest(path() + "/line")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[bytes]));
        return speaker.send(sent).status();
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

    @Test
    void whatAnotherDeviceBeganIsFinishedOrGivenUpFromThisOne() throws IOException {
        var film = Files.readAllBytes(videos.video(Duration.ofSeconds(4)));
        begin(Arrays.copyOf(film, 10));
        begin(film);
        var row = speaker.get(path()).html().select("[data-begun] li");
        assertThat(row).hasSize(2);

        decide(row.get(1), "delete");
        assertThat(speaker.get(path()).html().select("[data-begun] li")).hasSize(1);
        decide(row.get(0), "use");
        var asset = await().atMost(Duration.ofMinutes(1))
                .until(() -> manuscripts.begin(seat).videoAssetId().flatMap(media::find), Optional::isPresent)
                .orElseThrow();
        assertThat(asset.length()).isBetween(Duration.ofMillis(3800), Duration.ofMillis(4300));
        assertThat(speaker.get(path()).html().select("[data-begun]")).isEmpty();
    }

    @Test
    void nobodyElseFinishesItAndNothingElseIsFinishedSo() throws IOException {
        var mine = begin(Files.readAllBytes(videos.video(Duration.ofSeconds(4))));
        var other = confirmed();
        var stranger = browsers.signedInAs(people.get(other.speakerId()));
        assertThat(stranger.post(path() + "/begun/" + mine, "act", "use").status())
                .isEqualTo(404);
        assertThat(stranger.post("/statements/" + other.id() + "/recorder/begun/" + mine, "act", "delete")
                        .status())
                .isEqualTo(404);
        var video = begin("statement-video", Files.readAllBytes(videos.video(Duration.ofSeconds(4))));
        assertThat(speaker.post(path() + "/begun/" + video, "act", "use").status())
                .isEqualTo(404);
        assertThat(speaker.get(path()).html().select("[data-begun] li")).hasSize(1);
        assertThat(speaker.send(uploading("/uploads/" + video).HEAD()).status()).isEqualTo(200);
    }

    @Test
    void ofTwoDevicesThatChooseTheLastOneIsMadeTheVideoAndTheOtherIsTold() throws IOException {
        var film = Files.readAllBytes(videos.video(Duration.ofSeconds(4)));
        var one = begin(film);
        var two = begin(film);
        for (var upload : List.of(one, two))
            assertThat(choose(upload, film.length).status()).isEqualTo(204);
        assertThat(state(one)).isEqualTo("refused");
        assertThat(state(two)).isEqualTo("coming");
        for (var upload : List.of(one, two))
            speaker.send(uploading("/uploads/" + upload).HEAD()); // has come whole
        await().atMost(Duration.ofMinutes(1)).until(() -> state(two), "ready"::equals);
        assertThat(state(one)).isEqualTo("refused");
    }

    @Test
    void theLetterThatLeadsStraightHereOpensWhatIsSentFromHere() throws IOException {
        var until = Instant.now().plus(Duration.ofHours(1));
        var link = links.issue(seat.speakerId(), new Mail.PersonalLink(path(), until, false));
        speaker = browsers.anonymous();
        speaker.post(link.substring(link.indexOf("/sign-in")));
        assertThat(speaker.get(path()).status()).isEqualTo(200);
        begin(new byte[] {1, 2, 3});
        assertThat(speaker.get("/statements/" + seat.id()).status()).isEqualTo(200);
    }

    private void decide(Element row, String act) {
        var sent = speaker.post(row.select("form").attr("action"), "act", act);
        assertThat(sent.status()).isEqualTo(303);
    }

    private Browser.Reply choose(UUID upload, int bytes) {
        return speaker.post(
                path() + "/choice",
                "upload",
                upload.toString(),
                "from",
                "0",
                "to",
                "4000",
                "bytes",
                Integer.toString(bytes));
    }

    private String state(UUID upload) {
        return speaker.get(path() + "/choice?upload=" + upload).text();
    }

    private UUID begin(byte[] first) {
        return begin(Recordings.PURPOSE, first);
    }

    /// As the recorder does: how long it will be nobody knows.
    private UUID begin(String purpose, byte[] first) {
        var reply = speaker.send(uploading("/uploads")
                .header("Upload-Defer-Length", "1")
                .header("Content-Type", "application/offset+octet-stream")
                .header(
                        "Upload-Metadata",
                        "purpose " + base64(purpose) + ",subject "
                                + base64(seat.id().toString()) + ",filename " + base64("recording.webm"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(first)));
        assertThat(reply.status()).isEqualTo(201);
        return UUID.fromString(reply.location().substring("/uploads/".length()));
    }

    private HttpRequest.Builder uploading(String address) {
        return speaker.request(address).header("Tus-Resumable", "1.0.0").header("X-XSRF-TOKEN", speaker.csrfToken());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
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
