package org.presessions.media.preparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.presessions.media.preparing.CorpusFile.Expected;

/// How a film of the corpus is made: a picture and a sound of ffmpeg's own sources, and what is done to them. Without
/// more it is three seconds long, its upper left quarter is red, and at 0.4, 1.4 and 2.4 s the lower right one flashes
/// while it beeps.
record Recipe(
        String name,
        String picture,
        String sound,
        List<String> more,
        String encoding,
        List<String> copy,
        UnaryOperator<byte[]> change) {
    static final String X264 = "-c:v libx264 -preset ultrafast -pix_fmt yuv420p";
    static final String FILM = X264 + " -c:a aac";
    static final String VP8 = "-c:v libvpx -deadline realtime -cpu-used 8 -c:a libopus";
    static final String NONE = "";
    private static final String MOMENTS = "between(mod(t\\,1)\\,0.395\\,0.519)";

    static Recipe of(String name) {
        return new Recipe(name, picture(480, 360, 25), sound(3), List.of(), FILM, List.of(), same -> same);
    }

    static String picture(int width, int height, int frames) {
        return picture(width, height, frames, 3);
    }

    static String picture(int width, int height, int frames, int seconds) {
        return ("color=c=0x303030:s=%dx%d:r=%d:d=%d,drawbox=w=iw/2:h=ih/2:color=0xC03030:t=fill"
                        + ",drawbox=x=iw/2:y=ih/2:w=iw/2:h=ih/2:color=white:t=fill:enable=%s")
                .formatted(width, height, frames, seconds, MOMENTS);
    }

    static String sound(int seconds) {
        return "aevalsrc=0.2*sin(2*PI*1000*t)*%s:s=48000:d=%d".formatted(MOMENTS, seconds);
    }

    Recipe pictured(String source) {
        return new Recipe(name, source, sound, more, encoding, copy, change);
    }

    Recipe sounding(String source) {
        return new Recipe(name, picture, source, more, encoding, copy, change);
    }

    /// @param filter added to the sound
    Recipe heard(String filter) {
        return sounding(sound + "," + filter);
    }

    /// @param filter added to the picture
    Recipe seen(String filter) {
        return pictured(picture + "," + filter);
    }

    /// @param inputs of ffmpeg, after picture and sound
    Recipe with(String... inputs) {
        return new Recipe(name, picture, sound, List.of(inputs), encoding, copy, change);
    }

    Recipe encoded(String arguments) {
        return new Recipe(name, picture, sound, more, arguments, copy, change);
    }

    /// Copied once more, with these arguments.
    Recipe copied(String... arguments) {
        return new Recipe(name, picture, sound, more, encoding, List.of(arguments), change);
    }

    /// The bytes of the file are changed at last.
    Recipe changed(UnaryOperator<byte[]> how) {
        return new Recipe(name, picture, sound, more, encoding, copy, how);
    }

    CorpusFile expects(Expected expected) {
        return new CorpusFile(name, CorpusTool.lacking(words(encoding)), this::make, expected);
    }

    Path make(Path folder) {
        var file = folder.resolve(name);
        CorpusTool.ffmpeg(folder, first(copy.isEmpty() ? name : "first-" + name));
        if (!copy.isEmpty()) CorpusTool.ffmpeg(folder, second());
        try {
            Files.write(file, change.apply(Files.readAllBytes(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }

    private List<String> first(String target) {
        var command = new ArrayList<String>();
        if (!picture.isEmpty()) command.addAll(List.of("-f", "lavfi", "-i", picture));
        if (!sound.isEmpty()) command.addAll(List.of("-f", "lavfi", "-i", sound));
        command.addAll(more);
        command.addAll(words(encoding));
        command.add(target);
        return command;
    }

    private List<String> second() {
        var command = new ArrayList<>(List.of("-i", "first-" + name, "-c", "copy"));
        command.addAll(copy);
        command.add(name);
        return command;
    }

    private static List<String> words(String arguments) {
        return List.of(arguments.split(" "));
    }
}
