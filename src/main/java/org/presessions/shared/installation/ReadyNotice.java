package org.presessions.shared.installation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells whoever started the server where it is. What concerns the start only is printed, not logged.
@Component
@ConditionalOnWebApplication
class ReadyNotice {
    private final Installation installation;

    ReadyNotice(Installation installation) {
        this.installation = installation;
    }

    @Order(1)
    @EventListener
    void print(ApplicationReadyEvent ready) {
        System.out.println("\nPre-sessions is ready: " + installation.address());
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null)
            System.out.println("  listening on port " + context.getWebServer().getPort());
        if (!installation.mailServer())
            System.out.println("  no mail server is set: mails wait in "
                    + installation.home().resolve("mail"));
    }
}
