package org.presessions.files;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/// What the sender says that a piece must come to (tus, `Upload-Checksum: sha1 base64`).
///
/// @param algorithm one of [#ALGORITHMS]
record Checksum(String algorithm, byte[] wanted) {
    static final List<String> ALGORITHMS = List.of("sha1", "sha256");

    /// Empty where it names an algorithm that we do not have, or is none.
    static Optional<Checksum> parse(String header) {
        var parts = header.strip().split(" +");
        if (parts.length != 2 || !ALGORITHMS.contains(parts[0].toLowerCase(Locale.ROOT))) return Optional.empty();
        try {
            return Optional.of(new Checksum(
                    parts[0].toLowerCase(Locale.ROOT), Base64.getDecoder().decode(parts[1])));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    boolean fits(Incoming.Received piece) {
        return Arrays.equals(wanted, piece.digest(digest()));
    }

    private MessageDigest digest() {
        return algorithm.equals("sha1") ? DigestUtils.getSha1Digest() : DigestUtils.getSha256Digest();
    }
}
