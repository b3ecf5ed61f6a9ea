package org.presessions.media.preparing;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.presessions.shared.documents.EmblemPicture;
import org.presessions.shared.organisation.Identity;

/// What is seen of a sound alone: the emblem of who runs the installation, on white paper upon the ground of the
/// player. It tells nothing of who speaks, and so it is the same for somebody protected.
final class SoundPicture {
    /// In the folder that ffmpeg writes into.
    static final String FILE = "emblem.png";

    static final int WIDTH = 640;
    static final int HEIGHT = 360;
    static final Color GROUND = new Color(0x16181d);
    static final int PAPER = 144; // pixels to a side
    static final int TOP = 48;
    private static final int MARGIN = 20;
    private static final int CORNER = 24;

    private SoundPicture() {}

    static void write(Path folder, Identity identity) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        paper.setColor(GROUND);
        paper.fillRect(0, 0, WIDTH, HEIGHT);
        paper.setColor(Color.WHITE);
        paper.fillRoundRect((WIDTH - PAPER) / 2, TOP, PAPER, PAPER, CORNER, CORNER);
        try {
            var emblem = ImageIO.read(new ByteArrayInputStream(EmblemPicture.of(identity)
                    .orElseGet(EmblemPicture::ofTheProduct)
                    .png()));
            var scale = (PAPER - 2.0 * MARGIN) / Math.max(emblem.getWidth(), emblem.getHeight());
            var width = (int) Math.round(emblem.getWidth() * scale);
            var height = (int) Math.round(emblem.getHeight() * scale);
            paper.drawImage(emblem, (WIDTH - width) / 2, TOP + (PAPER - height) / 2, width, height, null);
            paper.dispose();
            ImageIO.write(image, "png", folder.resolve(FILE).toFile());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
