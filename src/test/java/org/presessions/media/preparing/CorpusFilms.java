package org.presessions.media.preparing;

import static org.presessions.media.preparing.CorpusFile.Expected.film;
import static org.presessions.media.preparing.Recipe.FILM;
import static org.presessions.media.preparing.Recipe.NONE;
import static org.presessions.media.preparing.Recipe.VP8;
import static org.presessions.media.preparing.Recipe.X264;
import static org.presessions.media.preparing.Recipe.picture;
import static org.presessions.media.preparing.Recipe.sound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.lang3.ArrayUtils;
import org.presessions.media.films.FindingKind;

/// Films as telephones, camcorders and browsers make them.
final class CorpusFilms {
    private static final String HD = "scale=out_color_matrix=bt709";

    private CorpusFilms() {}

    static Stream<CorpusFile> all() {
        return Stream.of(shapes(), colours(), clocks(), sounds(), containers(), findings())
                .flatMap(List::stream);
    }

    private static List<CorpusFile> shapes() {
        return List.of(
                Recipe.of("upright.mp4").pictured(picture(360, 480, 25)).expects(film().shaped(3, 4)),
                turned(90).expects(film().shaped(3, 4).redAt(2)),
                turned(180).expects(film().redAt(3)),
                turned(270).expects(film().shaped(3, 4).redAt(1)),
                Recipe.of("wide-pixels.mp4")
                        .pictured(picture(450, 360, 25) + ",setsar=64/45")
                        .expects(film().shaped(16, 9)),
                Recipe.of("odd-sides.mp4")
                        .pictured(picture(641, 361, 25))
                        .encoded(FILM.replace("yuv420p", "yuv444p"))
                        .expects(film().shaped(641, 361)),
                Recipe.of("wide.mp4").pictured(picture(960, 400, 25)).expects(film().shaped(960, 400)),
                Recipe.of("old-telephone.3gp")
                        .pictured(picture(704, 576, 25) + ",setsar=12/11")
                        .encoded("-c:v h263 -c:a aac -ar 16000 -ac 1")
                        .expects(film()),
                resized(),
                Recipe.of("4k.mp4").pictured(picture(3840, 2160, 5)).seen(HD).expects(film().shaped(16, 9)));
    }

    private static List<CorpusFile> colours() {
        return List.of(
                Recipe.of("ten-bits.mov")
                        .encoded("-c:v libx265 -preset ultrafast -pix_fmt yuv420p10le -tag:v hvc1 -c:a aac")
                        .expects(film()),
                bright("hlg.mov", "arib-std-b67").expects(film()),
                bright("pq.mov", "smpte2084").expects(film()),
                Recipe.of("full-range.mov")
                        .encoded("-c:v mjpeg -pix_fmt yuvj420p -c:a pcm_s16le")
                        .expects(film()),
                Recipe.of("hd.mp4").pictured(picture(1280, 720, 25)).seen(HD).expects(film().shaped(16, 9)),
                Recipe.of("prores.mov").encoded("-c:v prores_ks -c:a pcm_s24le").expects(film()));
    }

    private static List<CorpusFile> clocks() {
        return List.of(
                Recipe.of("60-frames.mp4").pictured(picture(480, 360, 60)).expects(film()),
                Recipe.of("24-frames.mp4").pictured(picture(480, 360, 24)).expects(film()),
                Recipe.of("irregular.mp4")
                        .pictured(picture(480, 360, 30))
                        .seen("select=eq(mod(n\\,30)\\,12)+mod(n\\,5)*mod(n\\,7)")
                        .encoded(FILM + " -vsync vfr")
                        .expects(film()),
                Recipe.of("starts-at-10.mkv")
                        .encoded(FILM + " -output_ts_offset 10")
                        .expects(film()),
                Recipe.of("picture-later.mkv")
                        .encoded(FILM + " -vf trim=start=0.3")
                        .expects(film()),
                Recipe.of("sound-later.mkv")
                        .encoded(FILM + " -af atrim=start=0.3")
                        .expects(film()),
                Recipe.of("gap-in-sound.webm")
                        .heard("aselect=not(between(t\\,0.7\\,1.2))")
                        .encoded(VP8)
                        .expects(film()),
                Recipe.of("gap-in-sound.mp4")
                        .heard("aselect=not(between(t\\,0.7\\,1.2))")
                        .expects(film()),
                Recipe.of("many-gaps.mkv")
                        .heard("asetnsamples=720,aselect=mod(n\\,10)")
                        .encoded(X264 + " -c:a pcm_s16le")
                        .expects(film()),
                // as a browser records: nobody could go back to write the length
                Recipe.of("recorder.webm").encoded(VP8 + " -f webm -live 1").expects(film()),
                Recipe.of("fragments.mp4")
                        .encoded(FILM + " -movflags frag_keyframe+empty_moov")
                        .expects(film()));
    }

    private static List<CorpusFile> sounds() {
        return List.of(
                Recipe.of("six-channels.mp4").heard("pan=5.1|FC=c0").expects(film()),
                Recipe.of("telephone.mp4").heard("aresample=8000").expects(film()),
                Recipe.of("loud.mp4").heard("volume=14dB,alimiter=level=0").expects(film()),
                Recipe.of("second-sound-is-default.mkv")
                        .with("-f", "lavfi", "-i", "sine=200:d=3")
                        .encoded(FILM + " -map 0 -map 2 -map 1 -disposition:a:0 0 -disposition:a:1 default")
                        .expects(film()),
                Recipe.of("cover.mp4")
                        .with("-f", "lavfi", "-i", "color=blue:s=600x600,trim=end_frame=1")
                        .encoded(FILM + " -map 0 -map 1 -map 2 -c:v:1 mjpeg -disposition:v:1 attached_pic")
                        .expects(film()));
    }

