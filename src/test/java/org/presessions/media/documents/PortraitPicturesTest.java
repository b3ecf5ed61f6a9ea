package org.presessions.media.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.presessions.media.documents.PortraitPictures.Fault;
import org.presessions.media.documents.PortraitPictures.Outcome;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TelephonePhotograph;
import org.springframework.beans.factory.annotation.Autowired;

/// Photographs as telephones write them, and what calls itself one; with real ffmpeg in the real sandbox.
@ServerTest
class PortraitPicturesTest {
    private static final String NO_HEIC = "heif-convert is not installed: apt-get install libheif-examples";

    @Autowired
    PortraitPictures portraits;

    @Test
    void aPhotographIsMadeSmallerAndKeepsItsShape() throws IOException {
        var made = read(made(file(halves(2000, 1500), "png")));
        assertThat(made.getWidth() + "x" + made.getHeight()).isEqualTo("827x620");
        var small = read(made(file(halves(300, 200), "jpg")));
        assertThat(small.getWidth() + "x" + small.getHeight()).isEqualTo("300x200");
    }

    @Test
    void aTelephoneThatWasHeldOnItsSideGivesAnUprightPicture() throws IOException {
        var upright = read(made(turned(file(halves(600, 400), "jpg"), 6))); // what was left is on top
        assertThat(upright.getWidth() + "x" + upright.getHeight()).isEqualTo("400x600");
        assertThat(isRed(upright, 200, 50)).isTrue();
        assertThat(isRed(upright, 200, 550)).isFalse();
        var over = read(made(turned(file(halves(600, 400), "jpg"), 3)));
        assertThat(isRed(over, 50, 200)).isFalse();
        assertThat(isRed(over, 550, 200)).isTrue();
    }

    @Test
    void whatTheFileToldIsGone() throws IOException {
        var sent = turned(file(halves(600, 400), "jpg"), 6);
        assertThat(text(sent)).contains("Exif", "Amina-Planted");
        assertThat(text(made(sent))).doesNotContain("Exif", "Amina-Planted", "Lavc");
    }

    @Test
    void whatLetsLightThroughStandsOnWhite() throws IOException {
        var made = read(made(file(new BufferedImage(200, 100, BufferedImage.TYPE_INT_ARGB), "png")));
        assertThat(new Color(made.getRGB(100, 50)).getGreen()).isGreaterThan(240);
    }

    /// A picture that is something else as well is nothing else any more.
    @Test
    void ofAPolyglotThePictureAloneIsLeft() throws IOException {
        var page = "<html><script>alert('Amina-Planted')</script></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(text(made(joined(file(halves(300, 200), "png"), page)))).doesNotContain("script", "Planted");
        assertThat(portraits.of(joined(page, file(halves(300, 200), "png")))).isEqualTo(refused(Fault.NO_PICTURE));
    }

    @Test
    void whatIsNoPhotographIsRefusedForItsReason() throws IOException {
        for (var sent : new String[] {
            "",
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "#EXTM3U\n/etc/passwd",
            "RIFF....WEBPnot one",
            "\u00ff\u00d8\u00ff\u00e0"
        })
            assertThat(portraits.of(sent.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(sent)
                    .isEqualTo(refused(Fault.NO_PICTURE));
        var heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(portraits.of(heic)).isEqualTo(refused(Fault.HEIC)); // called so, and no more than that
        assertThat(portraits.of(new byte[PortraitPictures.SENT_BYTES_AT_MOST + 1]))
                .isEqualTo(refused(Fault.TOO_LARGE));
        var large = new BufferedImage(8192, 8192, BufferedImage.TYPE_BYTE_BINARY);
        assertThat(portraits.of(file(large, "png"))).isEqualTo(refused(Fault.TOO_MANY_PIXELS));
    }

    /// Its Exif data says a second time how it was held: heeded twice, it would lie on its side.
    @Test
    void aPhotographOfAnIphoneIsLaidTogetherOfItsTilesUprightAndTellsNothing() throws IOException {
        assumeThat(portraits.readsHeic()).as(NO_HEIC).isTrue();
        var sent = TelephonePhotograph.upright().bytes();
        assertThat(text(sent)).contains("Exif", TelephonePhotograph.PLANTED);
        var bytes = made(sent);
        var upright = read(bytes);
        assertThat(upright.getWidth() + "x" + upright.getHeight()).isEqualTo("128x256");
        assertThat(isRed(upright, 64, 20)).isTrue();
        assertThat(isRed(upright, 64, 236)).isFalse();
        assertThat(text(bytes)).doesNotContain("Exif", TelephonePhotograph.PLANTED, "Lavc");
    }

    @Test
    void aSmallFileInHeicThatGrowsLargeIsRefused() throws IOException {
        assumeThat(portraits.readsHeic()).as(NO_HEIC).isTrue();
        assertThat(portraits.of(TelephonePhotograph.bomb(7_680).bytes())).isEqualTo(refused(Fault.TOO_MANY_PIXELS));
        var large = TelephonePhotograph.bomb(25_600).bytes(); // two gigabytes once it is unpacked
        assertThat(large.length).isLessThan(100_000);
        assertThat(portraits.of(large)).isEqualTo(refused(Fault.HEIC));
        var whole = TelephonePhotograph.upright().bytes();
        assertThat(portraits.of(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(refused(Fault.HEIC));
    }

    private static Outcome refused(Fault fault) {
        return new Outcome.Refused(fault);
    }

    private byte[] made(byte[] sent) {
        return ((Outcome.Made) portraits.of(sent)).jpeg();
    }

    /// Red on the left, blue on the right.
    private static BufferedImage halves(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        paper.setColor(Color.RED);
        paper.fillRect(0, 0, width / 2, height);
        paper.setColor(Color.BLUE);
        paper.fillRect(width / 2, 0, width / 2, height);
        return image;
    }

    private static boolean isRed(BufferedImage seen, int x, int y) {
        var colour = new Color(seen.getRGB(x, y));
        return colour.getRed() > 150 && colour.getBlue() < 100;
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// With what a camera adds: how it was held, and a name.
    private static byte[] turned(byte[] jpeg, int orientation) {
        var name = "Amina-Planted\0".getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + name.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0).put(name);
        var segment = ByteBuffer.allocate(4 + exif.capacity());
        segment.putShort((short) 0xffe1).putShort((short) (2 + exif.capacity())).put(exif.array());
        var begin = Arrays.copyOf(jpeg, 2);
        return joined(joined(begin, segment.array()), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
