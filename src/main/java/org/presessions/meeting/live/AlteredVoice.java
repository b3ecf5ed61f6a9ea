package org.presessions.meeting.live;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.presessions.meeting.live.janus.JanusAway;
import org.presessions.meeting.live.janus.JanusRefusal;
import org.presessions.meeting.live.janus.JanusSession;
import org.presessions.meeting.live.janus.Plugin;
import org.presessions.meeting.live.janus.Supervisor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way of a protected voice into the room. It goes into a small room of its own where nobody hears it; what leaves
/// that is altered by a program, and that alone is let into the room. Where the program dies there is silence, and
/// never
/// the true voice: there is no other way out.
final class AlteredVoice implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlteredVoice.class);

    private final JanusSession janus;
    private final Mixer mixer;
    private final String small;
    private final long handle;
    private final VoicePorts ports;
    private final Supervisor supervisor;

    private AlteredVoice(JanusSession janus, LiveRoom room, LiveConnection speaker) {
        this.janus = janus;
        this.mixer = room.mixer();
        this.small = room.keys().id() + "-" + speaker.participant();
        this.ports = VoicePorts.free();
        mixer.make(small);
        this.handle = janus.attach(Plugin.AUDIOBRIDGE);
        var into = mixer.joinFrom(ports.altered(), handle, room.keys().id(), speaker.participant());
        mixer.giveTo(ports.trueVoice(), small);
        this.supervisor = new Supervisor("altered-voice", () -> live(into));
    }

    /// Opens the way; who speaks at its end is not heard before [Mixer#hear].
    static AlteredVoice open(JanusSession janus, LiveRoom room, LiveConnection speaker) {
        var voice = new AlteredVoice(janus, room, speaker);
        voice.supervisor.start();
        return voice;
    }

    /// The room in which the true voice is alone.
    String small() {
        return small;
    }

    /// Ends the program; the rest is gone already.
    void abandon() {
        supervisor.stop();
    }

    @Override
    public void close() {
        supervisor.stop();
        try {
            mixer.end(small);
            janus.detach(handle);
        } catch (JanusRefusal | JanusAway goneAlready) {
            LOG.debug("altered-voice=gone");
        }
    }

    private void live(int into) throws IOException, InterruptedException {
        try (var program = VoiceProgram.start(ports, into)) {
            var over = false;
            while (supervisor.isWanted() && !over) over = program.process().waitFor(1, TimeUnit.SECONDS);
        }
    }
}