    private static List<CorpusFile> containers() {
        return List.of(
                Recipe.of("film.avi")
                        .encoded("-c:v mpeg4 -q:v 3 -c:a libmp3lame")
                        .expects(film()),
                Recipe.of("film.wmv").encoded("-c:v wmv2 -q:v 3 -c:a wmav2").expects(film()),
                Recipe.of("film.mpg").encoded("-c:v mpeg2video -q:v 3 -c:a mp2").expects(film()),
                Recipe.of("interlaced.mts")
                        .pictured(picture(480, 360, 50) + ",interlace")
                        .encoded(X264 + " -flags +ildct+ilme -x264opts tff=1 -c:a ac3 -f mpegts")
                        .expects(film()),
                Recipe.of("interlaced.m2ts")
                        .pictured(picture(480, 360, 50) + ",interlace")
                        .encoded("-c:v mpeg2video -q:v 3 -flags +ildct+ilme -c:a ac3 -f mpegts -mpegts_m2ts_mode 1")
                        .expects(film()),
                Recipe.of("film.webm")
                        .encoded("-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libvorbis")
                        .expects(film()),
                voice("voice.m4a", "-c:a aac"),
                voice("voice.mp3", "-c:a libmp3lame"),
                voice("voice.ogg", "-c:a libvorbis"),
                voice("voice.opus", "-c:a libopus"),
                voice("voice.wav", "-c:a pcm_s16le"));
    }

    private static List<CorpusFile> findings() {
        return List.of(
                Recipe.of("no-sound.mp4")
                        .sounding(NONE)
                        .encoded(X264)
                        .expects(film().beeping().finding(FindingKind.NO_SOUND)),
                Recipe.of("silent.mp4")
                        .heard("volume=0")
                        .expects(film().beeping().finding(FindingKind.SILENT)),
                Recipe.of("quiet.mp4").heard("volume=-35dB").expects(film().finding(FindingKind.VERY_QUIET)),
                Recipe.of("picture-stops.mp4")
                        .seen("trim=end=1")
                        .expects(film().flashing(0.4).finding(FindingKind.PICTURE_STOPS)),
                Recipe.of("one-picture.mp4")
                        .seen("trim=end=0.04")
                        .expects(film().flashing().finding(FindingKind.ONE_PICTURE)),
                Recipe.of("sound-stops.mp4")
                        .pictured(picture(480, 360, 25, 6))
                        .sounding(sound(1))
                        .expects(film().lasting(6)
                                .flashing(0.4, 1.4, 2.4, 3.4, 4.4, 5.4)
                                .beeping(0.4)
                                .finding(FindingKind.SOUND_STOPS)),
                Recipe.of("silence.mp4")
                        .pictured(picture(480, 360, 25, 6))
                        .sounding(sound(6))
                        .heard("volume=0:enable=between(t\\,1\\,5.2)")
                        .expects(film().lasting(6)
                                .flashing(0.4, 1.4, 2.4, 3.4, 4.4, 5.4)
                                .beeping(0.4, 5.4)
                                .finding(FindingKind.SILENCE)),
                Recipe.of("black.mp4")
                        .seen("drawbox=color=black:t=fill:enable=gt(t\\,0.6)")
                        .expects(film().flashing(0.4).finding(FindingKind.BLACK)));
    }

    /// A telephone that is turned, or a line that thins, in the middle.
    private static CorpusFile resized() {
        var one = Recipe.of("one.ts").encoded(FILM + " -vf trim=end=1.2 -af atrim=end=1.2 -muxdelay 0");
        var other = Recipe.of("other.ts")
                .pictured(picture(640, 480, 25))
                .encoded(FILM + " -vf trim=start=1.2 -af atrim=start=1.2 -muxdelay 0");
        return new CorpusFile(
                "resized.ts",
                one.expects(film()).lacks(),
                folder -> one.changed(bytes -> ArrayUtils.addAll(bytes, bytes(other.make(folder))))
                        .make(folder),
                film());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Recipe turned(int degrees) {
        return Recipe.of("turned-" + degrees + ".mp4").copied("-metadata:s:v", "rotate=" + degrees);
    }

    /// White paper at 203 candela on the square metre, as television has it.
    private static Recipe bright(String name, String transfer) {
        var brightened = "format=yuv444p,scale=out_color_matrix=bt709"
                + ",setparams=colorspace=bt709:color_primaries=bt709:color_trc=bt709:range=tv"
                + ",zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt2020,zscale=t=%s:m=bt2020nc:r=tv:npl=203,format=yuv420p10le";
        var marked =
                "-c:v libx265 -preset ultrafast -color_primaries bt2020 -color_trc %s -colorspace bt2020nc -c:a aac";
        return Recipe.of(name).seen(brightened.formatted(transfer)).encoded(marked.formatted(transfer));
    }

    private static CorpusFile voice(String name, String encoding) {
        return Recipe.of(name)
                .pictured(NONE)
                .encoded(encoding)
                .expects(film().shaped(16, 9).flashing().redAt(-1).finding(FindingKind.SOUND_ONLY));
    }
}
