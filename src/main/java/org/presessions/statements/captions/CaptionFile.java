package org.presessions.statements.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.presessions.shared.input.CleanText;

/// Reads captions as WebVTT or SubRip (SRT) write them. Marks for looks are taken off; anything else is a text, and is
/// only ever shown as one.
public final class CaptionFile {
    public static final int CUES_AT_MOST = 2000;
    public static final int CHARACTERS_AT_MOST = 500;
    public static final int BYTES_AT_MOST = 1_000_000;

    /// What a file says.
    ///
    /// @param cues in order, as far as they could be read
    /// @param faults what is wrong, at most ten; nothing is to be taken then
    public record Content(List<Cue> cues, List<CaptionFault> faults) {}

    private static final int FAULTS_AT_MOST = 10;
    private static final String ARROW = "-->";
    private static final Pattern TIMES = Pattern.compile("\\s*(\\S+)\\s*-->\\s*(\\S+)(?:\\s.*)?");
    private static final Pattern ASIDE = Pattern.compile("(?:NOTE|STYLE|REGION)(?:\\s.*)?");
    private static final Pattern MARK =
            Pattern.compile("</?(?:c|i|b|u|v|lang|ruby|rt|font)(?:[.\\s][^>]*)?>|<[\\d:.]+>|\\{\\\\an\\d}");

    private final List<String> lines;
    private final List<Cue> cues = new ArrayList<>();
    private final List<CaptionFault> faults = new ArrayList<>();
    private int at;

    private CaptionFile(String text) {
        lines = CleanText.of(text).lines().toList();
    }

    /// Reads what a file holds, in whatever letters it was written.
    public static Content read(byte[] content) {
        return read(Letters.of(content));
    }

    public static Content read(String text) {
        var file = new CaptionFile(text);
        file.readAll();
        return new Content(CueOrder.of(file.cues), List.copyOf(file.faults));
    }

    private void readAll() {
        if (!lines.isEmpty() && lines.getFirst().startsWith("WEBVTT")) skipBlock();
        while (at < lines.size() && faults.size() < FAULTS_AT_MOST) block();
        if (cues.isEmpty() && faults.isEmpty()) fault(CaptionFault.Kind.NONE, 0);
    }

    private void block() {
        var line = lines.get(at);
        if (line.isBlank()) at++;
        else if (line.contains(ARROW)) cue();
        else if (ASIDE.matcher(line).matches()) skipBlock();
        else if (at + 1 < lines.size() && lines.get(at + 1).contains(ARROW)) at++; // its number or name
        else {
            fault(CaptionFault.Kind.NO_TIME, at);
            skipBlock();
        }
    }

    private void cue() {
        var start = at;
        var times = TIMES.matcher(lines.get(at++));
        var text = text();
        if (!times.matches()) fault(CaptionFault.Kind.TIME, start);
        else add(times.group(1), times.group(2), text, start);
    }

    private void add(String fromCode, String toCode, String text, int line) {
        var from = TimeCode.parse(fromCode);
        var to = TimeCode.parse(toCode);
        if (from.isEmpty() || to.isEmpty()) fault(CaptionFault.Kind.TIME, line);
        else if (to.getAsLong() <= from.getAsLong()) fault(CaptionFault.Kind.BACKWARDS, line);
        else if (text.length() > CHARACTERS_AT_MOST) fault(CaptionFault.Kind.LONG, line);
        else if (cues.size() >= CUES_AT_MOST) fault(CaptionFault.Kind.MANY, line);
        else cues.add(new Cue(from.getAsLong(), to.getAsLong(), text));
        if (cues.size() >= CUES_AT_MOST && !faults.isEmpty()) at = lines.size();
    }

    private String text() {
        var text = new ArrayList<String>();
        while (at < lines.size() && !lines.get(at).isBlank() && !lines.get(at).contains(ARROW))
            text.add(plain(lines.get(at++)));
        if (at < lines.size() && lines.get(at).contains(ARROW) && !text.isEmpty() && isNumber(text.getLast()))
            text.removeLast(); // of the next one, without an empty line between
        return String.join("\n", text).strip();
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,6}");
    }

    private static String plain(String line) {
        return MARK.matcher(line)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&lrm;", "")
                .replace("&rlm;", "")
                .replace("&amp;", "&")
                .strip();
    }

    private void skipBlock() {
        while (at < lines.size() && !lines.get(at).isBlank()) at++;
    }

    private void fault(CaptionFault.Kind kind, int index) {
        faults.add(new CaptionFault(kind, index + 1));
    }
}
