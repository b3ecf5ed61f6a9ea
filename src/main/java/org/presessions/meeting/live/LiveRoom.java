package org.presessions.meeting.live;

import java.util.Map;
import org.presessions.meeting.LivePlace;
import org.presessions.meeting.live.janus.JanusRefusal;
import org.presessions.meeting.live.janus.JanusSession;

/// One place in the live server: a mixer of those who may speak, and what comes of it for those who listen. One
/// picture goes the same way, of who is shown ([PictureRoom]).
///
/// @param others what is heard there, without the altered voices: for those whose own it would be
record LiveRoom(LiveKeys keys, Mixer mixer, Mounts mounts, PictureRoom cameras, String others) {
    static LiveRoom of(JanusSession janus, LivePlace place) {
        var keys = LiveKeys.of(janus, place);
        var cameras = PictureRoom.of(janus, keys);
        var room = new LiveRoom(keys, new Mixer(janus, keys), new Mounts(janus, keys), cameras, keys.id() + "-others");
        room.mixer.make(keys.id());
        if (room.mounts.make(keys.id(), true)) room.connect(keys.id(), Map.of());
        if (room.mounts.make(room.others, false)) room.connect(room.others, Map.of("group", Mixer.Group.TRUE.name()));
        return room;
    }

    void end() {
        cameras.end();
        mounts.end(keys.id());
        mounts.end(others);
        mixer.end(keys.id());
        mounts.detach();
        mixer.detach();
    }

    /// Half a room would stay silent for ever: without the way from the mixer there is no mount either.
    private void connect(String mount, Map<String, ?> more) {
        try {
            mixer.give(mounts.soundPort(mount), more);
        } catch (JanusRefusal refused) {
            mounts.end(mount);
            throw refused;
        }
    }
}
