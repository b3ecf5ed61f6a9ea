package org.presessions.media;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
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
    private static final Duration VALID = Duration.ofHours(12);

    private final byte[] key;
    private final Clock clock;

    MediaAddresses(SecretRepository secrets, Clock clock) {
        this.key = secrets.key("media");
        this.clock = clock;
    }

    /// Addresses change only once an hour, so that what a browser has kept is used again.
    String of(UUID assetId, String file) {
        var expiry = clock.instant().plus(VALID).truncatedTo(ChronoUnit.HOURS).getEpochSecond();
        return "/m/%d-%s/%s/%s".formatted(expiry, signature(assetId, expiry), assetId, file);
    }

    boolean isValid(UUID assetId, long expiry, String signature) {
        var expected = signature(assetId, expiry).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.US_ASCII))
                && clock.instant().getEpochSecond() < expiry;
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
