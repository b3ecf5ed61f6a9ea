package org.presessions.protection.custody;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.SpeakerConfirmed;
import org.presessions.selection.SpeakerReplaced;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What custodians ask of each other: that a real name be shown to both, for an hour. One asks and gives a reason, the
/// other says yes; neither does both. The record says who and when, and neither the name nor the reason.
@Component
@Transactional
public class NameRequests {
    private final NameRequestRepository repository;
    private final Custodians custodians;
    private final CustodianMailer mailer;
    private final Panels panels;
    private final Audit audit;
    private final Clock clock;

    NameRequests(
            NameRequestRepository repository,
            Custodians custodians,
            CustodianMailer mailer,
            Panels panels,
            Audit audit,
            Clock clock) {
        this.panels = panels;
        this.repository = repository;
        this.custodians = custodians;
        this.mailer = mailer;
        this.audit = audit;
        this.clock = clock;
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public List<NameRequest> newest(int limit) {
        return repository.newest(limit);
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public List<NameRequest> of(UUID applicationId) {
        return repository.of(applicationId);
    }

    /// False where a request of it waits already, or the name is shown.
    ///
    /// @throws NotFound for whoever is no custodian
    public boolean ask(UUID applicationId, UUID personId, String reason) {
        var other = custodians.beside(personId).orElseThrow(NotFound::new);
        if (repository.of(applicationId).stream().anyMatch(this::isOpen)) return false;
        var request = new NameRequest(
                UUID.randomUUID(), applicationId, personId, reason, clock.instant(), Optional.empty(), true);
        repository.add(request);
        audit.record("protection.ask-name", subject(request), Map.of("request", request.id()));
        mailer.asked(other);
        return true;
    }

    /// False where it came too late.
    ///
    /// @throws NotFound for whoever asked, or is no custodian
    public boolean answer(NameRequest request, UUID personId, NameRequest.Answer given) {
        if (custodians.beside(personId).isEmpty()
                || isOwn(request, personId) != (given == NameRequest.Answer.WITHDRAWN)) throw new NotFound();
        if (request.stateAt(clock.instant()) != NameRequestState.WAITING) return false;
        if (!repository.answer(request.id(), new NameRequest.Answered(given, personId, clock.instant()))) return false;
        audit.record(
                "protection.answer-name", subject(request), Map.of("request", request.id(), "answer", given.code()));
        return true;
    }

    /// @throws NotFound where there is none
    @Transactional(readOnly = true)
    public NameRequest get(UUID id) {
        return repository.find(id).orElseThrow(NotFound::new);
    }

    /// The request by which somebody may see the name now; that it was seen is recorded.
    public Optional<NameRequest> shown(UUID applicationId, UUID personId) {
        var shown = open(applicationId, personId);
        shown.ifPresent(
                request -> audit.record("protection.see-name", subject(request), Map.of("request", request.id())));
        return shown;
    }

    /// As [#shown], for a visitor who does not see the name by asking.
    @Transactional(readOnly = true)
    public boolean isOpenTo(Visitor visitor, UUID applicationId) {
        return visitor.personId().flatMap(person -> open(applicationId, person)).isPresent();
    }

    private Optional<NameRequest> open(UUID applicationId, UUID personId) {
        if (custodians.beside(personId).isEmpty()) return Optional.empty();
        return repository.of(applicationId).stream()
                .filter(request -> request.isShownTo(personId, clock.instant()))
                .findFirst();
    }

    /// At once, so that nobody sees the name of another person than was asked for.
    @EventListener
    public void on(SpeakerReplaced event) {
        repository.end(event.applicationId(), clock.instant());
    }

    /// Whoever takes a part in the place would be shown with the one who was asked for.
    @EventListener
    public void on(SpeakerConfirmed event) {
        panels.seat(event.seatId())
                .filter(Seat::isJoint)
                .ifPresent(joint -> repository.end(joint.applicationId(), clock.instant()));
    }

    private boolean isOpen(NameRequest request) {
        return switch (request.stateAt(clock.instant())) {
            case WAITING, SHOWN -> true;
            case OVER, REFUSED, WITHDRAWN, EXPIRED -> false;
        };
    }

    private static boolean isOwn(NameRequest request, UUID personId) {
        return request.askedBy().equals(personId);
    }

    private static String subject(NameRequest request) {
        return "application/" + request.applicationId();
    }
}
