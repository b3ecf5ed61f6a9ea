package org.presessions.media;

import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What ffprobe found in a file.
///
/// @param length absent where the container does not say (recordings made in a browser)
/// @param width of the picture as it is shown, turned phones included; 0 without a picture
record Probe(Optional<Duration> length, int width, int height, boolean hasSound) {
    private static final JsonMapper JSON = new JsonMapper();

    static Probe parse(String json) {
        var root = JSON.readTree(json);
        var seconds = root.path("format").path("duration").asString("").strip();
        var sound = false;
        for (var stream : root.path("streams")) sound |= isKind(stream, "audio");
        for (var stream : root.path("streams")) if (isPicture(stream)) return ofPicture(length(seconds), stream, sound);
        return new Probe(length(seconds), 0, 0, sound);
    }

    boolean hasPicture() {
        return width > 0 && height > 0;
    }

    private static Probe ofPicture(Optional<Duration> length, JsonNode stream, boolean sound) {
        var width = stream.path("width").asInt(0);
        var height = stream.path("height").asInt(0);
        var turned = false;
        for (var data : stream.path("side_data_list"))
            turned |= Math.abs(data.path("rotation").asInt(0)) % 180 == 90;
        return turned ? new Probe(length, height, width, sound) : new Probe(length, width, height, sound);
    }

    private static boolean isKind(JsonNode stream, String kind) {
        return stream.path("codec_type").asString("").equals(kind);
    }

    /// The cover of a sound file is a picture, but not a moving one.
    private static boolean isPicture(JsonNode stream) {
        return isKind(stream, "video")
                && stream.path("disposition").path("attached_pic").asInt(0) == 0;
    }

    private static Optional<Duration> length(String seconds) {
        return seconds.matches("\\d{1,9}(\\.\\d+)?")
                ? Optional.of(Duration.ofMillis((long) (Double.parseDouble(seconds) * 1000)))
                : Optional.empty();
    }
}
