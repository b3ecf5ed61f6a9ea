package org.presessions.meeting.live.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/// What lets one browser use the relay for some minutes; a connection that began in them goes on.
///
/// @param urls of the relay, as WebRTC wants them; none where there is no relay
/// @param username until when it is good, and for whom: a number that says nothing of the person
/// @param credential proves to the relay that we gave it
public record RelayTicket(List<String> urls, String username, String credential) {
    public static final RelayTicket NONE = new RelayTicket(List.of(), "", "");
    static final Duration VALID = Duration.ofMinutes(10);

    /// The relay counts by the user's number: the same one in the same meeting has the same.
    static RelayTicket of(RelayRun run, UUID preSessionId, UUID personId, Instant now) {
        var number = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, run.secret())
                .hmacHex(preSessionId + " " + personId)
                .substring(0, 20);
        var username = now.plus(VALID).getEpochSecond() + ":" + number;
        var proof =
                new HmacUtils(HmacAlgorithms.HMAC_SHA_1, run.secret().getBytes(StandardCharsets.UTF_8)).hmac(username);
        return new RelayTicket(run.urls(), username, Base64.getEncoder().encodeToString(proof));
    }
}
