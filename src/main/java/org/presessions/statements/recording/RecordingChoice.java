package org.presessions.statements.recording;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.media.films.Cut;

/// The recording that its speaker chose, and what of it.
public record RecordingChoice(UUID seatId, UUID uploadId, Cut cut) {
    private static final Duration LONGEST = Duration.ofHours(2);

    /// As a page sends it: `upload`, and `from` and `to` in milliseconds from the start of the recording.
    ///
    /// @return empty where it makes no sense, or nothing would be left of the recording
    public static Optional<RecordingChoice> parse(UUID seatId, Map<String, String> sent) {
        return id(sent.getOrDefault("upload", ""))
                .flatMap(upload -> of(seatId, upload, number(sent, "from"), number(sent, "to")));
    }

    /// @return empty where it is no id
    public static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    static Optional<RecordingChoice> of(UUID seatId, UUID uploadId, long from, long to) {
        if (from < 0 || to <= from || to > LONGEST.toMillis()) return Optional.empty();
        var cut = new Cut(Duration.ofMillis(from), Duration.ofMillis(to));
        return Optional.of(new RecordingChoice(seatId, uploadId, cut));
    }

    static RecordingChoice whole(UUID seatId, UUID uploadId) {
        return new RecordingChoice(seatId, uploadId, new Cut(Duration.ZERO, LONGEST));
    }

    /// @return zero where it is none
    public static long number(Map<String, String> sent, String field) {
        var text = sent.getOrDefault(field, "");
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
    }
}
