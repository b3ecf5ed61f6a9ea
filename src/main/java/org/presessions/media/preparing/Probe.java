package org.presessions.media.preparing;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.presessions.media.films.Cut;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What ffprobe found in a file, and which of its streams are meant: the default ones, as players choose them.
///
/// @param format as ffmpeg names it: a family of containers
/// @param said how long the file says that it lasts; absent where it does not (recordings made in a browser). It is not
/// believed, only compared
/// @param sound index of the stream
record Probe(String format, Optional<Duration> said, Optional<Picture> picture, OptionalInt sound) {
    private static final JsonMapper JSON = new JsonMapper();

    static Probe parse(String json) {
        var root = JSON.readTree(json);
        var streams = root.path("streams");
        var seconds = root.path("format").path("duration").asString("").strip();
        return new Probe(
                root.path("format").path("format_name").asString(""),
                length(seconds),
                chosen(streams, Probe::isMoving).map(Picture::of),
                chosen(streams, Probe::isHeard)
                        .map(stream -> OptionalInt.of(stream.path("index").asInt()))
                        .orElse(OptionalInt.empty()));
    }

    /// As its sender's file said, of which this is a copy.
    Probe saying(Optional<Duration> before) {
        return new Probe(format, before, picture, sound);
    }

    /// Of that part of the file alone.
    Probe within(Optional<Cut> cut) {
        return cut.map(part -> new Probe(format, said.map(length -> left(length, part)), picture, sound))
                .orElse(this);
    }

    private static Duration left(Duration said, Cut cut) {
        var end = said.compareTo(cut.to()) < 0 ? said : cut.to();
        return end.compareTo(cut.from()) > 0 ? end.minus(cut.from()) : Duration.ZERO;
    }

    boolean isEmpty() {
        return picture.isEmpty() && sound.isEmpty();
    }

    private static Optional<JsonNode> chosen(JsonNode streams, Predicate<JsonNode> wanted) {
        var found = StreamSupport.stream(streams.spliterator(), false)
                .filter(stream -> !stream.path("codec_name").asString("unknown").equals("unknown"))
                .filter(wanted)
                .toList();
        return found.stream()
                .filter(stream -> isSaid(stream, "default"))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /// The cover of a sound file is a picture, but not a moving one.
    private static boolean isMoving(JsonNode stream) {
        return isKind(stream, "video")
                && !isSaid(stream, "attached_pic")
                && stream.path("width").asInt(0) > 0
                && stream.path("height").asInt(0) > 0;
    }

    private static boolean isHeard(JsonNode stream) {
        return isKind(stream, "audio") && stream.path("channels").asInt(0) > 0;
    }

    private static boolean isKind(JsonNode stream, String kind) {
        return stream.path("codec_type").asString("").equals(kind);
    }

    private static boolean isSaid(JsonNode stream, String disposition) {
        return stream.path("disposition").path(disposition).asInt(0) == 1;
    }

    private static Optional<Duration> length(String seconds) {
        return seconds.matches("\\d{1,9}(\\.\\d+)?")
                ? Optional.of(Duration.ofMillis((long) (Double.parseDouble(seconds) * 1000)))
                : Optional.empty();
    }
}
