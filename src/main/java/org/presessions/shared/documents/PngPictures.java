package org.presessions.shared.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/// Draws our own pictures (SVG) as PNG, for those who cannot use the former: word processors, and whoever shows what a
/// link leads to. One costs about 0.1 s of a processor: one is drawn at a time, and the last ones are kept.
@Component
public class PngPictures {
    private static final int BYTES_KEPT = 16_000_000;
    private static final float MOST = 2200; // pixels across; smaller pictures are drawn twice as large

    private final Cache<String, byte[]> drawn = Caffeine.newBuilder()
            .maximumWeight(BYTES_KEPT)
            .weigher((String svg, byte[] png) -> png.length)
            .build();

    public byte[] of(byte[] svg) {
        return drawn.get(DigestUtils.sha256Hex(svg), key -> draw(svg));
    }

    private synchronized byte[] draw(byte[] svg) {
        var drawing = SvgDrawing.of(svg);
        return drawing.png(drawing.width() * 2 <= MOST ? 2 : 1);
    }
}
