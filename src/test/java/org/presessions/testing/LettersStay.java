package org.presessions.testing;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/// Tests leave letters behind whose facts have gone. The server's regular look at them would end or write anew hundreds
/// of them in the middle of another test that counts its own.
@TestComponent
final class LettersStay {
    private static final String LOOK = "org.presessions.mail.LetterCheckWork.check";

    private final List<ScheduledTaskHolder> holders;

    LettersStay(List<ScheduledTaskHolder> holders) {
        this.holders = holders;
    }

    @EventListener(ApplicationReadyEvent.class)
    void end() {
        var looks = holders.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .filter(task -> task.toString().equals(LOOK))
                .toList();
        if (looks.size() != 1) throw new IllegalStateException("no job is called " + LOOK);
        looks.forEach(ScheduledTask::cancel);
    }
}
