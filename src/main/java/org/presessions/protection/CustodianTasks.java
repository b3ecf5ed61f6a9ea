package org.presessions.protection;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.protection.custody.Custodians;
import org.presessions.protection.custody.NameRequest;
import org.presessions.protection.custody.NameRequestState;
import org.presessions.protection.custody.NameRequests;
import org.presessions.shared.Task;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;

/// What a custodian has to answer, without a word on whom it is about.
@Component
class CustodianTasks implements Task.Source {
    private static final int NEWEST = 50;

    private final Custodians custodians;
    private final NameRequests requests;
    private final Clock clock;

    CustodianTasks(Custodians custodians, NameRequests requests, Clock clock) {
        this.custodians = custodians;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public List<Task> tasksFor(Visitor visitor) {
        var oneself = visitor.personId().filter(id -> custodians.beside(id).isPresent());
        return oneself.map(this::tasks).orElse(List.of());
    }

    private List<Task> tasks(UUID oneself) {
        return requests.newest(NEWEST).stream()
                .filter(request -> request.stateAt(clock.instant()) == NameRequestState.WAITING)
                .filter(request -> !request.askedBy().equals(oneself))
                .map(CustodianTasks::task)
                .toList();
    }

    private static Task task(NameRequest request) {
        return new Task(
                Optional.empty(),
                Task.Sentence.of("protection.task"),
                Optional.empty(),
                Optional.of(request.endsAt()),
                "protection.task.act",
                NameRequestController.path(request.applicationId()));
    }
}
