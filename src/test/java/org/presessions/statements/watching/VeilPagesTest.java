package org.presessions.statements.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
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
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleStatements;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFiles;
import org.presessions.media.Media;
import org.presessions.media.MediaAsset;
import org.presessions.media.TextVoice;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.protection.Protection;
import org.presessions.selection.Seat;
import org.presessions.shared.installation.Installation;
import org.presessions.statements.Manuscript;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.StatementRepository;
import org.presessions.statements.Veils;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

/// From the choice to be protected to the film that others see, with real ffmpeg.
@ServerTest
class VeilPagesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Choice PROTECTED = Choice.of(Level.PROTECTED).as("Alex Otherwise");

    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleStatements samples;

    @Autowired
    StatementRepository statements;

    @Autowired
    Veils veils;

    @Autowired
    Protection protection;

    @Autowired
    Media media;

    @Autowired
    People people;

    @Autowired
    Browsers browsers;

    @Autowired
    Installation installation;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    StoredFiles files;

    @Autowired
    TextVoice voice;

    private PreSession preSession;
    private Seat seat;
    private Browser speaker;
    private Browser staff;

    @BeforeEach
    void film() {
        preSession = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        seat = speakers.confirmed(preSession);
        samples.approved(seat, Duration.ofSeconds(2));
        speaker = browsers.signedInAs(people.get(seat.speakerId()));
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
    }

    @Test
    void whoDoesNotWantToBeHeardIsLedToAComputersVoiceWhereThereIsOne() {
        var draft = speakers.confirmed(preSession);
        samples.written(draft);
        speakers.chooses(draft, PROTECTED);
        var own = "/statements/" + draft.id();
        var page = browsers.signedInAs(people.get(draft.speakerId())).get(own + "/veil");
        assertThat(page.html().select("main a[href=" + own + "#video]").text())
                .isEqualTo(voice.reads("en") ? "Have a computer voice read my text" : "");
    }

    @Test
    void aProtectedSpeakerWatchesTheVeiledFilmAndOthersSeeItOnceTheSpeakerAgreed() {
        assertThat(speaker.get(path()).location()).endsWith("/protection"); // nobody else has any
        speakers.chooses(seat, PROTECTED);
        var film = made();
        assertThat(film.fileId()).isEqualTo(trueFilm().fileId());
        var page = speaker.get(path());
        assertThat(Browser.text(page, "main")).contains("neighbours", "laboratory", "The moderator reads your text");
        assertThat(page.html().select("video").attr("data-hls")).isEqualTo(media.playlist(film.id()));
        assertThat(speaker.get(media.playlist(film.id())).status()).isEqualTo(200);
        isShownTo(staff, film, false);

        speaker.submit(page, path() + "/agreement");
        assertThat(Browser.text(speaker.get(path()), "main")).contains("You agreed");
        isShownTo(staff, film, true);
        assertThat(staff.get(media.video(film.id())).status()).isEqualTo(404); // nothing to take away
        assertThat(staff.get(media.playlist(trueFilm().id())).status()).isEqualTo(404);

        speaker.submit(speaker.get(path()), path() + "/refusal");
        isShownTo(staff, film, false);
    }

    @Test
    void whatWasAgreedIsOneFilmAndNotTheNext() {
        speakers.chooses(seat, PROTECTED);
        var first = made();
        var page = speaker.get(path());
        speaker.submit(page, path() + "/agreement");
        speaker.submit(speaker.get(path()), path() + "/another");
        var second = made();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(media.find(first.id())).isEmpty();
        assertThat(speaker.get(media.playlist(first.id())).status()).isEqualTo(404);
        assertThat(protection.choice(seat).isVeiled()).isFalse();
        isShownTo(staff, second, false);

        var late = speaker.submit(page, path() + "/agreement");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.errors()).hasSize(1);
        assertThat(protection.choice(seat).isVeiled()).isFalse();
    }

    @Test
    void whoIsProtectedNoMoreHasNoVeiledFilmAndTheTrueOneStays() {
        speakers.chooses(seat, PROTECTED);
        var film = made();
        veils.agree(seat.id(), seat.speakerId(), film.id());
        speakers.chooses(seat, Choice.of(Level.OPEN));
        assertThat(staff.get(media.playlist(film.id())).status()).isEqualTo(404);
        isErased(film);
        assertThat(staff.get(media.playlist(trueFilm().id())).status()).isEqualTo(200);
    }

    @Test
    void aStatementThatIsTakenBackLosesItsVeiledFilmToo() {
        speakers.chooses(seat, PROTECTED);
        var film = made();
        var whole = trueFilm();
        speakers.takesBack(seat);
        isErased(film);
        isErased(whole);
    }

    @Test
    void aProtectedSpeakersSoundAloneIsAnEmblemAndAnotherVoice() throws IOException {
        var other = speakers.confirmed(calendar.preSession(seat.preSessionId()));
        samples.approved(other);
        seat = other;
        speaker = browsers.signedInAs(people.get(seat.speakerId()));
        speakers.chooses(seat, PROTECTED);
        manuscripts.film(seat, sound());
        var film = made();
        var page = Browser.text(speaker.get(path()), "main");
        assertThat(page).contains("another voice", "emblem").doesNotContain("grey squares");
        veils.agree(seat.id(), seat.speakerId(), film.id());
        isShownTo(staff, film, true);
        var poster = ImageIO.read(
                new ByteArrayInputStream(staff.get(media.poster(film.id())).bytes()));
        assertThat(new Color(poster.getRGB(320, 56)).getGreen())
                .as("paper of the emblem")
                .isGreaterThan(230);
        assertThat(staff.get(media.poster(trueFilm().id())).status()).isEqualTo(404);
        assertThat(staff.get(media.audio(trueFilm().id())).status()).isEqualTo(404);
    }

    /// Two seconds of a tone, as a recorder of voices keeps it.
    private UUID sound() throws IOException {
        var samples = new byte[2 * 16_000 * 2];
        for (var i = 0; i < samples.length / 2; i++) {
            var value = (short) (8000 * Math.sin(2 * Math.PI * 220 * i / 16_000));
            samples[2 * i] = (byte) value;
            samples[2 * i + 1] = (byte) (value >> 8);
        }
        var wav = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(
                        new ByteArrayInputStream(samples),
                        new AudioFormat(16_000, 16, 1, true, false),
                        samples.length / 2),
                AudioFileFormat.Type.WAVE,
                wav);
        var outcome = files.store(
                new ByteArrayInputStream(wav.toByteArray()), "voice.wav", 1_000_000, Set.of(FileKind.VIDEO));
        return ((StoreOutcome.Stored) outcome).file().id();
    }

    private String path() {
        return "/statements/" + seat.id() + "/veil";
    }

    private void isShownTo(Browser browser, MediaAsset film, boolean expected) {
        var desk = browser.get("/desk/statements/" + script().id());
        assertThat(desk.text().contains(film.id().toString())).isEqualTo(expected);
        assertThat(desk.text()).doesNotContain(trueFilm().id().toString());
        assertThat(browser.get(media.playlist(film.id())).status()).isEqualTo(expected ? 200 : 404);
    }

    private MediaAsset made() {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> veils.of(script()).flatMap(media::find),
                        found -> found.filter(MediaAsset::isReady).isPresent())
                .orElseThrow();
    }

    private void isErased(MediaAsset film) {
        var folder = installation.home().resolve("media/" + film.id()).toFile();
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(media.find(film.id())).isEmpty();
            assertThat(folder).doesNotExist();
        });
    }

    private MediaAsset trueFilm() {
        return script().videoAssetId().flatMap(media::find).orElseThrow();
    }

    private Manuscript script() {
        return statements.ofSeat(seat.id()).orElseThrow();
    }
}
