package org.presessions.media.documents;

import java.util.List;
import org.presessions.shared.Coded;
import org.springframework.stereotype.Component;

/// A photograph that somebody sent of himself, upright, made anew and no larger than a film shows it: where it was
/// taken, with what and by whom is not in it any more.
@Component
public class PortraitPictures {
    /// More than telephones make of fifty million pixels.
    public static final int SENT_BYTES_AT_MOST = 20_000_000;

    private static final int WIDTH = 1100; // pixels, at most
    private static final int HEIGHT = 620;

    /// What lets light through is set on white.
    private static final String FIT = "[0:v]%s,scale='min(%d,iw)':'min(%d,ih)':force_original_aspect_ratio=decrease,"
            + "setsar=1,format=rgba,split[p][w];[w]lutrgb=r=255:g=255:b=255:a=255[g];"
            + "[g][p]overlay=format=rgb,format=yuvj420p[o]";

    private final PictureMaker maker;
    private final HeicPictures heic;

    PortraitPictures(PictureMaker maker, HeicPictures heic) {
        this.maker = maker;
        this.heic = heic;
    }

    /// Why a file does not become a portrait.
    public enum Fault implements Coded {
        NO_PICTURE,
        /// as some telephones keep photographs: this one is damaged, or this machine lacks the program that reads them
        HEIC,
        TOO_MANY_PIXELS,
        TOO_LARGE
    }

    /// What came of it.
    public sealed interface Outcome {
        /// @param jpeg some ten or hundred kilobytes
        record Made(byte[] jpeg) implements Outcome {}

        record Refused(Fault fault) implements Outcome {}
    }

    /// Whether this machine reads photographs in HEIC: a page that asks for one without it leaves the choice of another
    /// format to the telephone, most of which send a JPEG then.
    public boolean readsHeic() {
        return heic.canBeRead();
    }

    /// @param sent a PNG, JPEG or WebP, or a HEIC where that is read here
    public Outcome of(byte[] sent) {
        if (sent.length > SENT_BYTES_AT_MOST) return new Outcome.Refused(Fault.TOO_LARGE);
        return PictureKind.of(sent).map(kind -> made(sent, kind)).orElse(new Outcome.Refused(Fault.NO_PICTURE));
    }

    private Outcome made(byte[] sent, PictureKind kind) {
        var filter = FIT.formatted(kind.upright(sent), WIDTH, HEIGHT);
        var options = List.of("-filter_complex", filter, "-map", "[o]", "-q:v", "4", "-flags:v", "+bitexact");
        var outcome = maker.make(sent, kind, options, "portrait.jpg");
        if (outcome.made().isPresent()) return new Outcome.Made(outcome.made().get());
        if (outcome.hasTooManyPixels()) return new Outcome.Refused(Fault.TOO_MANY_PIXELS);
        return new Outcome.Refused(kind == PictureKind.HEIC ? Fault.HEIC : Fault.NO_PICTURE);
    }
}
