package org.presessions.meeting.help;

import java.util.List;
import java.util.Optional;
import org.presessions.calendar.PreSession;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.meeting.sittings.Sittings;
import org.presessions.shared.Task;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;

/// Tells the desk that somebody in a room waits for help: whoever is not at that meeting's desk would not see it.
@Component
class HelpTasks implements Task.Source {
    private final HelpRepository repository;
    private final Sittings sittings;

    HelpTasks(HelpRepository repository, Sittings sittings) {
        this.repository = repository;
        this.sittings = sittings;
    }

    @Override
    public List<Task> tasksFor(Visitor visitor) {
        if (!visitor.is("secretariat", "administrator")) return List.of();
        var waiting = repository.waiting();
        var known = sittings.all(
                waiting.stream().map(HelpRepository.Waiting::meetingId).toList());
        return waiting.stream()
                .flatMap(one ->
                        Optional.ofNullable(known.get(one.meetingId())).stream().map(sitting -> task(sitting, one)))
                .toList();
    }

    private static Task task(Sitting sitting, HelpRepository.Waiting waiting) {
        return new Task(
                sitting.own().map(PreSession::id),
                Task.Sentence.of("meeting.task.help", waiting.number()),
                Optional.empty(),
                Optional.of(waiting.since()),
                "meeting.task.help.act",
                sitting.path() + "/meeting/moderation");
    }
}
