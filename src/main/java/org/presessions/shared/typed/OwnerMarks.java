package org.presessions.shared.typed;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.presessions.shared.installation.SecretRepository;
import org.springframework.stereotype.Component;

/// Says in a form for whom its page was made, so that what was typed into it comes back to that person alone. A mark
/// tells nobody who it is, and only this installation makes one.
@Component
public class OwnerMarks {
    private static final int BYTES = 12;

    private final byte[] key;

    OwnerMarks(SecretRepository secrets) {
        key = secrets.key("typed");
    }

    /// Empty for nobody.
    public String of(Optional<UUID> person) {
        return person.map(this::mark).orElse("");
    }

    private String mark(UUID person) {
        var whole = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(person.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
    }
}
