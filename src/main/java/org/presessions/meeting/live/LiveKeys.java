package org.presessions.meeting.live;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.presessions.meeting.live.janus.JanusSession;
import org.presessions.meeting.sound.LivePlace;

/// How a place is called in the live server, and what is secret of it there. Several nodes of one installation find
/// the same room by the same secrets.
///
/// @param admin lets rooms be made
/// @param secret lets a room be ruled
/// @param sound encrypts what goes from one part of the live server to another
record LiveKeys(String id, String admin, String secret, String sound) {
    private static final int SRTP_KEY_BYTES = 30;

    static LiveKeys of(JanusSession janus, LivePlace place) {
        var id = place.meetingId() + (place.isBackstage() ? "-backstage" : "");
        var mac = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, janus.secret());
        var key = Arrays.copyOf(mac.hmac("sound " + id), SRTP_KEY_BYTES);
        return new LiveKeys(
                id,
                janus.secret(),
                HexFormat.of().formatHex(mac.hmac("room " + id)),
                Base64.getEncoder().encodeToString(key));
    }
}
