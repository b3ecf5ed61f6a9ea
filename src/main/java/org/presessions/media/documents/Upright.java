package org.presessions.media.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// How a picture is turned that a camera wrote as it was held: the file says so in its Exif data, and ffmpeg reads that
/// of no still picture.
final class Upright {
    /// How Exif data is announced in a JPEG, a WebP and a PNG; its header follows within some bytes.
    private static final List<String> ANNOUNCED = List.of("Exif\0\0", "EXIF", "eXIf");
    private static final int HEADER_WITHIN = 16;
    private static final int ENTRY_BYTES = 12;
    private static final int ORIENTATION = 0x0112;

    private Upright() {}

    /// @return a filter of ffmpeg that sets it upright
    static String filter(byte[] sent) {
        return switch (orientation(sent)) {
            case 2 -> "hflip";
            case 3 -> "hflip,vflip";
            case 4 -> "vflip";
            case 5 -> "transpose=cclock_flip";
            case 6 -> "transpose=clock";
            case 7 -> "transpose=clock_flip";
            case 8 -> "transpose=cclock";
            default -> "null";
        };
    }

    private static int orientation(byte[] sent) {
        var text = new String(sent, StandardCharsets.ISO_8859_1);
        for (var announced : ANNOUNCED) {
            var at = text.indexOf(announced);
            if (at < 0) continue;
            var header = header(text, at + announced.length());
            if (header >= 0)
                return orientation(
                        ByteBuffer.wrap(sent, header, sent.length - header).slice());
        }
        return 1;
    }

    private static int header(String text, int from) {
        var near = text.substring(from, Math.min(text.length(), from + HEADER_WITHIN));
        var at = Math.max(near.indexOf("II*\0"), near.indexOf("MM\0*"));
        return at < 0 ? at : from + at;
    }

    /// What it says may lie anywhere, or nowhere.
    private static int orientation(ByteBuffer exif) {
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (exif.limit() < 8) return 1;
        var directory = exif.getInt(4);
        if (directory < 8 || directory > exif.limit() - 2) return 1;
        var entries = exif.getShort(directory) & 0xffff;
        for (var i = 0; i < entries; i++) {
            var at = directory + 2 + i * ENTRY_BYTES;
            if (at > exif.limit() - ENTRY_BYTES) return 1;
            if ((exif.getShort(at) & 0xffff) == ORIENTATION) return exif.getShort(at + 8);
        }
        return 1;
    }
}
