package org.presessions.meeting.live.janus;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells whoever started the server that nobody can be heard in the room here, and what to do about it.
@Component
@ConditionalOnWebApplication
class JanusNotice {
    private final Janus janus;
    private final JanusSettings settings;

    JanusNotice(Janus janus, JanusSettings settings) {
        this.janus = janus;
        this.settings = settings;
    }

    @Order(40)
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (!settings.isWanted() || janus.host().isPresent()) return;
        System.out.println(
                "\nThere is no live sound in the meeting room here: Janus is not installed. An outside call can be"
                        + " linked to a Pre-session instead."
                        + "\nThis one command installs what it needs:  sudo apt-get install -y janus bubblewrap");
    }
}
