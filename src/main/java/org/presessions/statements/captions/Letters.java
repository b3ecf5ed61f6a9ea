package org.presessions.statements.captions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How the letters of a caption file are written: UTF-16 where it says so or every other byte is empty, else UTF-8,
/// else as older programs on Windows write.
final class Letters {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int HEAD_BYTES = 200;

    private Letters() {}

    static String of(byte[] content) {
        var text = wide(content);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String wide(byte[] content) {
        if (starts(content, 0xFE, 0xFF) || empty(content, 0)) return new String(content, StandardCharsets.UTF_16BE);
        if (starts(content, 0xFF, 0xFE) || empty(content, 1)) return new String(content, StandardCharsets.UTF_16LE);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(content, WINDOWS);
        }
    }

    private static boolean starts(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    /// Whether most of every second byte says nothing, as in Latin letters that are two bytes wide.
    private static boolean empty(byte[] content, int from) {
        var count = 0;
        var end = Math.min(HEAD_BYTES, content.length);
        for (var i = from; i < end; i += 2) if (content[i] == 0) count++;
        return count > end / 4;
    }
}
