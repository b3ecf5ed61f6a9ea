package org.presessions.shared.organisation;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.presessions.shared.organisation.UnfitEmblem.Reason;

/// Reads a PNG and writes it anew: what was hidden in the file stays behind.
final class PngEmblem {
    private static final byte[] START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int PIXELS_AT_MOST = 1024; // to a side: a small file can unfold into gigabytes
    private static final double SEEN_AT_LEAST = 0.05; // of what is not transparent

    private PngEmblem() {}

    static boolean isPng(byte[] sent) {
        return sent.length > START.length && IntStream.range(0, START.length).allMatch(i -> sent[i] == START[i]);
    }

    static Emblem of(byte[] sent) throws UnfitEmblem {
        if (sent.length > EmblemFile.BYTES_AT_MOST) throw new UnfitEmblem(Reason.TOO_LARGE);
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(input, true, true);
            return new Emblem(Emblem.Kind.PNG, written(read(reader)));
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnfitEmblem(Reason.NO_PICTURE);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException, UnfitEmblem {
        if (Math.max(reader.getWidth(0), reader.getHeight(0)) > PIXELS_AT_MOST) throw new UnfitEmblem(Reason.TOO_LARGE);
        var image = reader.read(0);
        if (!isSeen(image)) throw new UnfitEmblem(Reason.TOO_PALE);
        return image;
    }

    private static byte[] written(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /// Whether enough of it stands out from white paper.
    private static boolean isSeen(BufferedImage image) {
        var width = image.getWidth();
        var opaque = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        var drawn = IntStream.of(opaque).filter(argb -> argb >>> 24 > 127).toArray();
        var seen = IntStream.of(drawn)
                .filter(argb -> Contrast.between(colour(argb), Contrast.WHITE) >= 3)
                .count();
        return seen > 0 && seen >= drawn.length * SEEN_AT_LEAST;
    }

    private static Colour colour(int argb) {
        return new Colour(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }
}
