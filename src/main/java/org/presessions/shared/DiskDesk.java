package org.presessions.shared;

import java.util.List;
import java.util.Optional;
import org.presessions.shared.installation.HomeDisk;
import org.springframework.stereotype.Component;

/// Tells the desk when the disk is nearly full.
@Component
class DiskDesk implements Task.Source {
    private final HomeDisk disk;

    DiskDesk(HomeDisk disk) {
        this.disk = disk;
    }

    @Override
    public List<Task> tasksFor(Visitor visitor) {
        if (!visitor.is("secretariat", "administrator") || !disk.isNearlyFull()) return List.of();
        return List.of(new Task(Optional.empty(), "shared.task.disk-full", List.of(), "/desk", true));
    }
}
