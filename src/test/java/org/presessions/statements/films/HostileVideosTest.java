package org.presessions.statements.films;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleVideos;
import org.presessions.people.People;
import org.presessions.selection.Seat;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

/// Files that are not what their name says, sent in pieces to a statement: each is refused in words, and the text that
/// was typed stays.
@ServerTest
class HostileVideosTest {
    private static final String NO_VIDEO = "The file is neither a video nor a sound recording that we know.";
    private static final String BROKEN = "The video cannot be read to its end: the file is damaged";
    private static final String SIGNS_OF_A_VIDEO = "\0\0\0\u0018ftypisom\0\0\0\0isommp42";
    private static final String TYPED = "Typed before the file was sent.";

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    People people;

    @Autowired
    SampleApplications applications;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleVideos videos;

    private Seat seat;
    private Browser browser;
    private String path;

    @BeforeEach
    void writeAStatement() {
        var id = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst().id();
        var name = "Sample Coalition " + UUID.randomUUID();
        seat = speakers.confirmed(applications.application(calendar.preSession(id), name), 2);
        browser = browsers.signedInAs(people.get(seat.speakerId()));
        path = "/statements/" + seat.id();
        browser.submit(browser.get(path), path, "act", "save", "summary", TYPED);
    }

    @Test
    void whatIsNoVideoIsRefusedWhateverItIsCalled() throws IOException {
        for (var content : new byte[][] {
            bytes("Just words.\n"),
            bytes(SampleApplications.PDF),
            zip(),
            bytes("<!doctype html><script>alert(1)</script>"),
            bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
            bytes("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"),
            bytes("ffconcat version 1.0\nfile /etc/passwd\n")
        }) isRefused(content, NO_VIDEO);
    }

    @Test
    void aPlaylistBehindTheSignsOfAVideoIsRefused() throws IOException {
        isRefused(bytes(SIGNS_OF_A_VIDEO + "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"), BROKEN);
        isRefused(bytes(SIGNS_OF_A_VIDEO + "ffconcat version 1.0\nfile /etc/passwd\n"), BROKEN);
    }

    @Test
    void aVideoOfWhichMostIsMissingIsRefused(@TempDir Path folder) throws IOException, InterruptedException {
        var whole = videos.video(Duration.ofSeconds(8));
        isRefused(third(whole), BROKEN); // what describes the picture stands at the end
        isRefused(third(describedAtTheBeginning(whole, folder)), BROKEN);
    }

    @Test
    void aVideoLongerThanTheMinutesGivenIsRefused() throws IOException {
        isRefused(
                Files.readAllBytes(videos.video(Duration.ofSeconds(130), 90)),
                "The video is longer than your speaking time. "
                        + "You have 2 min; 5 seconds more are tolerated. Shorten the video and send it again.");
    }

    @Test
    void aNameIsShownAsText() {
        var content = bytes(SIGNS_OF_A_VIDEO + "the rest is still to come");
        var address = begin("../../etc/<img src=x onerror=alert(1)>\u202E4pm.exe", content.length);
        patch(address, Arrays.copyOf(content, content.length / 2));
        var page = browser.get(path).html();
        assertThat(page.select("[data-unfinished-notice]").text())
                .contains("<img src=x onerror=alert(1)>4pm.exe")
                .doesNotContain("etc", "\u202E");
        assertThat(page.select("[onerror]")).isEmpty();
        typedTextIsThere();
    }

    private void isRefused(byte[] content, String reason) {
        writeAStatement(); // each file to one that has heard of no other
        var address = begin("film.mp4", content.length);
        assertThat(patch(address, content).status()).isEqualTo(204);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(trouble()).contains(reason));
        assertThat(browser.get(path + "/video").html().select("video")).isEmpty();
        typedTextIsThere();
    }

    private String trouble() {
        return browser.get(path + "/video").html().select("[role=alert]").text();
    }

    private void typedTextIsThere() {
        assertThat(browser.get(path).html().select("#summary").text()).isEqualTo(TYPED);
    }

    private String begin(String name, long length) {
        var metadata = "purpose " + base64("statement-video") + ",subject "
                + base64(seat.id().toString()) + ",filename " + base64(name);
        var reply = browser.send(request("/uploads")
                .header("Upload-Length", Long.toString(length))
                .header("Upload-Metadata", metadata)
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(reply.status()).isEqualTo(201);
        return reply.location();
    }

    private Browser.Reply patch(String address, byte[] content) {
        return browser.send(request(address)
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    private HttpRequest.Builder request(String path) {
        return browser.request(path).header("Tus-Resumable", "1.0.0").header("X-XSRF-TOKEN", browser.csrfToken());
    }

    private static byte[] third(Path file) throws IOException {
        var content = Files.readAllBytes(file);
        return Arrays.copyOf(content, content.length / 3);
    }

    private static Path describedAtTheBeginning(Path video, Path folder) throws IOException, InterruptedException {
        var moved = folder.resolve("faststart.mp4");
        var command = "ffmpeg -nostdin -loglevel error -i %s -c copy -movflags +faststart %s".formatted(video, moved);
        if (new ProcessBuilder(command.split(" ")).inheritIO().start().waitFor() != 0)
            throw new AssertionError(command);
        return moved;
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../film.mp4"));
            zip.write(bytes("no film"));
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
