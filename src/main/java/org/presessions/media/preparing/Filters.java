package org.presessions.media.preparing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// ffmpeg's filters. Picture and sound each get a graph of their own: where the picture changes its size in the middle,
/// ffmpeg sets up its graph anew, and a sound in it would start over.
final class Filters {
    /// Gaps become silence, what is late is cut, and time starts where the file's does; a sound that starts later gets
    /// silence before it. This comes first: what follows counts samples and looks at no clock.
    private static final String IN_TIME =
            "aresample=async=1:min_hard_comp=0.03:first_pts=0,aformat=sample_rates=48000:channel_layouts=stereo";

    private Filters() {}

    /// Changes nothing that matters, and says how loud and where silent the sound is.
    static String measuring(int sound) {
        return "[0:%d]%s,silencedetect=n=-50dB:d=4,ebur128=peak=true:framelog=verbose[a]".formatted(sound, IN_TIME);
    }

    /// @param tones whether this ffmpeg can bring bright pictures down
    static String picture(Plan plan, List<Rendition> ladder, boolean tones) {
        var picture = plan.picture().orElseThrow();
        var top = top(plan, ladder);
        return "[0:%d]%sfps=%s:start_time=0:eof_action=pass,%s,setsar=1%s,tpad=stop=-1:stop_mode=clone,trim=end=%s,%s"
                .formatted(
                        picture.index(),
                        picture.interlaced() ? "bwdif=mode=send_frame:deint=all," : "",
                        plan.rate(),
                        picture.isBright() && tones ? toned(picture, top) : scaled(picture, top),
                        plan.veil()
                                .map(veil -> "," + Veil.picture(top, plan.rate()))
                                .orElse(""),
                        seconds(plan),
                        branches(plan, ladder));
    }

    /// @param copies how often the sound is wanted
    static String sound(Plan plan, int copies) {
        var sound = plan.sound().orElseThrow();
        return "[0:%d]%s,%s,aresample=48000%s,apad,atrim=end=%s,asplit=%d%s"
                .formatted(
                        sound.index(),
                        IN_TIME,
                        sound.loudness().map(Loudness::filter).orElse("anull"),
                        plan.veil().map(veil -> "," + veil.voice()).orElse(""),
                        seconds(plan),
                        copies,
                        labels("a", copies));
    }

    /// A line that moves with the voice, under the emblem of [SoundPicture].
    ///
    /// @param label of the sound that it shows
    static String line(Plan plan, List<Rendition> ladder, String label) {
        var size = top(plan, ladder);
        return "[1:0]scale=%1$d:%2$d:out_color_matrix=bt709:out_range=tv,format=yuv420p,loop=loop=-1:size=1,settb=1/(%3$s),setpts=N[ground];[%4$s]showwaves=s=%1$dx%5$d:mode=cline:rate=%3$s:scale=sqrt:colors=0x9fb6d4|0x9fb6d4[line];[ground][line]overlay=y=(H-h)*0.88:format=yuv420:eof_action=repeat,trim=end=%6$s,%7$s"
                .formatted(
                        size.width(),
                        size.height(),
                        plan.rate(),
                        label,
                        size.height() / 4,
                        seconds(plan),
                        branches(plan, ladder));
    }

    private static Rendition.Size top(Plan plan, List<Rendition> ladder) {
        return ladder.stream()
                .map(plan::size)
                .reduce((one, other) -> one.height() >= other.height() ? one : other)
                .orElseThrow();
    }

    /// Square pixels, eight bits, the colours of HD television.
    private static String scaled(Picture picture, Rendition.Size size) {
        return "scale=%d:%d:in_color_matrix=%s:out_color_matrix=bt709:out_range=tv,format=yuv420p"
                .formatted(size.width(), size.height(), picture.matrix());
    }

    /// What white paper is in HDR becomes the white of a screen; what shines more is pressed together above it.
    private static String toned(Picture picture, Rendition.Size size) {
        return toned(picture.transfer(), size.width(), size.height());
    }

    /// Colours are set rather than read: `zscale` fails on a picture that says of itself what cannot be together.
    static String toned(String transfer, int width, int height) {
        return "format=yuv420p10le,setparams=colorspace=bt2020nc:color_primaries=bt2020:color_trc=%s,zscale=w=%d:h=%d:t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,tonemap=mobius:param=0.6,zscale=t=bt709:m=bt709:r=tv,format=yuv420p"
                .formatted(transfer, width, height);
    }

    /// The smallest quality is looked at on the way: it costs least there.
    private static String branches(Plan plan, List<Rendition> ladder) {
        return IntStream.range(0, ladder.size())
                .mapToObj(i -> "[s%d]%s[v%d]".formatted(i, branch(plan, ladder.get(i)), i))
                .collect(Collectors.joining(
                        ";", "split=%d%s;".formatted(ladder.size(), labels("s", ladder.size())), ""));
    }

    private static String branch(Plan plan, Rendition rendition) {
        var size = plan.size(rendition);
        var scale = "scale=%d:%d,setsar=1".formatted(size.width(), size.height());
        if (rendition != Rendition.P240) return scale;
        var isLookedAt = plan.picture().isPresent() && plan.veil().isEmpty(); // squares stand still by themselves
        var look = isLookedAt ? ",blackdetect=d=2:pix_th=0.1,freezedetect=n=0.001:d=10" : "";
        return scale + look;
    }

    private static String labels(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> "[" + letter + i + "]").collect(Collectors.joining());
    }

    private static String seconds(Plan plan) {
        return String.format(Locale.ROOT, "%.3f", plan.length().toMillis() / 1000.0);
    }
}
