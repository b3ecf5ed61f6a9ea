package org.presessions.meeting.live;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.presessions.meeting.live.janus.JanusRefusal;
import org.presessions.meeting.live.janus.JanusSession;
import org.presessions.meeting.live.janus.JanusSession.Description;
import org.presessions.meeting.live.janus.JanusSession.Reply;
import org.presessions.meeting.live.janus.Plugin;

/// One meeting in the live server: those who may speak are in a mixer, whose sound is encoded once for all who only
/// listen. On its way from the one to the other it is encrypted: what anybody else sends there is not heard. Several
/// nodes of one installation find the same room by the same secrets.
final class LiveRoom {
    private static final int MIXER_HAS_IT = 486;
    private static final int STREAM_HAS_IT = 456;
    private static final int SRTP = 80;
    private static final int SRTP_KEY_BYTES = 30;
    private static final String LOOPBACK = "127.0.0.1";

    private final JanusSession janus;
    private final String id;
    private final String secret;
    private final long mixer;
    private final long stream;

    private LiveRoom(JanusSession janus, UUID preSessionId) {
        this.janus = janus;
        this.id = preSessionId.toString();
        this.secret = HexFormat.of().formatHex(derived("room"));
        this.mixer = janus.attach(Plugin.AUDIOBRIDGE);
        this.stream = janus.attach(Plugin.STREAMING);
    }

    static LiveRoom of(JanusSession janus, UUID preSessionId) {
        var room = new LiveRoom(janus, preSessionId);
        room.makeMixer();
        if (room.makeStream()) room.connect();
        return room;
    }

    /// Offers what is said to a browser.
    Reply offer(long handle) {
        return janus.ask(handle, Map.of("request", "watch", "id", id));
    }

    void start(long handle, String answer) {
        janus.ask(handle, Map.of("request", "start"), new Description("answer", answer));
    }

    /// Lets somebody in who may speak, and who is not heard yet.
    Reply join(long handle, String participant, String offer) {
        var join = Map.of("request", "join", "room", id, "id", participant, "muted", true);
        return janus.ask(handle, join, new Description("offer", offer));
    }

    void hear(String participant) {
        janus.ask(mixer, Map.of("request", "unmute", "room", id, "secret", secret, "id", participant));
    }

    void silence(String participant) {
        janus.ask(mixer, Map.of("request", "mute", "room", id, "secret", secret, "id", participant));
    }

    void end() {
        janus.ask(stream, Map.of("request", "destroy", "id", id, "secret", secret));
        janus.ask(mixer, Map.of("request", "destroy", "room", id, "secret", secret));
        janus.detach(stream);
        janus.detach(mixer);
    }

    private void makeMixer() {
        var room = Map.ofEntries(
                Map.entry("request", "create"),
                Map.entry("admin_key", janus.secret()),
                Map.entry("room", id),
                Map.entry("secret", secret),
                Map.entry("description", ""),
                Map.entry("permanent", false),
                Map.entry("is_private", true),
                Map.entry("sampling_rate", 16000),
                Map.entry("audiolevel_event", false),
                Map.entry("record", false),
                Map.entry("mjrs", false),
                Map.entry("allow_rtp_participants", false),
                Map.entry("default_prebuffering", 4));
        made(mixer, room, MIXER_HAS_IT);
    }

    /// @return whether it was not there before: then nothing comes to it yet
    private boolean makeStream() {
        var sound = Map.of(
                "type",
                "audio",
                "mid",
                "a",
                "label",
                "floor",
                "iface",
                LOOPBACK,
                "port",
                0,
                "codec",
                "opus",
                "pt",
                100,
                "fmtp",
                "useinbandfec=1");
        var mount = Map.ofEntries(
                Map.entry("request", "create"),
                Map.entry("admin_key", janus.secret()),
                Map.entry("type", "rtp"),
                Map.entry("id", id),
                Map.entry("name", ""),
                Map.entry("secret", secret),
                Map.entry("is_private", true),
                Map.entry("permanent", false),
                Map.entry("srtpsuite", SRTP),
                Map.entry("srtpcrypto", key()),
                Map.entry("media", List.of(sound)));
        return made(stream, mount, STREAM_HAS_IT);
    }

    /// Half a room would stay silent for ever: without the way from the mixer there is no stream either.
    private void connect() {
        try {
            var info = janus.ask(stream, Map.of("request", "info", "id", id, "secret", secret));
            forward(info.data().path("info").path("media").path(0).path("port").asInt());
        } catch (JanusRefusal refused) {
            janus.ask(stream, Map.of("request", "destroy", "id", id, "secret", secret));
            throw refused;
        }
    }

    private void forward(int port) {
        var forward = Map.ofEntries(
                Map.entry("request", "rtp_forward"),
                Map.entry("admin_key", janus.secret()),
                Map.entry("secret", secret),
                Map.entry("room", id),
                Map.entry("codec", "opus"),
                Map.entry("ptype", 100),
                Map.entry("ssrc", 1000),
                Map.entry("host", LOOPBACK),
                Map.entry("host_family", "ipv4"),
                Map.entry("port", port),
                Map.entry("srtp_suite", SRTP),
                Map.entry("srtp_crypto", key()),
                Map.entry("always_on", true));
        janus.ask(mixer, forward);
    }

    private boolean made(long handle, Map<String, ?> request, int isThere) {
        try {
            janus.ask(handle, request);
            return true;
        } catch (JanusRefusal refused) {
            if (refused.code() == isThere) return false;
            throw refused;
        }
    }

    private String key() {
        return Base64.getEncoder().encodeToString(Arrays.copyOf(derived("sound"), SRTP_KEY_BYTES));
    }

    private byte[] derived(String what) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(janus.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal((what + " " + id).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
