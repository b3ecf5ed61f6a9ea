package org.presessions.selection.replacing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.presessions.people.People;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who is to speak instead of somebody on a panel. Nothing changes before a person at the desk says yes.
@Component
@Transactional
class SpeakerProposals {
    private final SpeakerProposalRepository repository;
    private final Successions successions;
    private final Panels panels;
    private final ReplacingMailer mailer;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    SpeakerProposals(
            SpeakerProposalRepository repository,
            Successions successions,
            Panels panels,
            ReplacingMailer mailer,
            People people,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.successions = successions;
        this.panels = panels;
        this.mailer = mailer;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those that wait and can be decided, oldest first.
    @Transactional(readOnly = true)
    List<SpeakerProposal> waiting() {
        return repository.open().stream()
                .filter(proposal -> successions.isPossible(proposal.seatId()))
                .toList();
    }

    @Transactional(readOnly = true)
    Optional<SpeakerProposal> waiting(UUID seatId) {
        return repository.open(seatId);
    }

    /// Whether the last one for a place was refused.
    @Transactional(readOnly = true)
    boolean isRefused(UUID seatId) {
        return repository.last(seatId).equals(Optional.of(SpeakerProposal.Decision.REFUSED));
    }

    /// False where the place is not to be given any more, or another proposal waits.
    ///
    /// @param answers to what is asked of a speaker, which are right
    boolean propose(Seat seat, Map<String, List<String>> answers) {
        if (!successions.isPossible(seat.id())) return false;
        if (!repository.insert(seat.id(), answers, Visitor.signedIn(), clock.instant())) return false;
        audit.record("seat.propose-speaker", subject(seat.id()));
        return true;
    }

    /// The organisation has thought better of it. Doing so twice changes nothing.
    void withdraw(UUID seatId) {
        repository.lock(seatId).ifPresent(open -> decide(open, SpeakerProposal.Decision.WITHDRAWN));
    }

    /// Gives the place to whom was proposed, if that is still what was on screen; false where it is not.
    boolean accept(UUID seatId, UUID proposalId) {
        var open = repository.lock(seatId).filter(one -> one.id().equals(proposalId));
        if (open.isEmpty()) return false;
        var before = panels.seat(seatId).orElseThrow(NotFound::new);
        var passed = successions.pass(seatId, open.get().answers());
        if (passed.isEmpty()) return false;
        decide(open.get(), SpeakerProposal.Decision.ACCEPTED);
        if (passed.get().wasTold()) mailer.replaced(before);
        return true;
    }

    /// Lets the place as it is; who proposed, if it was not staff, gets a letter.
    ///
    /// @param words to them; may be empty
    boolean refuse(UUID seatId, UUID proposalId, String words) {
        var open = repository.lock(seatId).filter(one -> one.id().equals(proposalId));
        if (open.isEmpty()) return false;
        decide(open.get(), SpeakerProposal.Decision.REFUSED);
        var proposer = people.get(open.get().proposedBy());
        if (!proposer.isStaff()) mailer.refused(panels.seat(seatId).orElseThrow(NotFound::new), proposer, words);
        return true;
    }

    private void decide(SpeakerProposal open, SpeakerProposal.Decision decision) {
        repository.decide(open.id(), decision, Visitor.signedIn(), clock.instant());
        audit.record("seat.decide-speaker", subject(open.seatId()), Map.of("decision", decision.code()));
    }

    private static String subject(UUID seatId) {
        return "seat/" + seatId;
    }
}
