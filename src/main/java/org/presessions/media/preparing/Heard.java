package org.presessions.media.preparing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Listens to ffmpeg at its work: how far it is, of what it complains, and what its detectors find.
public final class Heard implements Consumer<String> {
    /// From where to where, in seconds; without an end it lasts.
    public record Span(double from, double to) {}

    private static final Pattern PROGRESS = Pattern.compile("out_time_us=(\\d{1,15})");
    private static final Pattern COMPLAINT = Pattern.compile("(?:\\[[^]]* @ [^]]*] )*\\[(?:error|fatal)] .*");
    private static final Pattern CUT = Pattern.compile(".*(?:partial file|ended prematurely|[Tt]runcat).*");
    private static final Pattern BLACK =
            Pattern.compile("\\[.*black.* @ .*] black_start:(-?[0-9.]+) black_end:(-?[0-9.]+) .*");
    private static final Pattern EDGE = Pattern.compile(
            "\\[.*(silence|freeze)detect.* @ .*] (?:lavfi\\.freezedetect\\.)?(?:silence|freeze)_(start|end): (-?[0-9.]+).*");
    private static final Pattern LEVEL =
            Pattern.compile(" +(I|Peak|LRA|Threshold): +(-?[0-9.]+|-inf|nan) (?:LUFS|LU|dBFS)");

    private final Consumer<Duration> progress;
    private final Map<String, List<Span>> spans = new HashMap<>();
    private final Map<String, Double> levels = new HashMap<>();
    private Duration reached = Duration.ZERO;
    private boolean complained;
    private boolean cut;
    private String lastComplaint = "";

    public Heard(Consumer<Duration> progress) {
        this.progress = progress;
    }

    @Override
    public void accept(String line) {
        var done = PROGRESS.matcher(line);
        if (done.matches()) reach(Duration.ofNanos(Long.parseLong(done.group(1)) * 1000));
        if (COMPLAINT.matcher(line).matches()) complain(line);
        var black = BLACK.matcher(line);
        if (black.matches()) add("black", new Span(number(black.group(1)), number(black.group(2))));
        var edge = EDGE.matcher(line);
        if (edge.matches()) edge(edge.group(1), edge.group(2).equals("start"), number(edge.group(3)));
        if (line.endsWith("[info] Summary:")) levels.clear(); // that of the sound, not of the graph that was only tried
        var level = LEVEL.matcher(line);
        if (level.matches()) levels.putIfAbsent(level.group(1), number(level.group(2)));
    }

    List<Span> black() {
        return spans.getOrDefault("black", List.of());
    }

    List<Span> still() {
        return spans.getOrDefault("freeze", List.of());
    }

    public List<Span> silent() {
        return spans.getOrDefault("silence", List.of());
    }

    boolean hasComplained() {
        return complained;
    }

    /// What was complained of when a copy was made is no more in the copy.
    Heard after(Sent sent) {
        complained |= sent.complained();
        cut |= sent.cut();
        return this;
    }

    boolean isCut() {
        return cut;
    }

    /// How far it came; nothing where it did not say.
    Duration reached() {
        return reached;
    }

    /// For the log.
    String lastComplaint() {
        return lastComplaint;
    }

    /// @return empty where nothing was measured
    Optional<Loudness> loudness() {
        if (!levels.containsKey("I") || !levels.containsKey("Peak")) return Optional.empty();
        return Optional.of(new Loudness(
                levels.get("I"),
                levels.get("Peak"),
                levels.getOrDefault("LRA", 0.0),
                levels.getOrDefault("Threshold", -70.0)));
    }

    private void reach(Duration done) {
        reached = done;
        progress.accept(done);
    }

    private void complain(String line) {
        complained = true;
        cut |= CUT.matcher(line).matches();
        lastComplaint = line;
    }

    private void edge(String kind, boolean start, double at) {
        var known = spans.computeIfAbsent(kind, none -> new ArrayList<>());
        if (start) known.add(new Span(Math.max(0, at), Double.POSITIVE_INFINITY));
        else if (!known.isEmpty()) known.add(new Span(known.removeLast().from(), at));
    }

    private void add(String kind, Span span) {
        spans.computeIfAbsent(kind, none -> new ArrayList<>()).add(span);
    }

    private static double number(String text) {
        return switch (text) {
            case "-inf", "nan" -> -99;
            default -> Double.parseDouble(text);
        };
    }
}
