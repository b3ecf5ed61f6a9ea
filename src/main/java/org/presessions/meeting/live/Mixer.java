package org.presessions.meeting.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.presessions.meeting.live.janus.JanusRefusal;
import org.presessions.meeting.live.janus.JanusSession;
import org.presessions.meeting.live.janus.JanusSession.Description;
import org.presessions.meeting.live.janus.JanusSession.Reply;
import org.presessions.meeting.live.janus.Plugin;

/// Those who may speak: what they say is mixed. Beside the room itself there are small ones, for a voice that goes into
/// the room altered only.
final class Mixer {
    static final String LOOPBACK = "127.0.0.1";
    static final int SRTP = 80;
    /// What the mixer gives away.
    static final int PAYLOAD = 100;
    /// For speech; the encoder takes a third more of it than it is told, and a thin line has to carry a channel beside.
    private static final int BITS_A_SECOND = 12_000;
    private static final int HAS_IT = 486;

    private final JanusSession janus;
    private final LiveKeys keys;
    private final long control;

    /// By which those who speak with an altered voice hear the others without themselves.
    enum Group {
        TRUE,
        ALTERED
    }

    Mixer(JanusSession janus, LiveKeys keys) {
        this.janus = janus;
        this.keys = keys;
        this.control = janus.attach(Plugin.AUDIOBRIDGE);
    }

    /// @return whether it was not there before
    boolean make(String room) {
        var wanted = Map.ofEntries(
                Map.entry("request", "create"),
                Map.entry("admin_key", keys.admin()),
                Map.entry("room", room),
                Map.entry("secret", keys.secret()),
                Map.entry("description", ""),
                Map.entry("permanent", false),
                Map.entry("is_private", true),
                Map.entry("sampling_rate", 16000),
                Map.entry("default_bitrate", BITS_A_SECOND),
                Map.entry("audiolevel_event", false),
                Map.entry("record", false),
                Map.entry("mjrs", false),
                Map.entry("allow_rtp_participants", true),
                Map.entry("groups", List.of(Group.TRUE.name(), Group.ALTERED.name())),
                Map.entry("default_prebuffering", 4));
        try {
            janus.ask(control, wanted);
            return true;
        } catch (JanusRefusal refused) {
            if (refused.code() == HAS_IT) return false;
            throw refused;
        }
    }

    /// Lets a browser in, which is not heard yet where `muted`.
    Reply join(long handle, String room, String participant, boolean muted, String offer) {
        var join =
                Map.of("request", "join", "room", room, "id", participant, "muted", muted, "group", Group.TRUE.name());
        return janus.ask(handle, join, new Description("offer", offer));
    }

    /// Lets in what a program on this machine sends, which is not heard yet.
    ///
    /// @param from the port that it sends from
    /// @return the port that it sends to
    int joinFrom(int from, long handle, String room, String participant) {
        var plain = Map.of("ip", LOOPBACK, "port", from, "payload_type", PAYLOAD);
        var join = Map.of(
                "request",
                "join",
                "room",
                room,
                "id",
                participant,
                "muted",
                true,
                "group",
                Group.ALTERED.name(),
                "codec",
                "opus",
                "rtp",
                plain);
        return janus.ask(handle, join).data().path("rtp").path("port").asInt();
    }

    void hear(String room, String participant) {
        janus.ask(control, ruled("unmute", room, Map.of("id", participant)));
    }

    void silence(String room, String participant) {
        janus.ask(control, ruled("mute", room, Map.of("id", participant)));
    }

    /// Gives what is heard to a mount, encrypted.
    ///
    /// @param more `group`, where only its part is wanted
    void give(String room, int port, Map<String, ?> more) {
        var encrypted = new HashMap<String, Object>(more);
        encrypted.put("srtp_suite", SRTP);
        encrypted.put("srtp_crypto", keys.sound());
        forward(room, port, encrypted);
    }

    /// Gives what is heard in a small room to a program on this machine.
    void giveTo(int port, String room) {
        forward(room, port, Map.of());
    }

    void end(String room) {
        janus.ask(control, ruled("destroy", room, Map.of()));
    }

    void detach() {
        janus.detach(control);
    }

    private void forward(String room, int port, Map<String, ?> more) {
        var forward = new HashMap<String, Object>(more);
        forward.putAll(Map.of(
                "admin_key",
                keys.admin(),
                "codec",
                "opus",
                "ptype",
                PAYLOAD,
                "ssrc",
                1000,
                "host",
                LOOPBACK,
                "host_family",
                "ipv4",
                "port",
                port,
                "always_on",
                true));
        janus.ask(control, ruled("rtp_forward", room, forward));
    }

    private Map<String, Object> ruled(String request, String room, Map<String, ?> more) {
        var whole = new HashMap<String, Object>(more);
        whole.putAll(Map.of("request", request, "room", room, "secret", keys.secret()));
        return whole;
    }
}
