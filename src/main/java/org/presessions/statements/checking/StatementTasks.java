package org.presessions.statements.checking;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.presessions.protection.Protection;
import org.presessions.protection.Shown;
import org.presessions.selection.Panels;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.Task;
import org.presessions.shared.Visitor;
import org.presessions.statements.Manuscript;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.StatementStatus;
import org.springframework.stereotype.Component;

/// Statements that wait for staff to look at them.
@Component
class StatementTasks implements Task.Source {
    /// A speaker who is to change something needs the time for it.
    private static final Duration ANSWERED_WITHIN = Duration.ofDays(3);

    private final Manuscripts manuscripts;
    private final Panels panels;
    private final Protection protection;

    StatementTasks(Manuscripts manuscripts, Panels panels, Protection protection) {
        this.manuscripts = manuscripts;
        this.panels = panels;
        this.protection = protection;
    }

    @Override
    public List<Task> tasksFor(Visitor visitor) {
        if (!visitor.is("administrator", "secretariat")) return List.of();
        var scripts = manuscripts.withStatus(StatementStatus.HANDED_IN);
        var seats = panels.seats(scripts.stream().map(Manuscript::seatId).toList());
        var shown = protection.shownToStaff(seats.values().stream()
                .filter(seat -> seat.status() == SeatStatus.CONFIRMED)
                .toList());
        return scripts.stream()
                .flatMap(script ->
                        Optional.ofNullable(shown.get(script.seatId())).map(speaker -> task(script, speaker)).stream())
                .toList();
    }

    private static Task task(Manuscript script, Shown speaker) {
        return new Task(
                Optional.of(script.preSessionId()),
                Task.Sentence.of("statements.task", speaker.by()),
                Optional.of(Task.Sentence.of(
                        script.videoAssetId().isPresent()
                                ? "statements.task.with-video"
                                : "statements.task.text-only")),
                script.handedInAt().map(at -> at.plus(ANSWERED_WITHIN)),
                "statements.task.act",
                "/desk/statements/" + script.id());
    }
}
