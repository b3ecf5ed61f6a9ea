package org.presessions.shared;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.presessions.shared.installation.HomeDisk;
import org.springframework.stereotype.Component;

/// Tells the desk when the disk is nearly full.
@Component
class DiskDesk implements Task.Source {
    private final HomeDisk disk;
    private final Clock clock;

    DiskDesk(HomeDisk disk, Clock clock) {
        this.disk = disk;
        this.clock = clock;
    }

    @Override
    public List<Task> tasksFor(Visitor visitor) {
        if (!visitor.is("secretariat", "administrator") || !disk.isNearlyFull()) return List.of();
        return List.of(new Task(
                Optional.empty(),
                Task.Sentence.of("shared.task.disk-full"),
                Optional.of(Task.Sentence.of("shared.task.disk-full.reason")),
                Optional.of(clock.instant()),
                "shared.task.disk-full.act",
                "/desk"));
    }
}
