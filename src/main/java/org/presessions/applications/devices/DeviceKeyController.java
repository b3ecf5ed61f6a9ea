package org.presessions.applications.devices;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.presessions.applications.Draft;
import org.presessions.shared.Visitor;
import org.presessions.shared.installation.SecretRepository;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The key under which a device keeps what was typed while there is no line. It is always the same for an application,
/// for each co-writer another one, and a device never keeps it: whoever takes the device away and may not work on the
/// application, or no longer, reads nothing. Its address is below each page's, as far as the link of a mail reaches.
@Controller
class DeviceKeyController {
    private final byte[] secret;

    DeviceKeyController(SecretRepository secrets) {
        this.secret = secrets.key("drafts-on-devices");
    }

    @GetMapping("/applications/{id}/form/{section}/device-key")
    ResponseEntity<byte[]> key(Draft draft) {
        ApplicationAccess.requireForm(draft);
        var key = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret)
                .hmac(whose(draft).getBytes(StandardCharsets.US_ASCII));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(key);
    }

    private static String whose(Draft draft) {
        return ApplicationAccess.isCoWriter(draft)
                ? draft.id() + "/" + Visitor.signedIn()
                : draft.id().toString();
    }
}
