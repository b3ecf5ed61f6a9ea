package org.presessions.shared.installation;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Says at once whether the database answers: what asks for the health of a server does not wait long.
@Component
class DatabaseHealth implements HealthIndicator {
    private final DatabasePresence presence;

    DatabaseHealth(DatabasePresence presence) {
        this.presence = presence;
    }

    @Override
    public Health health() {
        return (presence.isAway() ? Health.down() : Health.up()).build();
    }
}
