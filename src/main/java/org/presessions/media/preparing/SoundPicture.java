package org.presessions.media.preparing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.presessions.shared.documents.EmblemPicture;
import org.presessions.shared.organisation.Identity;

/// What is seen of a sound alone, upon the ground of the player: the emblem of who runs the installation, on white
/// paper, which tells nothing of who speaks and so is the same for somebody protected; or the portrait that its speaker
/// gave, larger and finer.
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

    /// Of a portrait, at most; below it the line moves.
    static final Rectangle PORTRAIT = new Rectangle(90, 32, 1100, 460);

    private SoundPicture() {}

    static int width(boolean hasPortrait) {
        return hasPortrait ? 2 * WIDTH : WIDTH;
    }

    static int height(boolean hasPortrait) {
        return hasPortrait ? 2 * HEIGHT : HEIGHT;
    }

    static void write(Path folder, Identity identity) {
        var emblem = EmblemPicture.of(identity)
                .orElseGet(EmblemPicture::ofTheProduct)
                .png();
        write(folder, false, paper -> {
            paper.setColor(Color.WHITE);
            paper.fillRoundRect((WIDTH - PAPER) / 2, TOP, PAPER, PAPER, CORNER, CORNER);
            var within = new Rectangle((WIDTH - PAPER) / 2, TOP, PAPER, PAPER);
            within.grow(-MARGIN, -MARGIN);
            draw(paper, emblem, within);
        });
    }

    /// @param portrait a JPEG of our own making
    static void write(Path folder, byte[] portrait) {
        write(folder, true, paper -> draw(paper, portrait, PORTRAIT));
    }

    private static void write(Path folder, boolean hasPortrait, Consumer<Graphics2D> drawing) {
        var image = new BufferedImage(width(hasPortrait), height(hasPortrait), BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        paper.setColor(GROUND);
        paper.fillRect(0, 0, image.getWidth(), image.getHeight());
        drawing.accept(paper);
        paper.dispose();
        try {
            ImageIO.write(image, "png", folder.resolve(FILE).toFile());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// In the middle, as large as fits.
    private static void draw(Graphics2D paper, byte[] bytes, Rectangle within) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(bytes));
            var scale = Math.min(within.getWidth() / picture.getWidth(), within.getHeight() / picture.getHeight());
            var width = (int) Math.round(picture.getWidth() * scale);
            var height = (int) Math.round(picture.getHeight() * scale);
            var x = within.x + (within.width - width) / 2;
            paper.drawImage(picture, x, within.y + (within.height - height) / 2, width, height, null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
