package org.presessions.statements.captions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.presessions.media.Pause;

/// Captions out of a written text and the pauses of who speaks it: its pieces are spread over the speech by their
/// length, and where a pause is near, one ends with it and the next begins after it. Somebody has to listen and mend.
public final class FirstDraft {
    private static final long NEAR_MILLIS = 1200;
    private static final long SHORTEST_MILLIS = 700;

    /// Where one ends and the next begins, in milliseconds.
    private record Gap(long from, long to) {}

    private final List<Pause> pauses;
    private final long lengthMillis;

    private FirstDraft(List<Pause> pauses, Duration length) {
        this.pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
        this.lengthMillis = length.toMillis();
    }

    /// @param pauses in which nothing is said
    /// @param length of the video
    /// @return empty where there is no text, or nothing is said
    public static List<Cue> of(String text, Locale language, List<Pause> pauses, Duration length) {
        return new FirstDraft(pauses, length).spread(Sentences.of(text, language));
    }

    private List<Cue> spread(List<String> pieces) {
        var spoken = spokenMillis();
        var letters = pieces.stream().mapToLong(String::length).sum();
        if (letters == 0 || spoken <= 0) return List.of();
        var cues = new ArrayList<Cue>();
        var begin = moment(0);
        var said = 0L;
        for (var piece : pieces) {
            said += piece.length();
            var gap = gap(begin, moment(spoken * said / letters));
            cues.add(new Cue(begin, gap.from, piece));
            begin = gap.to;
        }
        return CueOrder.of(cues);
    }

    private Gap gap(long begin, long end) {
        return near(end)
                .map(pause -> new Gap(pause.from().toMillis(), pause.to().toMillis()))
                .filter(gap -> gap.from - begin >= SHORTEST_MILLIS)
                .orElseGet(() -> new Gap(Math.max(begin + 1, end), Math.max(begin + 1, end)));
    }

    private Optional<Pause> near(long millis) {
        return pauses.stream()
                .filter(pause -> distance(pause, millis) <= NEAR_MILLIS)
                .min(Comparator.comparingLong(pause -> distance(pause, millis)));
    }

    private static long distance(Pause pause, long millis) {
        return Math.max(
                0,
                Math.max(pause.from().toMillis() - millis, millis - pause.to().toMillis()));
    }

    /// When so much has been spoken.
    private long moment(long spokenMillis) {
        var at = spokenMillis;
        for (var pause : pauses) {
            if (pause.from().toMillis() > at) break;
            at += pause.to().toMillis() - pause.from().toMillis();
        }
        return Math.min(at, lengthMillis);
    }

    private long spokenMillis() {
        return lengthMillis
                - pauses.stream()
                        .mapToLong(pause -> pause.to().toMillis() - pause.from().toMillis())
                        .sum();
    }
}
