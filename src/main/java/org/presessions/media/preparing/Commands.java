package org.presessions.media.preparing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The command lines of ffmpeg. Both whitelists are needed: with the one of protocols alone, a playlist that calls
/// itself a video still reads the files beside it.
public final class Commands {
    /// What cinema cameras and telephones call 4K, and a little more.
    public static final int PIXELS_AT_MOST = 4096 * 2176;

    /// Each reads nothing but the file that it is given; what each is for, decision 6 says.
    private static final String FORMATS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,asf,mpegts,mpeg,mp3,ogg,wav,amr";

    private static final List<String> CAREFUL = List.of(
            "-protocol_whitelist",
            "file",
            "-format_whitelist",
            FORMATS,
            "-max_pixels",
            Integer.toString(PIXELS_AT_MOST));
    private static final List<String> ANONYMOUS =
            List.of("-map_metadata", "-1", "-map_chapters", "-1", "-sn", "-dn", "-fflags", "+bitexact");
    private static final List<String> EMBLEM = List.of(
            "-protocol_whitelist",
            "file",
            "-format_whitelist",
            "png_pipe",
            "-f",
            "png_pipe",
            "-i",
            "file:" + SoundPicture.FILE);
    private static final String ASKED = "format=duration,format_name:stream=index,codec_type,codec_name,width,height,"
            + "sample_aspect_ratio,field_order,color_transfer,color_space,channels"
            + ":stream_disposition=default,attached_pic:stream_side_data=rotation";
    private static final List<String> COLOURS =
            List.of("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv");

    /// Where the picture changes its size in the middle, the first filter scales it; ffmpeg would set up all of them
    /// anew, and time would begin again for them.
    private static final List<String> ANY_SIZE = List.of("-reinit_filter:v", "0");

    /// 16:9 whatever the shape of the film.
    private static final String CARD =
            "scale=320:180:force_original_aspect_ratio=decrease,pad=320:180:(ow-iw)/2:(oh-ih)/2";

    private static final String WAVE =
            "[0:a:0]aformat=channel_layouts=mono,showwavespic=s=1200x96:scale=sqrt:colors=0x4f7cac[w]";

    static final String PICTURE = "picture.txt";
    static final String SOUND = "sound.txt";

    public static final String SPEECH = "speech.wav";

    private Commands() {}

    /// Makes one picture by the filters that bright films need; ends with an error where they are missing.
    static String[] tones() {
        var filters = Filters.toned("smpte2084", 64, 64);
        return joined(
                        List.of("ffmpeg", "-loglevel", "error", "-nostdin", "-f", "lavfi", "-i", "color=s=64x64:d=0.1"),
                        List.of("-vf", filters, "-frames:v", "1", "-f", "null", "-"))
                .toArray(String[]::new);
    }

    /// Gives a moment of sound another voice; ends with an error where the filter is missing.
    public static String[] voices() {
        return joined(
                        List.of("ffmpeg", "-loglevel", "error", "-nostdin", "-f", "lavfi", "-i", "sine=d=0.1"),
                        List.of("-af", "rubberband=pitch=1.2:formant=preserved", "-f", "null", "-"))
                .toArray(String[]::new);
    }

    /// @param loglevel `fatal` for the answer alone
    static List<String> probe(String loglevel) {
        return joined(
                List.of("ffprobe", "-hide_banner", "-loglevel", loglevel),
                CAREFUL,
                List.of("-show_entries", ASKED, "-of", "json", "file:/in/input"));
    }

    /// Copies what is seen and heard, and nothing that tells whose it is: no places, names, hours, covers or texts, and
    /// no tracks beside them, in which some cameras write where they are.
    static List<String> bare(Probe probe, BareForm form, Duration atMost) {
        var command = joined(
                List.of("ffmpeg", "-hide_banner", "-loglevel", "level+error", "-nostdin", "-y"),
                List.of("-progress", "pipe:1", "-nostats"),
                CAREFUL,
                List.of("-fflags", "+genpts", "-i", "file:/in/input"));
        probe.picture().ifPresent(picture -> command.addAll(List.of("-map", "0:" + picture.index())));
        probe.sound().ifPresent(sound -> command.addAll(List.of("-map", "0:" + sound)));
        command.addAll(form.options());
        if (form.isEncoded()) command.addAll(List.of("-t", Long.toString(atMost.toSeconds())));
        command.addAll(ANONYMOUS);
        command.addAll(List.of("-f", form.muxer(), BareCopy.FILE));
        return command;
    }

    /// Decodes the sound alone, and lists what there is of the picture.
    static List<String> measure(Probe probe, Stretch stretch) {
        var command = input(stretch, List.of());
        probe.picture()
                .ifPresent(picture -> command.addAll(
                        List.of("-map", "0:" + picture.index(), "-c", "copy", "-f", "framecrc", PICTURE)));
        probe.sound().ifPresent(sound -> {
            command.addAll(List.of("-filter_complex", Filters.measuring(sound), "-map", "[a]"));
            command.addAll(List.of("-c:a", "pcm_s16le", "-f", "framecrc", SOUND));
        });
        return command;
    }

