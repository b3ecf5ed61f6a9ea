package org.presessions.meeting.help;

import java.util.List;
import java.util.Optional;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.shared.Task;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;

/// Tells the desk that somebody in a room waits for help: whoever is not at that meeting's desk would not see it.
@Component
class HelpTasks implements Task.Source {
    private final HelpRepository repository;
    private final Calendar calendar;

    HelpTasks(HelpRepository repository, Calendar calendar) {
        this.repository = repository;
        this.calendar = calendar;
    }

    @Override
    public List<Task> tasksFor(Visitor visitor) {
        if (!visitor.is("secretariat", "administrator")) return List.of();
        var waiting = repository.waiting();
        var preSessions = calendar.preSessions(
                waiting.stream().map(HelpRepository.Waiting::preSessionId).toList());
        return waiting.stream()
                .flatMap(one -> Optional.ofNullable(preSessions.get(one.preSessionId())).stream()
                        .map(preSession -> task(preSession, one)))
                .toList();
    }

    private static Task task(PreSession preSession, HelpRepository.Waiting waiting) {
        return new Task(
                Optional.of(preSession.id()),
                Task.Sentence.of("meeting.task.help", waiting.number()),
                Optional.empty(),
                Optional.of(waiting.since()),
                "meeting.task.help.act",
                preSession.path() + "/meeting/moderation");
    }
}
