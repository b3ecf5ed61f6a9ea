package org.presessions.media;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.presessions.shared.installation.SecretRepository;
import org.springframework.stereotype.Component;

/// Signs addresses: `/m/<expiry>-<signature>/<asset>/…`. The signature stands in the path, so that the relative
/// addresses inside a playlist carry it on.
@Component
class MediaAddresses {
    static final String PLAYLIST = "master.m3u8"; // every video has it
    /// Whoever watches longer is led to the next one: see [MediaController].
    static final Duration VALID = Duration.ofMinutes(10);
    /// Addresses change only so often, so that what a browser has kept is used again.
    private static final Duration CHANGES = Duration.ofMinutes(5);

    private final byte[] key;
    private final Clock clock;

    MediaAddresses(SecretRepository secrets, Clock clock) {
        this.key = secrets.key("media");
        this.clock = clock;
    }

    String of(UUID assetId, String file) {
        var latest = clock.instant().plus(VALID).getEpochSecond();
        var expiry = latest - latest % CHANGES.toSeconds();
        return "/m/%d-%s/%s/%s".formatted(expiry, signature(assetId, expiry), assetId, file);
    }

    /// Whether we made it, however long ago.
    boolean isOurs(UUID assetId, long expiry, String signature) {
        var expected = signature(assetId, expiry).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.US_ASCII));
    }

    boolean isOver(long expiry) {
        return clock.instant().getEpochSecond() >= expiry;
    }

    private String signature(UUID assetId, long expiry) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var hash = mac.doFinal((assetId + "/" + expiry).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
