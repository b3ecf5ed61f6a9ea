package org.presessions.shared.organisation;

import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What the organisation's identity brings to every page. An address that is not of today is answered with what is, and
/// kept by nobody: another node may be half a minute behind.
@RestController
class IdentityController {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final CurrentIdentity identities;

    IdentityController(CurrentIdentity identities) {
        this.identities = identities;
    }

    @GetMapping("/assets/{version}/identity.css")
    ResponseEntity<String> style(@PathVariable String version) {
        var identity = identities.now();
        return answer(identity, version)
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .body(identity.style());
    }

    @GetMapping("/assets/{version}/emblem-{scheme:light|dark}")
    ResponseEntity<byte[]> emblem(@PathVariable String version, @PathVariable String scheme) {
        var identity = identities.now();
        var colour = identity.pair().in(Scheme.valueOf(scheme.toUpperCase(Locale.ROOT)));
        return identity.emblem()
                .map(emblem -> answer(identity, version)
                        .contentType(MediaType.valueOf(emblem.mediaType()))
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .body(emblem.painted(colour)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity.BodyBuilder answer(Identity identity, String version) {
        var isOfToday = version.equals(identity.version());
        return ResponseEntity.ok().cacheControl(isOfToday ? FOR_EVER : CacheControl.noStore());
    }
}
