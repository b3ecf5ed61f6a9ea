package org.presessions.statements;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.audit.Audit;
import org.presessions.media.Media;
import org.presessions.media.films.Cut;
import org.presessions.people.People;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.presessions.statements.ManuscriptOutcome.Changed;
import org.presessions.statements.notes.Note;
import org.presessions.statements.notes.Notes;
import org.presessions.statements.text.StatementForm;
import org.presessions.statements.text.StatementText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The work on statements: the speaker writes and hands in, staff decide.
@Component
@Transactional
public class Manuscripts {
    private static final Duration BETWEEN_DRAFTS = Duration.ofMinutes(10);

    private final StatementRepository repository;
    private final StatementDraftRepository drafts;
    private final Panels panels;
    private final Media media;
    private final Arrivals arrivals;
    private final Notes notes;
    private final People people;
    private final TakenBack takenBack;
    private final StatementMailer mailer;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Manuscripts(
            StatementRepository repository,
            StatementDraftRepository drafts,
            Panels panels,
            Media media,
            Arrivals arrivals,
            Notes notes,
            People people,
            TakenBack takenBack,
            StatementMailer mailer,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.drafts = drafts;
        this.panels = panels;
        this.media = media;
        this.arrivals = arrivals;
        this.notes = notes;
        this.people = people;
        this.takenBack = takenBack;
        this.mailer = mailer;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Those of several Pre-sessions, by their seats.
    @Transactional(readOnly = true)
    public Map<UUID, Manuscript> of(Collection<UUID> preSessionIds) {
        return repository.ofAll(preSessionIds).stream().collect(Collectors.toMap(Manuscript::seatId, script -> script));
    }

    @Transactional(readOnly = true)
    public List<Manuscript> approved(Collection<UUID> preSessionIds) {
        return repository.approved(preSessionIds);
    }

    /// The confirmed place of a person, who may share it with others.
    ///
    /// @throws NotFound where it is not theirs, or not confirmed
    @Transactional(readOnly = true)
    public Seat seat(UUID seatId, UUID personId) {
        return panels.seat(seatId)
                .filter(seat -> !seat.isJoint() && seat.isOf(personId) && seat.status() == SeatStatus.CONFIRMED)
                .orElseThrow(NotFound::new);
    }

    /// The manuscript that goes with a seat, begun where there is none yet.
    public Manuscript begin(Seat seat) {
        var present = repository.ofSeat(seat.id());
        if (present.isPresent()) return present.get();
        var language = people.get(seat.speakerId()).locale().getLanguage();
        repository.insertIfNew(
                seat.id(), seat.preSessionId(), seat.speakerId(), StatementText.empty(language, seat.issues()), now());
        return repository.ofSeat(seat.id()).orElseThrow();
    }

    /// As [#begin(Seat)], for several, by the seats' ids.
    public Map<UUID, Manuscript> begin(List<Seat> seats) {
        var present = repository.ofSeats(seats.stream().map(Seat::id).toList()).stream()
                .collect(Collectors.toMap(Manuscript::seatId, script -> script));
        for (var seat : seats) if (!present.containsKey(seat.id())) present.put(seat.id(), begin(seat));
        return present;
    }

    /// Keeps what was typed, complete or not.
    public ManuscriptOutcome save(Seat seat, StatementText content) {
        var before = lock(seat);
        var outcome = wanted(before, script -> script.written(content, now()));
        if (outcome instanceof Changed(var script)) save(before, script);
        return outcome;
    }

    /// As [#save(Seat, StatementText)], where two windows or two persons may write in it at once.
    ///
    /// @param edit what the pressed button asks for besides; not done where something is contested
    public ManuscriptOutcome save(Seat seat, StatementForm form, UnaryOperator<StatementText> edit) {
        var before = lock(seat);
        var merge = form.into(before.content());
        var content = StatementForm.content(merge.kept());
        var outcome =
                wanted(before, script -> script.written(merge.isContested() ? content : edit.apply(content), now()));
        if (!(outcome instanceof Changed(var script))) return outcome;
        save(before, script);
        return new ManuscriptOutcome.Written(script, merge);
    }

    /// What it said before is kept now and then.
    private void save(Manuscript before, Manuscript script) {
        var isOther = !before.content().equals(script.content());
        if (isOther && !drafts.hasSince(before.id(), before.savedAt().minus(BETWEEN_DRAFTS))) drafts.keep(before);
        repository.save(script);
    }

    /// What it said while it was written, the latest first.
    @Transactional(readOnly = true)
    public List<StatementDraft> drafts(Seat seat) {
        return repository
                .ofSeat(seat.id())
                .map(script -> drafts.of(script.id()))
                .orElse(List.of());
    }

    /// Puts what it said before in the place of what it says, which is kept too.
    ///
    /// @return empty where there is no such draft
    public Optional<ManuscriptOutcome> bringBack(Seat seat, long draftId) {
        var before = lock(seat);
        return drafts.find(before.id(), draftId).map(draft -> {
            var outcome = wanted(before, script -> script.written(draft.content(), now()));
            if (!(outcome instanceof Changed(var script))) return outcome;
            drafts.keep(before);
            repository.save(script);
            return outcome;
        });
    }

    public ManuscriptOutcome handIn(Seat seat) {
        var outcome = wanted(lock(seat), script -> script.handedIn(now()));
        if (outcome instanceof Changed(var script)) {
            repository.handIn(script);
            audit.record("statement.hand-in", "statement/" + script.id());
            events.publishEvent(new StatementHandedIn(script.id(), seat.id(), seat.preSessionId()));
        }
        return outcome;
    }

    /// The speaker takes a statement back to go on with it, as long as nobody decided.
    public ManuscriptOutcome takeBack(Seat seat) {
        var outcome = wanted(lock(seat), Manuscript::takenBack);
        if (outcome instanceof Changed(var script)) {
            repository.move(script);
            audit.record("statement.take-back", "statement/" + script.id());
        }
        return outcome;
    }

    /// @throws NotFound where there is none, or it was never handed in
    @Transactional(readOnly = true)
    public Manuscript handedIn(UUID id) {
        return repository.find(id).filter(Manuscript::isShownToStaff).orElseThrow(NotFound::new);
    }

    /// As [#handedIn(UUID)], whether it was handed in or not: for what shows nothing of it.
    @Transactional(readOnly = true)
    Manuscript any(UUID id) {
        return repository.find(id).orElseThrow(NotFound::new);
    }

    /// As [#handedIn(UUID)], for somebody of the staff who reads it and can watch its video: that stands in the
    /// record of acts.
    public Manuscript read(UUID id) {
        var script = handedIn(id);
        var video = script.videoAssetId().map(asset -> Map.of("video", asset)).orElse(Map.of());
        audit.record("statement.read", "statement/" + id, video);
        return script;
    }

    /// As [#handedIn(UUID)], for a custodian who sees the true video of somebody protected.
    public Manuscript watch(UUID id) {
        var script = handedIn(id);
        script.videoAssetId()
                .ifPresent(asset -> audit.record("protection.see-video", "statement/" + id, Map.of("video", asset)));
        return script;
    }

    /// Approves what is here. While a video is on its way or being prepared there is nothing to approve yet.
    public ManuscriptOutcome approve(UUID id) {
        var arriving = arrivals.of(lock(id).seatId());
        if (arriving.isPresent()) return new ManuscriptOutcome.VideoArriving(arriving.get());
        return approveWithoutArriving(id);
    }

    /// As [#approve(UUID)], though a video is on its way: it comes too late, and is not taken in.
    public ManuscriptOutcome approveWithoutArriving(UUID id) {
        var outcome = wanted(lock(id), Manuscript::approved);
        if (outcome instanceof Changed(var script)) {
            decide(script);
            mailer.approved(script);
            events.publishEvent(new StatementApproved(script.id(), script.seatId(), script.preSessionId()));
        }
        return outcome;
    }

    /// With what was noted at moments of the video, the speaker is mailed it.
    ///
    /// @param words what should be changed; may be empty where something was noted
    public ManuscriptOutcome askForChanges(UUID id, String words) {
        var outcome = wanted(
                lock(id), script -> script.sentBack(words.replace("\r\n", "\n").strip()));
        if (outcome instanceof Changed(var script)) {
            var noted = notes.tell(id).stream().map(Note::line);
            decide(script);
            var wishes = Stream.concat(Stream.of(script.changesAsked()), noted).filter(line -> !line.isEmpty());
            mailer.changesAsked(script, wishes.collect(Collectors.joining("\n\n")));
        }
        return outcome;
    }

    /// Nothing becomes of one that was taken back for good.
    private ManuscriptOutcome wanted(Manuscript before, Function<Manuscript, ManuscriptOutcome> change) {
        return takenBack.is(before) ? new ManuscriptOutcome.NotNow() : change.apply(before);
    }

    private void decide(Manuscript script) {
        var approved = script.isApproved();
        repository.decide(script, Visitor.current().personId(), now());
        audit.record(
                "statement." + (approved ? "approve" : "ask-changes"),
                "statement/" + script.id(),
                Map.of("preSession", script.preSessionId().toString()));
    }

    /// Has a file prepared as the video of a statement; the earlier video stays until it is ready.
    public void film(Seat seat, UUID fileId) {
        film(seat, fileId, Optional.empty());
    }

    /// As [#film(Seat, UUID)], of what is wanted of it.
    ///
    /// @return the video that is being prepared
    UUID film(Seat seat, UUID fileId, Optional<Cut> cut) {
        var before = lock(seat);
        var asset = media.prepare(fileId, cut, seat.speakingTime(), before.newestVideo());
        repository.keepVideo(before.filmed(asset.id()));
        return asset.id();
    }

    /// Says on the statement's page why there is no video of what was asked for.
    ///
    /// @param troubleKey message key
    void notFilmed(Seat seat, String troubleKey) {
        repository.keepVideo(lock(seat).videoRefused(troubleKey));
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
}
