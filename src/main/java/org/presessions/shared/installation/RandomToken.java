package org.presessions.shared.installation;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/// A secret that stands in a link or a cookie, in letters that need no escaping there. Whoever keeps it keeps its hash
/// alone, so that nobody who reads the database can use it.
///
/// @param text base64url, four letters for three bytes
public record RandomToken(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static RandomToken drawn(int bytes) {
        var drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return new RandomToken(encoded(drawn));
    }

    /// SHA-256.
    public byte[] hash() {
        return DigestUtils.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
