package org.presessions.media.preparing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How a copy of a film can be written: in the family of containers that it came in, else in one that holds nearly all.
///
/// @param options how picture and sound are taken over
record BareForm(String muxer, List<String> options) {
    private static final List<String> COPY = List.of("-c", "copy");
    private static final BareForm MATROSKA = new BareForm("matroska", COPY);

    /// As good as what was sent, to every eye and ear.
    private static final BareForm ENCODED =
            new BareForm("matroska", List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-c:a", "flac"));

    /// Camcorders write the place and the maker into the picture itself, as words that belong to no picture.
    private static final BareForm WITHOUT_WORDS =
            new BareForm("matroska", List.of("-c", "copy", "-bsf:v", "filter_units=remove_types=6"));

    /// Those to be tried, the best first.
    ///
    /// @param format as ffmpeg names what was sent
    /// @param words whether there are such words in the picture
    static List<BareForm> of(String format, boolean words) {
        if (words) return List.of(WITHOUT_WORDS, ENCODED);
        var all = new ArrayList<>(muxers(format).map(BareForm::copying).toList());
        all.add(MATROSKA);
        all.add(ENCODED);
        return all;
    }

    private static Stream<String> muxers(String format) {
        return switch (format) {
            case "mov,mp4,m4a,3gp,3g2,mj2" -> Stream.of("mp4", "mov");
            case "mpegts", "mpeg" -> Stream.of("mpegts");
            case "avi", "asf", "ogg", "mp3", "wav", "amr" -> Stream.of(format);
            default -> Stream.of();
        };
    }

    private static BareForm copying(String muxer) {
        return switch (muxer) {
            case "mp4", "mov" -> new BareForm(muxer, List.of("-c", "copy", "-write_tmcd", "0"));
            case "mpegts" ->
                new BareForm(muxer, List.of("-c", "copy", "-copyts", "-muxdelay", "0", "-muxpreload", "0"));
            case "mp3" -> new BareForm(muxer, List.of("-c", "copy", "-id3v2_version", "0"));
            default -> new BareForm(muxer, COPY);
        };
    }

    boolean isEncoded() {
        return equals(ENCODED);
    }
}
