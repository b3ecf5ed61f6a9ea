package org.presessions.statements.checking;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.protection.Consents;
import org.presessions.protection.Protection;
import org.presessions.protection.Shown;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.Task;
import org.presessions.shared.Visitor;
import org.presessions.statements.Manuscript;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.StatementRepository;
import org.presessions.statements.StatementStatus;
import org.springframework.stereotype.Component;

/// Statements that wait for staff to look at them.
@Component
class StatementTasks implements Task.Source {
    /// A speaker who is to change something needs the time for it.
    private static final Duration ANSWERED_WITHIN = Duration.ofDays(3);

    private final StatementRepository statements;
    private final Manuscripts manuscripts;
    private final Panels panels;
    private final Protection protection;
    private final Consents consents;

    StatementTasks(
            StatementRepository statements,
            Manuscripts manuscripts,
            Panels panels,
            Protection protection,
            Consents consents) {
        this.statements = statements;
        this.consents = consents;
        this.manuscripts = manuscripts;
        this.panels = panels;
        this.protection = protection;
    }

    @Override
    public List<Task> tasksFor(Visitor visitor) {
        if (!visitor.is("administrator", "secretariat")) return List.of();
        return Stream.concat(toCheck().stream(), toConfirm().stream()).toList();
    }

    List<Task> toCheck() {
        var scripts = statements.withStatus(StatementStatus.HANDED_IN);
        var seats = panels.seats(scripts.stream().map(Manuscript::seatId).toList());
        var gone = protection.takenBack(seats.keySet());
        var shown = protection.shownToStaff(seats.values().stream()
                .filter(seat -> seat.status() == SeatStatus.CONFIRMED && !gone.containsKey(seat.id()))
                .toList());
        return scripts.stream()
                .flatMap(script ->
                        Optional.ofNullable(shown.get(script.seatId())).map(speaker -> task(script, speaker)).stream())
                .toList();
    }

    /// Whatever became of the statement since: without the consent it is shown to nobody.
    private List<Task> toConfirm() {
        var seats = panels.seats(consents.toConfirm()).values().stream()
                .filter(seat -> seat.status() == SeatStatus.CONFIRMED)
                .toList();
        var scripts = manuscripts.of(seats.stream().map(Seat::preSessionId).collect(Collectors.toSet()));
        return seats.stream()
                .map(Seat::placeId)
                .distinct()
                .flatMap(place -> Optional.ofNullable(scripts.get(place)).stream())
                .filter(Manuscript::isShownToStaff)
                .map(script -> new Task(
                        Optional.of(script.preSessionId()),
                        Task.Sentence.of("statements.task.consent"),
                        Optional.empty(),
                        Optional.empty(),
                        "statements.task.consent.act",
                        "/desk/statements/" + script.id()))
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
