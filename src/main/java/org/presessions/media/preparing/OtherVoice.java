package org.presessions.media.preparing;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Another voice in place of the one that was recorded: higher or lower, as if of another throat, and never the same
/// for long, so that nobody turns it back by one number. It is drawn anew for each film and written down nowhere: where
/// it stands while ffmpeg reads it, is removed right after.
///
/// It keeps neighbours from knowing who speaks; words, pace and accent stay, and a laboratory may find out more.
public final class OtherVoice {
    /// In the folder that ffmpeg writes into.
    static final String COURSE = "voice.txt";

    /// Never nearer to the true voice than a whole tone.
    private static final double NEAREST = 1.12;
    private static final double FARTHEST = 1.4;
    private static final double WANDERS = 0.04; // of the pitch, at most, to each side
    private static final double SHORTEST_STEP = 0.006;
    private static final double LONGEST_STEP = 0.012;
    private static final Duration BETWEEN_STEPS = Duration.ofMillis(500);
    /// For each ffmpeg puts aside several times what it has not read yet; of some three thousand that is more than its
    /// walls let it have. So in a film of more than a quarter of an hour the steps are as much longer.
    static final int STEPS_AT_MOST = 2000;

    /// First throat and pitch together, then the pitch alone. What stands here holds until the course begins, which
    /// is before the first sound. The silence between hands one piece on after the other: where the first gives
    /// several at its end, the second (of ffmpeg 5.1) takes one of them for the last and fails at the next.
    private static final String BY_COURSE =
            "asendcmd=f=%s,rubberband@throat=pitch=1.2,apad=pad_dur=1,rubberband@pitch=pitch=1.2:formant=preserved,aresample=48000"
                    .formatted(COURSE);

    /// As [#BY_COURSE], sooner: for a voice that somebody waits for.
    private static final String SOON =
            "asetpts=N/SR/TB,asendcmd=f=%s,rubberband@throat=pitch=1.2:%s,rubberband@pitch=pitch=1.2:formant=preserved:%s";

    private static final String SHORT = "window=short:pitchq=speed:transients=smooth";

    private final RandomGenerator random;
    private final double pitch;
    private final double throat;

    OtherVoice(RandomGenerator random) {
        this.random = random;
        var isHigher = random.nextBoolean();
        var far = between(NEAREST / (1 - WANDERS), FARTHEST);
        var beside = between(NEAREST, far);
        this.pitch = isHigher ? far : 1 / far;
        this.throat = isHigher ? beside : 1 / beside;
    }

    public static OtherVoice drawn() {
        return new OtherVoice(new SecureRandom());
    }

    /// The filters that follow [#course(Duration)], from 48 kHz to 48 kHz; a second of silence comes after the sound.
    static String filter() {
        return BY_COURSE;
    }

    /// As [#filter()], for a voice that is heard while it speaks.
    ///
    /// @param course the file that [#course(Duration)] was written into, as ffmpeg sees it
    public static String soon(String course) {
        return SOON.formatted(course, SHORT, SHORT);
    }

    /// As [#filter()], where ffmpeg lacks `rubberband`: throat and pitch are one, and stay the same all along.
    String plain() {
        return String.format(Locale.ROOT, "asetrate=%.0f,aresample=48000,atempo=%.6f", 48_000 * pitch, 1 / pitch);
    }

    /// Commands for ffmpeg's `asendcmd`: where the voice wanders to, twice a second, or each other second in an hour.
    public String course(Duration length) {
        var course = new StringBuilder();
        var up = 0.0;
        var wide = 0.0;
        var pause = Math.max(BETWEEN_STEPS.toMillis(), Math.ceilDiv(length.toMillis(), STEPS_AT_MOST - 1));
        for (var at = 0L; at <= length.toMillis(); at += pause) {
            up = wandered(up);
            wide = wandered(wide);
            course.append(step(at / 1000.0, pitch * (1 + up), throat * (1 + wide)));
        }
        return course.toString();
    }

    private static String step(double seconds, double pitch, double throat) {
        return String.format(
                Locale.ROOT,
                "%.1f rubberband@throat pitch %.6f, rubberband@pitch pitch %.6f;\n",
                seconds,
                throat,
                pitch / throat);
    }

    private double wandered(double from) {
        var step = between(SHORTEST_STEP, LONGEST_STEP) * (random.nextBoolean() ? 1 : -1);
        return Math.abs(from + step) > WANDERS ? from - step : from + step;
    }

    private double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }
}
