package org.presessions.recommendations.importing.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the first bytes of a file say about it.
public enum Magic {
    ZIP,
    /// the container of .doc and .xls
    OLE2,
    JSON,
    /// something without zero bytes, so perhaps a table as text
    TEXT,
    OTHER;

    private static final int LOOKED_AT_BYTES = 4_096;

    public static Magic of(Path path) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(path)) {
            head = in.readNBytes(LOOKED_AT_BYTES);
        }
        if (startsWith(head, 'P', 'K', 3, 4)) return ZIP;
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) return OLE2;
        if (startsWith(head, '%', 'P', 'D', 'F')) return OTHER;
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) return TEXT;
        return ofText(head);
    }

    private static Magic ofText(byte[] head) {
        int at = startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        while (at < head.length && Character.isWhitespace(head[at])) at++;
        if (at == head.length) return OTHER;
        for (byte one : head) if (one == 0) return OTHER;
        return head[at] == '{' || head[at] == '[' ? JSON : TEXT;
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if ((head[i] & 0xff) != bytes[i]) return false;
        return true;
    }
}
