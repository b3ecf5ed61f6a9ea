package org.presessions.meeting.live;

import java.util.Optional;
import org.presessions.meeting.live.janus.Janus;
import org.presessions.meeting.live.janus.JanusSession;
import org.presessions.meeting.sound.LiveServer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

@Component
@ConditionalOnWebApplication
class JanusServer implements LiveServer {
    private final Janus janus;

    JanusServer(Janus janus) {
        this.janus = janus;
    }

    @Override
    public Optional<String> name() {
        return janus.session().map(JanusSession::name);
    }

    @Override
    public boolean altersVoices() {
        return janus.isOwn() && VoiceProgram.isInstalled();
    }
}
