package org.presessions.media.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Kinds of pictures by how their files begin, and what reads them in ffmpeg: nothing is guessed, so that no list and
/// no film is read as a picture.
enum PictureKind {
    PNG("png_pipe", 0, "\u0089PNG\r\n\u001a\n"),
    JPEG("jpeg_pipe", 0, "\u00ff\u00d8\u00ff"),
    WEBP("webp_pipe", 0, "RIFF"),
    /// HEIF and AVIF, as telephones keep photographs; [HeicPictures] makes a PNG of it before anything else reads it
    HEIC("png_pipe", 4, "ftypheic", "ftypheix", "ftypheim", "ftypheis", "ftyphevc", "ftypmif1", "ftypmsf1", "ftypavif");

    final String reader;
    private final int at;
    private final List<byte[]> begins;

    /// @param at where in the file one of `begins` stands
    PictureKind(String reader, int at, String... begins) {
        this.reader = reader;
        this.at = at;
        this.begins = Arrays.stream(begins)
                .map(begin -> begin.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    static Optional<PictureKind> of(byte[] sent) {
        return Arrays.stream(values()).filter(kind -> kind.isOf(sent)).findFirst();
    }

    private boolean isOf(byte[] sent) {
        return begins.stream()
                .filter(begin -> sent.length >= at + begin.length)
                .anyMatch(begin -> Arrays.equals(sent, at, at + begin.length, begin, 0, begin.length));
    }

    /// A filter of ffmpeg that sets upright what is read of the file. What is made of HEIC is so: its Exif data says
    /// how
    /// the camera was held, which was heeded already.
    String upright(byte[] sent) {
        return this == HEIC ? "null" : Upright.filter(sent);
    }
}
