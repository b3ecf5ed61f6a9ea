package org.presessions.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/// Draws our own pictures (SVG) as PNG, for those who cannot use the former: word processors, and whoever shows what a
/// link leads to. One costs about 0.1 s of a processor: one is drawn at a time, and the last ones are kept.
@Component
class PngPictures {
    private static final int BYTES_KEPT = 16_000_000;
    private static final float MOST = 2200; // pixels across; smaller pictures are drawn twice as large

    private final Cache<String, byte[]> drawn = Caffeine.newBuilder()
            .maximumWeight(BYTES_KEPT)
            .weigher((String svg, byte[] png) -> png.length)
            .build();

    byte[] of(byte[] svg) {
        return drawn.get(DigestUtils.sha256Hex(svg), key -> draw(svg));
    }

    private synchronized byte[] draw(byte[] svg) {
        var picture = new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
        if (picture == null) throw new IllegalArgumentException("no picture");
        var size = picture.size();
        var scale = size.width * 2 <= MOST ? 2 : 1;
        var image = new BufferedImage(
                Math.round(size.width * scale), Math.round(size.height * scale), BufferedImage.TYPE_INT_RGB);
        var paper = paper(image);
        paper.scale(scale, scale);
        picture.renderWithPlatform(NullPlatformSupport.INSTANCE, paper, new ViewBox(size));
        paper.dispose();
        return png(image);
    }

    private static Graphics2D paper(BufferedImage image) {
        var paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, image.getWidth(), image.getHeight());
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paper.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return paper;
    }

    private static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
