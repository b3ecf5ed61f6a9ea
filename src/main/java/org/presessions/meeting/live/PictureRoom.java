package org.presessions.meeting.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.presessions.meeting.live.janus.JanusRefusal;
import org.presessions.meeting.live.janus.JanusSession;
import org.presessions.meeting.live.janus.JanusSession.Description;
import org.presessions.meeting.live.janus.JanusSession.Reply;
import org.presessions.meeting.live.janus.Plugin;
import tools.jackson.databind.JsonNode;

/// The cameras of one meeting in the live server. The picture of one is taken to those who watch the room, and that is
/// one request, however many they are; those at the table alone see several, right here ([LiveTable]).
final class PictureRoom {
    static final int PAYLOAD = 101;
    private static final int HAS_IT = 427;
    private static final int GONE_ALREADY = 428;
    private static final int BITS_AT_MOST = 600_000;
    private static final int CAMERAS_AT_MOST = 30;
    private static final int KEY_FRAME_SECONDS = 10;

    private final JanusSession janus;
    private final LiveKeys keys;
    private final long control;

    private PictureRoom(JanusSession janus, LiveKeys keys) {
        this.janus = janus;
        this.keys = keys;
        this.control = janus.attach(Plugin.VIDEOROOM);
    }

    static PictureRoom of(JanusSession janus, LiveKeys keys) {
        var room = new PictureRoom(janus, keys);
        room.make();
        return room;
    }

    /// Lets a camera in that nobody sees yet.
    Reply join(long handle, String participant, String offer) {
        var join = Map.of("request", "joinandconfigure", "ptype", "publisher", "room", keys.id(), "id", participant);
        return janus.ask(handle, join, new Description("offer", offer));
    }

    /// What a browser is offered that sees several, each in the smallest size.
    Reply offer(long handle, Collection<LiveConnection> cameras) {
        var streams = cameras.stream()
                .map(one ->
                        Map.of("feed", one.participant(), "mid", one.mid(), "substream", PictureSize.SMALL.substream()))
                .toList();
        var join = Map.of(
                "request",
                "join",
                "ptype",
                "subscriber",
                "room",
                keys.id(),
                "autoupdate",
                false,
                "use_msid",
                false,
                "streams",
                streams);
        return janus.ask(handle, join);
    }

    /// Takes a picture to those who watch, and asks its camera for a whole one: what changes from one picture to the
    /// next is of no use to those who saw another camera.
    ///
    /// @param ports where they are served from
    /// @return by which it is taken away again, one for each size
    List<Long> show(LiveConnection camera, JsonNode ports) {
        var stream = Map.ofEntries(
                Map.entry("mid", camera.mid()),
                Map.entry("pt", PAYLOAD),
                Map.entry("port", ports.path("port").asInt()),
                Map.entry("port_2", ports.path("port2").asInt()),
                Map.entry("port_3", ports.path("port3").asInt()),
                Map.entry("rtcp_port", ports.path("rtcpport").asInt()));
        var forward = Map.ofEntries(
                Map.entry("request", "rtp_forward"),
                Map.entry("admin_key", keys.admin()),
                Map.entry("secret", keys.secret()),
                Map.entry("room", keys.id()),
                Map.entry("publisher_id", camera.participant()),
                Map.entry("host", Mixer.LOOPBACK),
                Map.entry("host_family", "ipv4"),
                Map.entry("srtp_suite", Mixer.SRTP),
                Map.entry("srtp_crypto", keys.sound()),
                Map.entry("streams", List.of(stream)));
        var forwarders = janus.ask(control, forward).data().path("forwarders").values().stream()
                .map(one -> one.path("stream_id").asLong())
                .toList();
        janus.ask(camera.handle(), Map.of("request", "configure", "keyframe", true));
        return forwarders;
    }

    void hide(String participant, List<Long> forwarders) {
        forwarders.forEach(forwarder -> hide(participant, forwarder));
    }

    private void hide(String participant, long forwarder) {
        var stop = Map.of(
                "request",
                "stop_rtp_forward",
                "admin_key",
                keys.admin(),
                "secret",
                keys.secret(),
                "room",
                keys.id(),
                "publisher_id",
                participant,
                "stream_id",
                forwarder);
        try {
            janus.ask(control, stop);
        } catch (JanusRefusal refused) {
            if (refused.code() != GONE_ALREADY) throw refused;
        }
    }

    void end() {
        janus.ask(control, Map.of("request", "destroy", "room", keys.id(), "secret", keys.secret()));
        janus.detach(control);
    }

    private void make() {
        var room = Map.ofEntries(
                Map.entry("request", "create"),
                Map.entry("admin_key", keys.admin()),
                Map.entry("room", keys.id()),
                Map.entry("secret", keys.secret()),
                Map.entry("description", ""),
                Map.entry("permanent", false),
                Map.entry("is_private", true),
                Map.entry("publishers", CAMERAS_AT_MOST),
                Map.entry("bitrate", BITS_AT_MOST),
                Map.entry("bitrate_cap", true),
                Map.entry("fir_freq", KEY_FRAME_SECONDS),
                Map.entry("videocodec", "vp8"),
                Map.entry("record", false),
                Map.entry("lock_record", true),
                Map.entry("notify_joining", false));
        try {
            janus.ask(control, room);
        } catch (JanusRefusal refused) {
            if (refused.code() != HAS_IT) throw refused;
        }
    }
}
