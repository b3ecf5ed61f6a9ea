package org.presessions.media.preparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a viewer sees and hears of the MP4 that was made.
///
/// @param flashes seconds at which a part of the picture becomes white
/// @param beeps seconds at which a sound begins
/// @param quarters colours near the beginning, 0xRRGGBB: upper left, upper right, lower left, lower right
/// @param loudness absent without sound
record Watched(
        int width,
        int height,
        String pixels,
        double seconds,
        List<Double> flashes,
        List<Double> beeps,
        List<Integer> quarters,
        Optional<Loudness> loudness) {
    private static final int FRAMES = 100; // in a second
    private static final int SAMPLES = 8000;
    private static final int CELLS = 16;
    private static final int WHITE = 160;
    private static final Pattern SHOWN = Pattern.compile("(\\d+)\\|(\\d+)\\|([\\d:]+|N/A)\\s+([\\d.]+)");

    static Watched of(Path film, Path folder, boolean sound) {
        var probed = CorpusTool.run(folder, probe(film));
        var shown = SHOWN.matcher(lastTwoLines(probed));
        if (!shown.matches()) throw new IllegalStateException(probed);
        var heard = new Heard(done -> {});
        CorpusTool.ffmpeg(folder, look(film, sound)).lines().forEach(heard);
        return new Watched(
                Integer.parseInt(shown.group(1)),
                Integer.parseInt(shown.group(2)),
                shown.group(3),
                Double.parseDouble(shown.group(4)),
                flashes(bytes(folder.resolve("gray"))),
                sound ? beeps(bytes(folder.resolve("sound"))) : List.of(),
                quarters(bytes(folder.resolve("quarters"))),
                heard.loudness());
    }

    /// A playlist's streams are named once for its program, and then by themselves.
    private static String lastTwoLines(String probed) {
        var lines = probed.lines().filter(line -> !line.isBlank()).toList();
        return String.join("\n", lines.subList(lines.size() - 2, lines.size()));
    }

    private static List<String> probe(Path film) {
        var asked = "stream=width,height,sample_aspect_ratio:format=duration";
        return List.of("ffprobe -v error -select_streams v:0 -show_entries %s -of compact=nk=1:p=0 %s"
                .formatted(asked, film)
                .split(" "));
    }

    private static List<String> look(Path film, boolean sound) {
        var look = new ArrayList<>(List.of("-loglevel", "level+info", "-nostats", "-i", film.toString()));
        look.addAll(List.of("-vf", "fps=100:start_time=0,scale=4:4:flags=area,format=gray", "-f", "rawvideo", "gray"));
        look.addAll(
                List.of("-vf", "scale=4:4:flags=area,format=rgb24", "-frames:v", "1", "-f", "rawvideo", "quarters"));
        if (sound)
            look.addAll(List.of(
                    "-af",
                    "aresample=async=1:first_pts=0,ebur128=peak=true:framelog=verbose",
                    "-ac",
                    "1",
                    "-ar",
                    Integer.toString(SAMPLES),
                    "-f",
                    "s16le",
                    "sound"));
        return look;
    }

    private static List<Double> flashes(byte[] frames) {
        var found = new ArrayList<Double>();
        var lit = false;
        for (var frame = 0; frame < frames.length / CELLS; frame++) {
            var now = brightest(frames, frame * CELLS) > WHITE;
            if (now && !lit) found.add((double) frame / FRAMES);
            lit = now;
        }
        return found;
    }

    private static int brightest(byte[] frames, int from) {
        var most = 0;
        for (var cell = from; cell < from + CELLS; cell++) most = Math.max(most, frames[cell] & 0xff);
        return most;
    }

    /// A sound begins where it is loud after a fifth of a second that was not.
    private static List<Double> beeps(byte[] bytes) {
        var samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var loudest = 1;
        for (var i = 0; i < samples.limit(); i++) loudest = Math.max(loudest, Math.abs(samples.get(i)));
        var found = new ArrayList<Double>();
        var lastLoud = -SAMPLES;
        for (var i = 0; i < samples.limit(); i++) {
            if (Math.abs(samples.get(i)) < loudest / 4) continue;
            if (i - lastLoud > SAMPLES / 5) found.add((double) i / SAMPLES);
            lastLoud = i;
        }
        return found;
    }

    /// Of the sixteen cells those in the corners.
    private static List<Integer> quarters(byte[] cells) {
        return List.of(colour(cells, 0), colour(cells, 3), colour(cells, 12), colour(cells, 15));
    }

    private static int colour(byte[] cells, int cell) {
        var at = cell * 3;
        return (cells[at] & 0xff) << 16 | (cells[at + 1] & 0xff) << 8 | (cells[at + 2] & 0xff);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
