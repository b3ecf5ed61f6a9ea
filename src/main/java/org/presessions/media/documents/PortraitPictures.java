package org.presessions.media.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
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

    /// How files of HEIF and AVIF say what they are; they look like films.
    private static final Set<String> PHONE_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif");

    private final PictureMaker maker;

    PortraitPictures(PictureMaker maker) {
        this.maker = maker;
    }

    /// Why a file does not become a portrait.
    public enum Fault implements Coded {
        NO_PICTURE,
        /// as some telephones keep photographs; ffmpeg reads its pieces at best
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

    /// @param sent a PNG, JPEG or WebP
    public Outcome of(byte[] sent) {
        if (sent.length > SENT_BYTES_AT_MOST) return new Outcome.Refused(Fault.TOO_LARGE);
        return PictureKind.of(sent).map(kind -> made(sent, kind)).orElseGet(() -> {
            var fault = isOfAPhone(sent) ? Fault.HEIC : Fault.NO_PICTURE;
            return new Outcome.Refused(fault);
        });
    }

    private Outcome made(byte[] sent, PictureKind kind) {
        var filter = FIT.formatted(Upright.filter(sent), WIDTH, HEIGHT);
        var options = List.of("-filter_complex", filter, "-map", "[o]", "-q:v", "4", "-flags:v", "+bitexact");
        var outcome = maker.make(sent, kind, options, "portrait.jpg");
        if (outcome.made().isPresent()) return new Outcome.Made(outcome.made().get());
        return new Outcome.Refused(outcome.hasTooManyPixels() ? Fault.TOO_MANY_PIXELS : Fault.NO_PICTURE);
    }

    private static boolean isOfAPhone(byte[] sent) {
        if (sent.length < 12) return false;
        var begin = new String(sent, 4, 8, StandardCharsets.ISO_8859_1);
        return begin.startsWith("ftyp") && PHONE_BRANDS.contains(begin.substring(4));
    }
}
