package org.presessions.media.preparing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.presessions.media.films.Cut;
import org.presessions.media.films.Finding;
import org.presessions.media.films.FindingKind;

/// Puts together what is unusual about a video from what was measured before and seen while it was made.
final class Findings {
    private static final Duration SILENCE = Duration.ofSeconds(4); // longer than a speaker pauses
    private static final Duration STOP = Duration.ofSeconds(1);
    private static final int SPANS_AT_MOST = 5;

    private Findings() {}

    /// @param cut what of the file is wanted
    static List<Finding> of(Probe probe, Plan plan, Measured measured, Heard seen, Optional<Cut> cut) {
        var all = new ArrayList<Finding>();
        if (isCutOff(probe, measured) && !isAllThere(cut, measured)) all.add(whole(FindingKind.CUT_OFF, plan));
        all.addAll(plan.sound().isPresent() ? ofSound(plan, measured) : List.of(whole(FindingKind.NO_SOUND, plan)));
        all.addAll(
                plan.picture().isPresent()
                        ? ofPicture(plan, measured, seen)
                        : List.of(whole(plan.hasPortrait() ? FindingKind.PORTRAIT : FindingKind.SOUND_ONLY, plan)));
        return List.copyOf(all);
    }

    /// Whether most of what the file announces is missing. A file that says too much and reads without a complaint,
    /// as some browsers write it, is whole.
    static boolean isMostlyLost(Probe probe, Measured measured) {
        var length = measured.length();
        return measured.heard().hasComplained()
                && probe.said()
                        .filter(said -> length.multipliedBy(2).compareTo(said) < 0)
                        .isPresent();
    }

    private static boolean isCutOff(Probe probe, Measured measured) {
        var length = measured.length();
        return probe.said()
                .map(said ->
                        measured.heard().hasComplained() && length.plus(STOP).compareTo(said) < 0)
                .orElse(measured.heard().isCut());
    }

    /// What a file lacks that was cut off lies behind all that is wanted of it.
    private static boolean isAllThere(Optional<Cut> cut, Measured measured) {
        return cut.filter(wanted -> measured.length().plus(STOP).compareTo(wanted.length()) >= 0)
                .isPresent();
    }

    private static List<Finding> ofSound(Plan plan, Measured measured) {
        var loudness = plan.sound().flatMap(Plan.Sound::loudness);
        if (loudness.isEmpty()) return List.of(whole(FindingKind.SILENT, plan));
        var all = new ArrayList<Finding>();
        if (loudness.get().isQuiet()) all.add(whole(FindingKind.VERY_QUIET, plan));
        all.addAll(spans(
                FindingKind.SILENCE, measured.heard().silent(), measured.sound().length()));
        var end = measured.sound().length();
        if (end.plus(SILENCE).compareTo(plan.length()) <= 0)
            all.add(new Finding(FindingKind.SOUND_STOPS, end, plan.length()));
        return all;
    }

    private static List<Finding> ofPicture(Plan plan, Measured measured, Heard seen) {
        var end = measured.picture().length();
        var black = spans(FindingKind.BLACK, seen.black(), end);
        var still = spans(FindingKind.PICTURE_STANDS, seen.still(), plan.length()).stream()
                .filter(finding -> black.stream().noneMatch(dark -> isIn(finding.from(), dark)))
                .toList();
        if (measured.picture().count() == 1 || still.stream().anyMatch(finding -> isAll(finding, plan)))
            return List.of(whole(FindingKind.ONE_PICTURE, plan));
        var stop = end.plus(STOP).compareTo(plan.length()) < 0
                ? Stream.of(new Finding(FindingKind.PICTURE_STOPS, end, plan.length()))
                : Stream.<Finding>empty();
        var stands = still.stream().filter(finding -> finding.from().plus(STOP).compareTo(end) < 0);
        return Stream.of(black.stream(), stands, stop).flatMap(found -> found).toList();
    }

    private static List<Finding> spans(FindingKind kind, List<Heard.Span> spans, Duration end) {
        return spans.stream()
                .limit(SPANS_AT_MOST)
                .map(span -> new Finding(kind, duration(span.from(), end), duration(span.to(), end)))
                .toList();
    }

    private static Duration duration(double seconds, Duration end) {
        var limit = end.toMillis() / 1000.0;
        return Duration.ofMillis(Math.round(Math.clamp(seconds, 0, Math.max(0, limit)) * 1000));
    }

    private static boolean isIn(Duration at, Finding span) {
        return at.plus(STOP).compareTo(span.from()) >= 0 && at.compareTo(span.to()) <= 0;
    }

    private static boolean isAll(Finding finding, Plan plan) {
        return finding.from().compareTo(STOP) < 0 && finding.to().plus(STOP).compareTo(plan.length()) >= 0;
    }

    private static Finding whole(FindingKind kind, Plan plan) {
        return new Finding(kind, kind == FindingKind.CUT_OFF ? plan.length() : Duration.ZERO, plan.length());
    }
}
