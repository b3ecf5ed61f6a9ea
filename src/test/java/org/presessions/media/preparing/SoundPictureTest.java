package org.presessions.media.preparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.media.films.Finding;
import org.presessions.media.films.FindingKind;
import org.presessions.media.sandbox.Sandbox;
import org.presessions.shared.organisation.Contact;
import org.presessions.shared.organisation.Emblem;
import org.presessions.shared.organisation.EmblemFile;
import org.presessions.shared.organisation.Identity;
import org.presessions.shared.organisation.UnfitEmblem;

/// Sound alone, as a telephone keeps it: with a portrait as its cover, a name, and where it was recorded. Of all that
/// the voice is left, or, of somebody protected, another one. Each is looked for in what was sent first.
class SoundPictureTest {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final String EMBLEM =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' fill='#008000'/></svg>";

    @TempDir
    static Path folder;

    private static Path sent;
    private static Path heard;
    private static Path veiled;

    @BeforeAll
    static void makes() throws Exception {
        sent = folder.resolve("voice.m4a");
        CorpusTool.ffmpeg(
                folder,
                List.of(
                        ("-f lavfi -i sine=440:d=8:r=48000 -f lavfi -i color=red:s=600x600,trim=end_frame=1 -map 0 -map 1"
                                        + " -c:a aac -c:v mjpeg -disposition:v attached_pic"
                                        + " -metadata comment=+12.3456+034.5678/ -metadata title=Amina-Planted voice.m4a")
                                .split(" ")));
        heard = prepared("heard", false);
        veiled = prepared("veiled", true);
    }

    @Test
    void whatIsSeenIsTheEmblemWhoeverSpeaks() throws IOException {
        for (var output : List.of(heard, veiled)) {
            look(output);
            for (var name : List.of("frame.png", "poster.jpg")) {
                var seen = ImageIO.read(output.resolve(name).toFile());
                assertThat(List.of(seen.getWidth(), seen.getHeight())).containsExactly(640, 360);
                isNear(seen, 320, SoundPicture.TOP + SoundPicture.PAPER / 2, 0x008000);
                isNear(seen, 320, SoundPicture.TOP + 8, 0xffffff);
                isNear(seen, 100, 100, SoundPicture.GROUND.getRGB());
                assertThat(reddest(seen)).as("of the portrait").isLessThan(60);
            }
        }
    }

    @Test
    void aLineMovesWithTheVoice() throws IOException {
        for (var output : List.of(heard, veiled)) {
            look(output);
            var seen = ImageIO.read(output.resolve("frame.png").toFile());
            assertThat(brightest(seen, 230, 350)).isGreaterThan(120);
        }
    }

    @Test
    void theVoiceOfSomebodyProtectedIsAnotherOne() {
        assertThat(Tones.of(heard)).allSatisfy(tone -> assertThat(tone).isBetween(436.0, 444.0));
        assertThat(Tones.of(veiled)).hasSize(14).noneMatch(tone -> tone > 440 / 1.1 && tone < 440 * 1.1);
    }

    @Test
    void nothingThatTheFileSaidIsLeft() throws IOException {
        assertThat(planted(sent)).isTrue();
        for (var output : List.of(heard, veiled)) assertThat(files(output)).noneMatch(SoundPictureTest::planted);
    }

    @Test
    void whatItWasMadeWithIsRemoved() throws IOException {
        for (var output : List.of(heard, veiled))
            assertThat(files(output))
                    .extracting(file -> file.getFileName().toString())
                    .doesNotContain(SoundPicture.FILE, OtherVoice.COURSE)
                    .contains("video.mp4", "wave.png", "poster.jpg", "card.jpg");
    }

    @Test
    void whoHasNoEmblemOfItsOwnIsShownByThatOfTheProduct() throws IOException {
        SoundPicture.write(folder, Identity.NONE);
        var seen = ImageIO.read(folder.resolve(SoundPicture.FILE).toFile());
        isNear(seen, 320, SoundPicture.TOP + SoundPicture.PAPER - 30, 0x1d3f8f);
    }

