package org.presessions.statements;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.presessions.media.Media;
import org.presessions.people.People;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The work on statements: the speaker writes and hands in, staff decide.
@Component
@Transactional
class Manuscripts {
    private final StatementRepository repository;
    private final Panels panels;
    private final Media media;
    private final People people;
    private final StatementMailer mailer;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Manuscripts(
            StatementRepository repository,
            Panels panels,
            Media media,
            People people,
            StatementMailer mailer,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.panels = panels;
        this.media = media;
        this.people = people;
        this.mailer = mailer;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// The confirmed seat of a person.
    ///
    /// @throws NotFound where it is not theirs, or not confirmed
    @Transactional(readOnly = true)
    public Seat seat(UUID seatId, UUID personId) {
        return panels.seat(seatId)
                .filter(seat -> seat.speakerId().equals(personId) && seat.status() == SeatStatus.CONFIRMED)
                .orElseThrow(NotFound::new);
    }

    /// The manuscript that goes with a seat, begun where there is none yet.
    Manuscript begin(Seat seat) {
        var present = repository.ofSeat(seat.id());
        if (present.isPresent()) return present.get();
        var language = people.get(seat.speakerId()).locale().getLanguage();
        repository.insertIfNew(
                seat.id(), seat.preSessionId(), seat.speakerId(), Content.empty(language, seat.issues()), now());
        return repository.ofSeat(seat.id()).orElseThrow();
    }

    /// Mails the speaker what to do and until when, once.
    void tell(Seat seat) {
        if (repository.tell(begin(seat).id(), now())) mailer.wanted(seat);
    }

    /// Keeps what was typed.
    ///
    /// @return false where it cannot be changed now
    boolean save(Seat seat, Content content, Consents consents) {
        var script = lock(seat);
        if (!script.isEditable()) return false;
        repository.save(script.id(), content, consents, now());
        return true;
    }

    HandingIn handIn(Seat seat) {
        var script = lock(seat);
        if (!script.isEditable()) return new HandingIn.NotNow();
        var errors = ContentCheck.of(script.content());
        if (errors.any()) return new HandingIn.Incomplete(errors);
        repository.handIn(script.id(), now());
        audit.record("statement.hand-in", "statement/" + script.id());
        events.publishEvent(new StatementHandedIn(script.id(), seat.id(), seat.preSessionId()));
        return new HandingIn.HandedIn();
    }

    /// The speaker takes a statement back to go on with it, as long as nobody decided.
    void takeBack(Seat seat) {
        var script = lock(seat);
        if (script.status() != StatementStatus.HANDED_IN) return;
        repository.move(script.id(), StatementStatus.DRAFT);
        audit.record("statement.take-back", "statement/" + script.id());
    }

    /// @throws NotFound where there is none, or it was never handed in
    @Transactional(readOnly = true)
    public Manuscript handedIn(UUID id) {
        return repository
                .find(id)
                .filter(script -> script.handedInAt().isPresent() && script.status() != StatementStatus.DRAFT)
                .orElseThrow(NotFound::new);
    }

    Decision approve(UUID id) {
        var script = lock(id);
        if (script.status() != StatementStatus.HANDED_IN) return Decision.NOT_NOW;
        if (script.nextAssetId().isPresent()) return Decision.VIDEO_PENDING;
        decide(script, true, "");
        events.publishEvent(new StatementApproved(script.id(), script.seatId(), script.preSessionId()));
        return Decision.DONE;
    }

    /// @param words what should be changed; mailed to the speaker
    Decision askForChanges(UUID id, String words) {
        var script = lock(id);
        if (script.status() != StatementStatus.HANDED_IN && !script.isApproved()) return Decision.NOT_NOW;
        decide(script, false, words);
        return Decision.DONE;
    }

    private void decide(Manuscript script, boolean approved, String words) {
        repository.decide(script.id(), approved, words, Visitor.current().personId(), now());
        audit.record("statement." + (approved ? "approve" : "ask-changes"), "statement/" + script.id(), Map.of());
        mailer.decided(script, approved, words);
    }

    /// Has a file prepared as the video of a statement; the earlier video stays until it is ready.
    void film(Seat seat, UUID fileId) {
        var asset = media.prepare(fileId, seat.speakingTime());
        repository.prepareVideo(lock(seat).id(), asset.id());
    }

    private Manuscript lock(Seat seat) {
        begin(seat);
        return repository.lock(seat.id()).orElseThrow();
    }

    private Manuscript lock(UUID id) {
        return repository.lock(handedIn(id).seatId()).orElseThrow();
    }

    private Instant now() {
        return clock.instant();
    }

    Optional<Content> lastVersion(UUID id) {
        return repository.lastVersion(id);
    }
}
