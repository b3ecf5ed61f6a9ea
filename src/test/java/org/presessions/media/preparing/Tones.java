package org.presessions.media.preparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How high the tone is that is heard in a film of eight seconds.
final class Tones {
    static final int RATE = 48_000;
    static final String FILE = "sound";

    private Tones() {}

    /// In each half second but the first and the last, in Hz.
    ///
    /// @param output folder of renditions
    static List<Double> of(Path output) {
        CorpusTool.ffmpeg(output, List.of("-i", "video.mp4", "-vn", "-ac", "1", "-ar", "" + RATE, "-f", "s16le", FILE));
        var samples = ByteBuffer.wrap(bytes(output.resolve(FILE)))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        var tones = new ArrayList<Double>();
        for (var half = 1; half < 15; half++) {
            var crossings = 0;
            for (var i = half * RATE / 2; i < (half + 1) * RATE / 2; i++)
                if (samples.get(i) < 0 && samples.get(i + 1) >= 0) crossings++;
            tones.add(crossings * 2.0);
        }
        return tones;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
