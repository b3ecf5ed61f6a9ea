package org.presessions.media.documents;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A picture that a stranger sent, made small, square and anew.
@Component
public class SmallPictures {
    public static final int SENT_BYTES_AT_MOST = 5_000_000;

    private static final int SIDE = 256; // pixels
    private static final String FIT =
            "scale=%1$d:%1$d:force_original_aspect_ratio=decrease,format=rgba,pad=%1$d:%1$d:-1:-1:color=white@0"
                    .formatted(SIDE);

    private final PictureMaker maker;

    SmallPictures(PictureMaker maker) {
        this.maker = maker;
    }

    /// @param sent a PNG, JPEG, WebP or HEIC
    /// @return a PNG; empty where it is no picture that can be read here
    public Optional<byte[]> of(byte[] sent) {
        if (sent.length > SENT_BYTES_AT_MOST) return Optional.empty();
        return PictureKind.of(sent)
                .flatMap(kind -> maker.make(sent, kind, List.of("-vf", kind.upright(sent) + "," + FIT), "picture.png")
                        .made());
    }
}
