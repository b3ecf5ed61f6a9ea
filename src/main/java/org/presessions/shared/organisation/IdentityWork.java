package org.presessions.shared.organisation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What an administrator changes at one node is seen at all others within half a minute.
@Component
@ConditionalOnWebApplication
class IdentityWork {
    private final Identities identities;

    IdentityWork(Identities identities) {
        this.identities = identities;
    }

    @Scheduled(fixedDelayString = "PT30S")
    void look() {
        identities.look();
    }
}
