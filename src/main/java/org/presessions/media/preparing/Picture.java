package org.presessions.media.preparing;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The moving picture of a file.
///
/// @param index of the stream
/// @param width in square pixels, as it is shown: turned phones and wide pixels are allowed for
/// @param interlaced whether its frames are made of two halves of different moments
/// @param transfer by which numbers become light, as ffmpeg names it
/// @param matrix by which its colours are to be read, as ffmpeg's `scale` names it
record Picture(int index, int width, int height, boolean interlaced, String transfer, String matrix) {
    private static final Set<String> BRIGHT = Set.of("arib-std-b67", "smpte2084"); // HLG and PQ
    private static final Set<String> HALVES = Set.of("tt", "bb", "tb", "bt");

    static Picture of(JsonNode stream) {
        var coded = stream.path("height").asInt();
        var height = coded;
        var width = (int) Math.round(stream.path("width").asInt() * pixelRatio(stream));
        if (isTurned(stream)) {
            height = width;
            width = coded;
        }
        return new Picture(
                stream.path("index").asInt(),
                Math.max(2, width),
                Math.max(2, height),
                HALVES.contains(stream.path("field_order").asString("")),
                stream.path("color_transfer").asString(""),
                matrix(stream));
    }

    /// Whether it is shown alike, wherever it is in a file.
    boolean isLike(Picture other) {
        return equals(new Picture(index, other.width, other.height, other.interlaced, other.transfer, other.matrix));
    }

    /// Brighter than a common screen can show.
    boolean isBright() {
        return BRIGHT.contains(transfer);
    }

    private static boolean isTurned(JsonNode stream) {
        var turned = false;
        for (var data : stream.path("side_data_list"))
            turned |= Math.abs(data.path("rotation").asInt(0)) % 180 == 90;
        return turned;
    }

    /// Beyond what cameras make it is not believed.
    private static double pixelRatio(JsonNode stream) {
        var said = stream.path("sample_aspect_ratio").asString("");
        if (!said.matches("[1-9]\\d{0,8}:[1-9]\\d{0,8}")) return 1;
        var colon = said.indexOf(':');
        var ratio = Double.parseDouble(said.substring(0, colon)) / Double.parseDouble(said.substring(colon + 1));
        return ratio >= 0.25 && ratio <= 4 ? ratio : 1;
    }

    /// What does not say it is read as players do: small pictures as television of old, others as HD.
    private static String matrix(JsonNode stream) {
        return switch (stream.path("color_space").asString("unknown")) {
            case "unknown", "reserved", "" -> stream.path("height").asInt() > 576 ? "bt709" : "smpte170m";
            default -> "auto";
        };
    }
}
