package org.presessions.shared.installation;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Says when the disk is nearly full: the server goes on, but takes no files.
@Component
class DiskHealth implements HealthIndicator {
    private final HomeDisk disk;

    DiskHealth(HomeDisk disk) {
        this.disk = disk;
    }

    @Override
    public Health health() {
        return (disk.isNearlyFull() ? Health.outOfService() : Health.up()).build();
    }
}
