package org.presessions.meeting.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.presessions.meeting.live.janus.JanusRefusal;
import org.presessions.meeting.live.janus.JanusSession;
import org.presessions.meeting.live.janus.JanusSession.Description;
import org.presessions.meeting.live.janus.JanusSession.Reply;
import org.presessions.meeting.live.janus.Plugin;
import tools.jackson.databind.JsonNode;

/// What is given to those who hear and see the room, encoded once for all. What comes to a mount is encrypted: what
/// anybody else sends there is neither heard nor seen.
final class Mounts {
    private static final String SOUND = "a";
    private static final String PICTURE = "v";
    private static final int HAS_IT = 456;

    private final JanusSession janus;
    private final LiveKeys keys;
    private final long control;

    Mounts(JanusSession janus, LiveKeys keys) {
        this.janus = janus;
        this.keys = keys;
        this.control = janus.attach(Plugin.STREAMING);
    }

    /// @return whether it was not there before: then nothing comes to it yet
    boolean make(String mount, boolean withPicture) {
        var media = new ArrayList<Map<String, ?>>(List.of(sound()));
        if (withPicture) media.add(picture());
        var wanted = Map.ofEntries(
                Map.entry("request", "create"),
                Map.entry("admin_key", keys.admin()),
                Map.entry("type", "rtp"),
                Map.entry("id", mount),
                Map.entry("name", ""),
                Map.entry("secret", keys.secret()),
                Map.entry("is_private", true),
                Map.entry("permanent", false),
                Map.entry("srtpsuite", Mixer.SRTP),
                Map.entry("srtpcrypto", keys.sound()),
                Map.entry("media", media));
        try {
            janus.ask(control, wanted);
            return true;
        } catch (JanusRefusal refused) {
            if (refused.code() == HAS_IT) return false;
            throw refused;
        }
    }

    int soundPort(String mount) {
        return info(mount).path(0).path("port").asInt();
    }

    /// What the live server calls `port`, `port2`, `port3` and `rtcpport` of the picture.
    JsonNode picturePorts() {
        return info(keys.id()).path(1);
    }

    Reply offer(long handle, String mount, LiveKind kind) {
        var medium = kind == LiveKind.WATCHES ? PICTURE : SOUND;
        return janus.ask(handle, Map.of("request", "watch", "id", mount, "media", List.of(medium)));
    }

    void start(long handle, String answer) {
        janus.ask(handle, Map.of("request", "start"), new Description("answer", answer));
    }

    /// Has a browser hear another mount, with nothing to agree on.
    void turn(long handle, String mount) {
        janus.ask(handle, Map.of("request", "switch", "id", mount));
    }

    void resize(long handle, PictureSize size) {
        janus.ask(handle, Map.of("request", "configure", "substream", size.substream()));
    }

    void end(String mount) {
        janus.ask(control, Map.of("request", "destroy", "id", mount, "secret", keys.secret()));
    }

    void detach() {
        janus.detach(control);
    }

    private JsonNode info(String mount) {
        var info = janus.ask(control, Map.of("request", "info", "id", mount, "secret", keys.secret()));
        return info.data().path("info").path("media");
    }

    private static Map<String, ?> sound() {
        return Map.of(
                "type",
                "audio",
                "mid",
                SOUND,
                "label",
                "floor",
                "iface",
                Mixer.LOOPBACK,
                "port",
                0,
                "codec",
                "opus",
                "pt",
                Mixer.PAYLOAD,
                "fmtp",
                "useinbandfec=1");
    }

    private static Map<String, ?> picture() {
        return Map.ofEntries(
                Map.entry("type", "video"),
                Map.entry("mid", PICTURE),
                Map.entry("label", "floor"),
                Map.entry("iface", Mixer.LOOPBACK),
                Map.entry("port", 0),
                Map.entry("port2", 0),
                Map.entry("port3", 0),
                Map.entry("rtcpport", 0),
                Map.entry("simulcast", true),
                Map.entry("codec", "vp8"),
                Map.entry("pt", PictureRoom.PAYLOAD));
    }
}