    /// Decodes once and writes all qualities.
    ///
    /// @param tones whether this ffmpeg can bring bright pictures down
    static List<String> ladder(Plan plan, Stretch stretch, boolean tones) {
        var ladder = plan.ladder();
        var command = input(stretch, plan.picture().filter(Picture::interlaced).isEmpty() ? ANY_SIZE : List.of());
        if (plan.isSoundAlone()) command.addAll(EMBLEM);
        for (var graph : graphs(plan, ladder, tones)) command.addAll(List.of("-filter_complex", graph));
        for (var i = 0; i < ladder.size(); i++) command.addAll(rendition(plan, ladder.get(i), i));
        if (plan.sound().isPresent()) command.addAll(sound(ladder.size()));
        return command;
    }

    /// Makes the MP4 and the still pictures out of the joined segments of one quality.
    static List<String> single(Duration pictureAt) {
        return joined(
                List.of("ffmpeg", "-hide_banner", "-loglevel", "level+error", "-nostdin", "-y"),
                CAREFUL,
                List.of("-i", "file:/in/input", "-c", "copy"),
                ANONYMOUS,
                List.of("-movflags", "+faststart", "-f", "mp4", "video.mp4"),
                List.of("-ss", Long.toString(pictureAt.toSeconds()), "-map", "0:v:0", "-frames:v", "1", "-q:v", "4"),
                List.of("-f", "image2", "-update", "1", "poster.jpg"),
                List.of("-ss", Long.toString(pictureAt.toSeconds()), "-map", "0:v:0", "-frames:v", "1", "-q:v", "7"),
                List.of("-vf", CARD, "-f", "image2", "-update", "1", "card.jpg"));
    }

    /// Draws how loud a file of our own making is from beginning to end; quiet speech is seen, too.
    static List<String> wave() {
        return joined(
                List.of("ffmpeg", "-hide_banner", "-loglevel", "level+error", "-nostdin", "-y"),
                CAREFUL,
                List.of("-i", "file:/in/input", "-filter_complex", WAVE, "-map", "[w]", "-frames:v", "1"),
                List.of("-f", "image2", "-update", "1", "wave.png"));
    }

    /// Listens for pauses in a file of our own making.
    public static List<String> pauses() {
        return joined(
                List.of("ffmpeg", "-hide_banner", "-loglevel", "level+info", "-nostdin"),
                CAREFUL,
                List.of("-i", "file:/in/input", "-af", "silencedetect=n=-35dB:d=0.25", "-f", "null", "-"));
    }

    /// Writes a file of our own making as programs that know speech want it.
    public static List<String> speech() {
        return joined(
                List.of("ffmpeg", "-hide_banner", "-loglevel", "level+error", "-nostdin", "-y"),
                CAREFUL,
                List.of("-i", "file:/in/input"),
                ANONYMOUS,
                List.of("-vn", "-ar", "16000", "-ac", "1", "-c:a", "pcm_s16le", SPEECH));
    }

    /// `info` is the level at which the detectors speak.
    private static List<String> input(Stretch stretch, List<String> options) {
        return joined(
                List.of("ffmpeg", "-hide_banner", "-loglevel", "level+info", "-nostdin", "-y"),
                List.of("-progress", "pipe:1", "-nostats"),
                CAREFUL,
                options,
                stretch.options(),
                List.of("-i", "file:/in/input"));
    }

    private static List<String> graphs(Plan plan, List<Rendition> ladder, boolean tones) {
        if (plan.isSoundAlone()) {
            var copies = ladder.size() + 2;
            return List.of(Filters.sound(plan, copies) + ";" + Filters.line(plan, ladder, "a" + (copies - 1)));
        }
        var picture = Filters.picture(plan, ladder, tones);
        return plan.sound().isEmpty() ? List.of(picture) : List.of(picture, Filters.sound(plan, ladder.size() + 1));
    }

    private static List<String> rendition(Plan plan, Rendition rendition, int index) {
        var keyframes = Integer.toString((int) Math.ceil(plan.rate().perSecond() * 2));
        var withSound = plan.sound().isPresent();
        var command = joined(
                List.of("-map", "[v" + index + "]"),
                withSound ? List.of("-map", "[a" + index + "]") : List.of(),
                List.of("-c:v", "libx264", "-preset", "veryfast", "-profile:v", "main", "-level", rendition.level()),
                List.of("-b:v", rendition.videoKilobits + "k"),
                List.of("-maxrate", rendition.videoKilobits * 12 / 10 + "k"),
                List.of("-bufsize", rendition.videoKilobits * 2 + "k"),
                COLOURS,
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
