package org.presessions.media;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells whoever started the server when it cannot prepare videos, and what to do about it.
@Component
@ConditionalOnWebApplication
class SandboxNotice {
    private final Sandbox sandbox;

    SandboxNotice(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Order(30)
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        var whyNot = sandbox.whyNot();
        if (whyNot.isEmpty()) return;
        System.out.println(
                "\nVideos cannot be prepared here; those that are sent wait, all else works. The system says: "
                        + whyNot
                        + "\nThis one command installs what videos need:  sudo apt-get install -y ffmpeg bubblewrap");
    }
}
