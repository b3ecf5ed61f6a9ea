package org.presessions.media.preparing;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// Reads and writes HLS playlists. The master is written here: ffmpeg would put the sound alone among the qualities,
/// and players drop it there.
final class Playlists {
    private static final Pattern SEGMENT = Pattern.compile("#EXTINF:(\\d+(?:\\.\\d+)?)");

    private Playlists() {}

    static String master(Plan plan, List<Rendition> ladder) {
        var text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        for (var rendition : ladder) text.append(variant(plan, rendition));
        return text.toString();
    }

    /// How long the segments of a playlist are together.
    static Duration length(String playlist) {
        var seconds = SEGMENT.matcher(playlist)
                .results()
                .mapToDouble(segment -> Double.parseDouble(segment.group(1)))
                .sum();
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static String variant(Plan plan, Rendition rendition) {
        var size = plan.size(rendition);
        var codecs = rendition.codec + (plan.sound().isPresent() ? ",mp4a.40.2" : "");
        return "#EXT-X-STREAM-INF:BANDWIDTH=%d,RESOLUTION=%dx%d,CODECS=\"%s\"\n%s/index.m3u8\n"
                .formatted(rendition.bitsPerSecondAtMost(), size.width(), size.height(), codecs, rendition.folder());
    }
}
