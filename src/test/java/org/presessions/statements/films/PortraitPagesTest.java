package org.presessions.statements.films;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleStatements;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFiles;
import org.presessions.media.Media;
import org.presessions.media.MediaAsset;
import org.presessions.media.Portraits;
import org.presessions.media.documents.PortraitPictures;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.protection.Point;
import org.presessions.selection.Seat;
import org.presessions.shared.installation.Installation;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.captions.CaptionTrack;
import org.presessions.statements.captions.Captions;
import org.presessions.statements.captions.Cue;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.presessions.testing.TelephonePhotograph;
import org.springframework.beans.factory.annotation.Autowired;

/// From a voice that was sent to a portrait that others see with it, and to its end, with real ffmpeg.
@ServerTest
class PortraitPagesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int VOICE_SECONDS = 60; // long enough to be caught in the act

    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleStatements samples;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Captions captions;

    @Autowired
    StoredFiles files;

    @Autowired
    Media media;

    @Autowired
    Portraits portraits;

    @Autowired
    PortraitPictures pictures;

    @Autowired
    People people;

    @Autowired
    Browsers browsers;

    @Autowired
    Installation installation;

    private Seat seat;
    private Browser speaker;
    private Browser staff;
    private String path;

    @BeforeEach
    void speaks() throws IOException {
        seat = speakers.confirmed(
                calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst());
        speaker = browsers.signedInAs(people.get(seat.speakerId()));
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        path = "/statements/" + seat.id();
        sends(2);
    }

    @Test
    void aPortraitIsSeenChangedAndTakenAway() throws IOException {
        assertThat(Browser.text(speaker.get(path), "#own-portrait")).contains("the emblem is shown");
        assertThat(give(Color.RED).location()).endsWith(path + "#own-portrait");
        var preview = speaker.get(path).html().select("#own-portrait img").attr("src");
        assertThat(isRed(speaker.get(preview).bytes(), 100, 100)).isTrue();
        var film = ready();
        assertThat(film.hasPortrait()).isTrue();
        assertThat(isRed(speaker.get(media.poster(film.id())).bytes(), 320, 130))
                .isTrue();
        assertThat(Browser.text(speaker.get(path), "#video ~ div"))
                .contains("the portrait that its speaker gave is shown");

        give(Color.BLUE);
        assertThat(manuscripts.begin(seat).videoAssetId()).contains(film.id()); // until the other one is there
        var other = ready();
        assertThat(other.fileId()).isEqualTo(film.fileId());
        assertThat(isRed(speaker.get(media.poster(other.id())).bytes(), 320, 130))
                .isFalse();

        speaker.submit(speaker.get(path), path + "/portrait/removal");
        assertThat(ready().hasPortrait()).isFalse();
        assertThat(speaker.get(path).html().select("#own-portrait img")).isEmpty();
    }

    @Test
    void aPhotographOfAnIphoneIsTakenAsItIs() throws IOException {
        var choice = speaker.get(path).html().select("#own-portrait input[type=file]");
        assertThat(choice.attr("accept").contains("image/heic")).isEqualTo(pictures.readsHeic());
        assertThat(Browser.text(speaker.get(path), "#own-portrait").contains("WebP or HEIC"))
                .isEqualTo(pictures.readsHeic());
        var sent = upload(TelephonePhotograph.upright().bytes());
        assumeThat(pictures.readsHeic())
                .as("heif-convert is not installed: apt-get install libheif-examples")
                .isTrue();
        assertThat(sent.location()).endsWith(path + "#own-portrait");
        ready();
        var preview = speaker.get(path).html().select("#own-portrait img").attr("src");
        assertThat(isRed(speaker.get(preview).bytes(), 64, 20)).isTrue();
        assertThat(isRed(speaker.get(preview).bytes(), 64, 236)).isFalse();
    }

    @Test
    void staffSeeItOnTheCheckingPageAndCaptionsStillFit() throws IOException {
        var script = manuscripts.begin(seat);
        captions.save(script.id(), new CaptionTrack("en", 0, List.of(new Cue(0, 1000, "Good morning."))));
        give(Color.RED);
        var film = ready();
        assertThat(captions.of(script.id())).noneMatch(track -> track.isOfEarlierFilm());
        samples.handedIn(seat);
        var page = staff.get("/desk/statements/" + script.id());
        assertThat(page.html().select("video").attr("poster"))
                .contains(film.id().toString());
        assertThat(Browser.text(page, "main")).contains("the portrait that its speaker gave is shown");
        assertThat(isRed(staff.get(media.poster(film.id())).bytes(), 320, 130)).isTrue();
        assertThat(staff.get(path + "/portrait").status()).isEqualTo(404);
        assertThat(staff.get(path + "/portrait/" + film.id() + ".jpg").status()).isEqualTo(404);
        assertThat(speaker.get(path).html().select("#own-portrait")).isEmpty(); // nothing to change any more
        assertThat(give(Color.BLUE).errors()).singleElement().asString().startsWith("No portrait is taken now");
    }

    @Test
    void anotherRecordingKeepsIt() throws IOException {
        give(Color.RED);
        ready();
        sends(3);
        assertThat(film().orElseThrow().hasPortrait()).isTrue();
    }

    @Test
    void whoIsNotToBeSeenIsNotAskedAndWhatWasGivenIsErasedAtOnce() throws IOException {
        for (var chosen : List.of(
                Choice.of(Level.PROTECTED).as("Alex Otherwise"),
                new Choice(
                        Optional.of(Level.OPEN),
                        Map.of(Point.PICTURE, false),
                        Optional.empty(),
                        "",
                        false,
                        false,
                        false))) {
            speakers.chooses(seat, Choice.of(Level.OPEN));
            give(Color.RED);
            var replaced = ready().id();
            give(Color.BLUE);
            var film = ready().id();
            samples.handedIn(seat);
            assertThat(staff.get(media.poster(film)).status()).isEqualTo(200);
            speakers.chooses(seat, chosen);
            Awaitility.await().until(() -> portraits.ofOwner(seat.id()).isEmpty());
            for (var gone : List.of(replaced, film)) {
                assertThat(media.find(gone)).isEmpty();
                assertThat(staff.get(media.poster(gone)).status()).isEqualTo(404);
                assertThat(speaker.get(media.poster(gone)).status()).isEqualTo(404);
                Awaitility.await()
                        .until(() -> Files.notExists(installation.home().resolve("media/" + gone)));
            }
            assertThat(ready().hasPortrait()).isFalse();
            speaker.post(path + "/taking-back");
            assertThat(speaker.get(path).html().select("#own-portrait")).isEmpty();
            assertThat(give(Color.RED).status()).isEqualTo(422);
        }
    }

    /// While ffmpeg still draws it.
    @Test
    void ofAFilmThatIsBeingMadeReadyNothingStaysOnTheDisk() throws IOException {
        sends(VOICE_SECONDS);
        give(Color.RED);
        var film = portraits.ofOwner(seat.id()).iterator().next();
        var work = installation.home().resolve("media/work/" + film);
        Awaitility.await().atMost(PATIENCE).until(() -> Files.exists(work.resolve("output/audio")));
        speakers.chooses(seat, Choice.of(Level.PROTECTED).as("Alex Otherwise"));
        Awaitility.await().until(() -> portraits.ofOwner(seat.id()).isEmpty());
        Awaitility.await().until(() -> Files.notExists(work));
        assertThat(media.find(film)).isEmpty();
        assertThat(installation.home().resolve("media/" + film)).doesNotExist();
        var emblem = manuscripts.begin(seat).nextAssetId().orElseThrow();
        var its = installation.home().resolve("media/work/" + emblem);
        Awaitility.await().atMost(PATIENCE.multipliedBy(3)).until(() -> Files.exists(its.resolve("output/audio")));
        speakers.takesBack(seat);
        Awaitility.await().until(() -> media.find(emblem).isEmpty() && Files.notExists(its));
        assertThat(installation.home().resolve("media/" + emblem)).doesNotExist();
    }

    @Test
    void withTheStatementItIsErased() throws IOException {
        give(Color.RED);
        ready();
        speakers.takesBack(seat);
        Awaitility.await().until(() -> portraits.ofOwner(seat.id()).isEmpty());
    }

    @Test
    void whatIsNoPhotographIsRefusedInWords() {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        var reply = upload(svg);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors()).singleElement().asString().contains("JPEG, PNG or WebP", "SVG");
        assertThat(Browser.text(reply, "h1")).isEqualTo("Portrait");
        assertThat(upload(new byte[0]).status()).isEqualTo(422);
        var heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(upload(heic).errors()).singleElement().asString().contains("HEIC", "JPEG");
    }

    /// A voice, as a tone of some seconds.
    private void sends(int seconds) throws IOException {
        var format = new AudioFormat(8000, 8, 1, true, false);
        var samples = new byte[8000 * seconds];
        for (var i = 0; i < samples.length; i++) samples[i] = (byte) (60 * Math.sin(i / 3.0));
        var wav = new ByteArrayOutputStream();
        var sound = new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length);
        AudioSystem.write(sound, AudioFileFormat.Type.WAVE, wav);
        var sent = files.store(
                new ByteArrayInputStream(wav.toByteArray()), "voice.wav", wav.size(), Set.of(FileKind.VIDEO));
        manuscripts.film(seat, ((StoreOutcome.Stored) sent).file().id());
        ready();
    }

    private MediaAsset ready() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> manuscripts.begin(seat).nextAssetId().isEmpty());
        return film().orElseThrow();
    }

    private Optional<MediaAsset> film() {
        return manuscripts.begin(seat).videoAssetId().flatMap(media::find);
    }

    private Browser.Reply give(Color colour) throws IOException {
        var image = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        paper.setColor(colour);
        paper.fillRect(0, 0, 300, 400);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return upload(bytes.toByteArray());
    }

    private static boolean isRed(byte[] picture, int x, int y) throws IOException {
        var colour = new Color(ImageIO.read(new ByteArrayInputStream(picture)).getRGB(x, y));
        return colour.getRed() > 150 && colour.getBlue() < 100;
    }

    private Browser.Reply upload(byte[] content) {
        var boundary = "written" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"portrait\"; filename=\"me.jpg\"\r\n\r\n"
                .formatted(boundary)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return speaker.send(speaker.request(path + "/portrait?_csrf=" + speaker.csrfToken())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }
}
