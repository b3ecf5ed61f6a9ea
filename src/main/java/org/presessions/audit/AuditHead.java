package org.presessions.audit;

import java.util.HexFormat;

/// The last entry at some time. Kept outside the database, it shows what was taken away from the end.
///
/// @param entry how many entries there are
/// @param hash of the last, hexadecimal
record AuditHead(long entry, String hash) {
    static AuditHead of(long entry, byte[] hash) {
        return new AuditHead(entry, HexFormat.of().formatHex(hash));
    }

    /// As [#line] wrote it.
    static AuditHead parse(String line) {
        var parts = line.strip().split(" ");
        return new AuditHead(Long.parseLong(parts[0]), parts[1]);
    }

    String line() {
        return entry + " " + hash;
    }
}
