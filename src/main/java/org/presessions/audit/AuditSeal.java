package org.presessions.audit;

import java.nio.ByteBuffer;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/// Seals an entry so that nobody without the key makes another in its place.
record AuditSeal(byte[] key) {
    byte[] of(long entry, byte[] hash) {
        var sealed =
                ByteBuffer.allocate(Long.BYTES + hash.length).putLong(entry).put(hash);
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(sealed.array());
    }
}