    /// In all qualities; somebody protected has the emblem, whatever was given.
    @Test
    void aPortraitStandsInThePlaceOfTheEmblem() throws Exception {
        var outcome = prepared("portrayed", false, Optional.of(portrait()));
        assertThat(outcome.findings()).extracting(Finding::kind).contains(FindingKind.PORTRAIT);
        assertThat(outcome.output().resolve("master.m3u8")).content().contains("1280x720", "640x360", "426x240");
        look(outcome.output());
        var poster = ImageIO.read(outcome.output().resolve("poster.jpg").toFile());
        assertThat(List.of(poster.getWidth(), poster.getHeight())).containsExactly(640, 360);
        isNear(poster, 320, (SoundPicture.PORTRAIT.y + SoundPicture.PORTRAIT.height / 2) / 2, 0xc000c0);
        isNear(poster, 100, 100, SoundPicture.GROUND.getRGB());
        isNear(ImageIO.read(outcome.output().resolve("card.jpg").toFile()), 160, 60, 0xc000c0);
        assertThat(brightest(ImageIO.read(outcome.output().resolve("frame.png").toFile()), 252, 350))
                .isGreaterThan(120);
        var hidden = prepared("hidden", true, Optional.of(portrait()));
        assertThat(hidden.findings()).extracting(Finding::kind).doesNotContain(FindingKind.PORTRAIT);
        isNear(ImageIO.read(hidden.output().resolve("poster.jpg").toFile()), 320, SoundPicture.TOP + 8, 0xffffff);
    }

    private static byte[] portrait() throws IOException {
        var image = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        paper.setColor(new Color(0xc000c0));
        paper.fillRect(0, 0, 300, 400);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }

    private static Path prepared(String name, boolean isVeiled) throws IOException, UnfitEmblem {
        return prepared(name, isVeiled, Optional.empty()).output();
    }

    private static Preparation.Outcome.Prepared prepared(String name, boolean isVeiled, Optional<byte[]> portrait)
            throws IOException, UnfitEmblem {
        var work = Files.createDirectory(folder.resolve(name));
        var identity = identity();
        var preparation = new Preparation(new Sandbox(), () -> identity);
        var wanted = new Preparation.Wanted(Optional.empty(), LONGEST, portrait);
        var outcome = isVeiled
                ? preparation.veil(sent, work, wanted, percent -> {})
                : preparation.prepare(sent, work, wanted, percent -> {});
        return (Preparation.Outcome.Prepared) outcome;
    }

    private static Identity identity() throws UnfitEmblem {
        Emblem emblem = EmblemFile.of(EMBLEM.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .emblem();
        return new Identity(Map.of(), Contact.NONE, Optional.empty(), Optional.of(emblem));
    }

    private static void look(Path output) {
        CorpusTool.ffmpeg(output, List.of("-ss", "2.5", "-i", "video.mp4", "-frames:v", "1", "frame.png"));
    }

    private static void isNear(BufferedImage seen, int x, int y, int colour) {
        var found = seen.getRGB(x, y);
        for (var shift = 0; shift <= 16; shift += 8)
            assertThat(Math.abs((found >> shift & 0xff) - (colour >> shift & 0xff)))
                    .as("%06x at %s, %s", found & 0xffffff, x, y)
                    .isLessThan(24);
    }

    /// How much more red than green a point is at most.
    private static int reddest(BufferedImage seen) {
        var most = 0;
        for (var y = 0; y < seen.getHeight(); y++)
            for (var x = 0; x < seen.getWidth(); x++)
                most = Math.max(most, (seen.getRGB(x, y) >> 16 & 0xff) - (seen.getRGB(x, y) >> 8 & 0xff));
        return most;
    }

    private static int brightest(BufferedImage seen, int fromY, int toY) {
        var most = 0;
        for (var y = fromY; y < toY; y++)
            for (var x = 0; x < seen.getWidth(); x++) most = Math.max(most, seen.getRGB(x, y) >> 8 & 0xff);
        return most;
    }

    private static boolean planted(Path file) {
        try {
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return text.contains("Planted") || text.contains("12.3456");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(Path output) throws IOException {
        try (Stream<Path> made = Files.walk(output)) {
            return made.filter(Files::isRegularFile).toList();
        }
    }
}
