package org.presessions.media.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Kinds of pictures by how their files begin, and what reads them in ffmpeg: nothing is guessed, so that no list and
/// no film is read as a picture.
enum PictureKind {
    PNG("\u0089PNG\r\n\u001a\n", "png_pipe"),
    JPEG("\u00ff\u00d8\u00ff", "jpeg_pipe"),
    WEBP("RIFF", "webp_pipe");

    final String reader;
    private final byte[] begin;

    PictureKind(String begin, String reader) {
        this.begin = begin.getBytes(StandardCharsets.ISO_8859_1);
        this.reader = reader;
    }

    static Optional<PictureKind> of(byte[] sent) {
        return Arrays.stream(values())
                .filter(kind -> sent.length >= kind.begin.length)
                .filter(kind -> Arrays.equals(sent, 0, kind.begin.length, kind.begin, 0, kind.begin.length))
                .findFirst();
    }
}
