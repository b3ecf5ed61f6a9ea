package org.presessions.meeting.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.presessions.meeting.live.janus.JanusRefusal;
import org.presessions.meeting.live.janus.JanusSession;
import org.presessions.meeting.sound.LivePlace;

/// One place in the live server: a mixer of those who may speak, and what comes of it for those who listen. One
/// picture goes the same way, of who is shown ([PictureRoom]).
///
/// @param others what is heard there, without the altered voices: for those whose own it would be
/// @param channels of languages, by their codes: each is a mixer and a mount of the same name
record LiveRoom(
        LiveKeys keys,
        Mixer mixer,
        Mounts mounts,
        PictureRoom cameras,
        String others,
        ConcurrentMap<String, String> channels) {
    static LiveRoom of(JanusSession janus, LivePlace place) {
        var keys = LiveKeys.of(janus, place);
        var cameras = PictureRoom.of(janus, keys);
        var mixer = new Mixer(janus, keys);
        var mounts = new Mounts(janus, keys);
        var room = new LiveRoom(keys, mixer, mounts, cameras, keys.id() + "-others", new ConcurrentHashMap<>());
        mixer.make(keys.id());
        if (mounts.make(keys.id(), true)) room.connect(keys.id(), keys.id(), Map.of());
        if (mounts.make(room.others, false))
            room.connect(keys.id(), room.others, Map.of("group", Mixer.Group.TRUE.name()));
        return room;
    }

    /// What a language is called here; made when somebody first wants it.
    ///
    /// @param language code; empty for the floor
    String channel(String language) {
        return language.isEmpty() ? keys.id() : channels.computeIfAbsent(language, this::made);
    }

    private String made(String language) {
        var name = keys.id() + "-" + language;
        mixer.make(name);
        if (mounts.make(name, false)) connect(name, name, Map.of());
        return name;
    }

    void end() {
        cameras.end();
        channels.values().forEach(mounts::end);
        channels.values().forEach(mixer::end);
        mounts.end(keys.id());
        mounts.end(others);
        mixer.end(keys.id());
        mounts.detach();
        mixer.detach();
    }

    /// Half a room would stay silent for ever: without the way from the mixer there is no mount either.
    private void connect(String from, String mount, Map<String, ?> more) {
        try {
            mixer.give(from, mounts.soundPort(mount), more);
        } catch (JanusRefusal refused) {
            mounts.end(mount);
            throw refused;
        }
    }
}
