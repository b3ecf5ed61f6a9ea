package org.presessions.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The command lines of ffmpeg. Both whitelists are needed: with the one of protocols alone, a playlist that calls
/// itself a video still reads the files beside it.
final class Commands {
    static final int PIXELS_AT_MOST = 4_194_304;

    private static final List<String> CAREFUL = List.of(
            "-protocol_whitelist", "file",
            "-format_whitelist", "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm",
            "-max_pixels", Integer.toString(PIXELS_AT_MOST));
    private static final List<String> ANONYMOUS =
            List.of("-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact");

    private Commands() {}

    static List<String> probe() {
        return joined(
                List.of("ffprobe", "-hide_banner", "-loglevel", "fatal"),
                CAREFUL,
                List.of("-show_entries"),
                List.of(
                        "format=duration:stream=codec_type,width,height:stream_disposition=attached_pic:stream_side_data=rotation"),
                List.of("-of", "json", "file:/in/input"));
    }

    /// Decodes once and writes all qualities.
    ///
    /// @param stopAfter nothing beyond this is made, whatever the file says of its length
    static List<String> ladder(Probe probe, List<Rendition> ladder, Duration stopAfter) {
        var command = joined(
                ffmpeg(),
                List.of("-progress", "pipe:1", "-nostats"),
                CAREFUL,
                List.of("-t", Long.toString(stopAfter.toSeconds()), "-i", "file:/in/input"),
                List.of("-filter_complex", filters(probe, ladder)));
        for (var i = 0; i < ladder.size(); i++) command.addAll(rendition(ladder.get(i), i, probe.hasSound()));
        if (probe.hasSound()) command.addAll(sound(ladder.size()));
        return command;
    }

    /// Makes the MP4 and the still picture out of the joined segments of one quality.
    static List<String> single(Duration pictureAt) {
        return joined(
                ffmpeg(),
                CAREFUL,
                List.of("-i", "file:/in/input", "-c", "copy"),
                ANONYMOUS,
                List.of("-movflags", "+faststart", "-f", "mp4", "video.mp4"),
                List.of("-ss", Long.toString(pictureAt.toSeconds()), "-map", "0:v:0", "-frames:v", "1", "-q:v", "4"),
                List.of("-f", "image2", "-update", "1", "poster.jpg"));
    }

    private static List<String> ffmpeg() {
        return List.of("ffmpeg", "-hide_banner", "-loglevel", "error", "-nostdin", "-y");
    }

    private static String filters(Probe probe, List<Rendition> ladder) {
        var pictures = "[0:v:0]split=%d%s;".formatted(ladder.size(), labels("s", ladder.size()))
                + IntStream.range(0, ladder.size())
                        .mapToObj(i -> String.format(
                                Locale.ROOT,
                                "[s%d]fps=%s,scale=-2:'min(%d,trunc(ih/2)*2)',setsar=1,format=yuv420p[v%d]",
                                i,
                                ladder.get(i).framesPerSecond,
                                ladder.get(i).height,
                                i))
                        .collect(Collectors.joining(";"));
        if (!probe.hasSound()) return pictures;
        return pictures
                + ";[0:a:0]loudnorm=I=-16:TP=-1.5:LRA=11,aresample=48000,asplit=%d%s"
                        .formatted(ladder.size() + 1, labels("a", ladder.size() + 1));
    }

    private static String labels(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> "[" + letter + i + "]").collect(Collectors.joining());
    }

    private static List<String> rendition(Rendition rendition, int index, boolean withSound) {
        var keyframes = Integer.toString((int) (rendition.framesPerSecond * 2));
        var command = joined(
                List.of("-map", "[v" + index + "]"),
                withSound ? List.of("-map", "[a" + index + "]") : List.of(),
                List.of("-c:v", "libx264", "-preset", "veryfast", "-profile:v", "main", "-level", rendition.level()),
                List.of("-b:v", rendition.videoKilobits + "k"),
                List.of("-maxrate", rendition.videoKilobits * 12 / 10 + "k"),
                List.of("-bufsize", rendition.videoKilobits * 2 + "k"),
                List.of("-g", keyframes, "-keyint_min", keyframes, "-sc_threshold", "0"),
                List.of("-force_key_frames", "expr:gte(t,n_forced*2)"));
        if (withSound) command.addAll(aac(rendition.audioKilobits, rendition.channels));
        command.addAll(hls(rendition.folder()));
        return command;
    }

    private static List<String> sound(int index) {
        return joined(List.of("-map", "[a" + index + "]"), aac(32, 1), hls("audio"));
    }

    private static List<String> aac(int kilobits, int channels) {
        return List.of("-c:a", "aac", "-b:a", kilobits + "k", "-ac", Integer.toString(channels));
    }

    private static List<String> hls(String folder) {
        return joined(
                ANONYMOUS,
                List.of("-f", "hls", "-hls_time", "4", "-hls_playlist_type", "vod", "-hls_segment_type", "fmp4"),
                List.of("-hls_flags", "independent_segments", "-hls_fmp4_init_filename", "init.mp4"),
                List.of("-hls_segment_filename", folder + "/s%04d.m4s", folder + "/index.m3u8"));
    }

    @SafeVarargs
    private static List<String> joined(List<String>... parts) {
        var all = new ArrayList<String>();
        for (var part : parts) all.addAll(part);
        return all;
    }
}
