package org.presessions.shared.documents;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import org.springframework.util.Assert;

/// A drawing of our own (SVG), turned into a PNG on white paper. Nothing that it names is fetched.
record SvgDrawing(SVGDocument document) {
    static SvgDrawing of(byte[] svg) {
        var document = new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
        Assert.notNull(document, "no picture");
        return new SvgDrawing(document);
    }

    /// Pixels across at its own size.
    float width() {
        return document.size().width;
    }

    byte[] png(float scale) {
        var size = document.size();
        var image = new BufferedImage(
                Math.round(size.width * scale), Math.round(size.height * scale), BufferedImage.TYPE_INT_RGB);
        var paper = paper(image);
        paper.scale(scale, scale);
        document.renderWithPlatform(NullPlatformSupport.INSTANCE, paper, new ViewBox(size));
        paper.dispose();
        return PngPicture.of(image);
    }

    private static Graphics2D paper(BufferedImage image) {
        var paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, image.getWidth(), image.getHeight());
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paper.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return paper;
    }
}
