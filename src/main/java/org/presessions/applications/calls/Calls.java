package org.presessions.applications.calls;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.presessions.audit.Audit;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.presessions.shared.words.Wording;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The calls for applications: one for each series that takes any.
@Component
@Transactional
public class Calls {
    private final CallRepository repository;
    private final Calendar calendar;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Calls(CallRepository repository, Calendar calendar, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.calendar = calendar;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// The published call of a series.
    @Transactional(readOnly = true)
    public Optional<CallForApplications> of(Series series) {
        return of(series.id());
    }

    @Transactional(readOnly = true)
    public Optional<CallForApplications> of(UUID seriesId) {
        return repository.of(seriesId).filter(this::isPublished);
    }

    /// The call of a series, published or a draft: for staff.
    @Transactional(readOnly = true)
    public Optional<CallForApplications> planned(Series series) {
        return repository.of(series.id());
    }

    /// The call of a series as a visitor may see it: staff see a draft too.
    @Transactional(readOnly = true)
    public Optional<CallForApplications> shownTo(Visitor visitor, Series series) {
        return visitor.is("secretariat", "administrator") ? planned(series) : of(series);
    }

    /// All published calls by the ids of their series.
    @Transactional(readOnly = true)
    public Map<UUID, CallForApplications> bySeries() {
        return repository.all().stream()
                .filter(this::isPublished)
                .collect(Collectors.toMap(CallForApplications::seriesId, call -> call));
    }

    /// All calls, drafts too, the latest close first.
    @Transactional(readOnly = true)
    public List<CallForApplications> all() {
        return repository.all();
    }

    /// The calls that are open now, for one State at least.
    @Transactional(readOnly = true)
    public List<CallForApplications> open() {
        var now = clock.instant();
        return repository.all().stream()
                .filter(call -> call.isPublishedAt(now) && call.statusAt(now) == CallStatus.OPEN)
                .toList();
    }

    /// The States for which the call of a series is open now.
    @Transactional(readOnly = true)
    public List<PreSession> openPreSessions(UUID seriesId) {
        var call = of(seriesId);
        var now = clock.instant();
        return calendar.preSessionsOf(seriesId).stream()
                .filter(preSession -> !preSession.isGivenUp())
                .filter(preSession -> call.filter(it -> it.statusAt(now, preSession.id()) == CallStatus.OPEN)
                        .isPresent())
                .toList();
    }

    /// When the call closes, or closed, for a Pre-session; nothing where there is no call.
    @Transactional(readOnly = true)
    public Optional<Instant> closesAt(PreSession preSession) {
        return of(preSession.series()).map(call -> call.closesAt(preSession.id()));
    }

    @Transactional(readOnly = true)
    public boolean isOpen(PreSession preSession) {
        return of(preSession.series())
                .filter(call -> !preSession.isGivenUp())
                .filter(call -> call.statusAt(clock.instant(), preSession.id()) == CallStatus.OPEN)
                .isPresent();
    }

    /// As [#isOpen], and it cannot be taken back until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean keepOpen(PreSession preSession) {
        repository.keep(preSession.series().id());
        return isOpen(preSession);
    }

    /// Sets the window of a series and publishes it at once; one that was set before is changed. Extensions stay.
    public CallForApplications open(NewCall call) {
        var now = clock.instant();
        return plan(call, Optional.of(call.opensAt().isBefore(now) ? call.opensAt() : now));
    }

    /// Sets the window of a series; one that was set before is changed. Extensions stay.
    ///
    /// @param publishedAt from when on everybody sees it; empty for a draft. One that is public stays so.
    public CallForApplications plan(NewCall call, Optional<Instant> publishedAt) {
        var before = of(call.seriesId());
        repository.set(call, publishedAt, clock.instant());
        audit.record(
                "call.open",
                "series/" + call.seriesId(),
                Map.of(
                        "opensAt", call.opensAt().toString(),
                        "closesAt", call.closesAt().toString(),
                        "publishedAt", publishedAt.map(Instant::toString).orElse("")));
        var planned = repository.of(call.seriesId()).orElseThrow();
        before.ifPresent(earlier -> tellWhereMoved(earlier, planned));
        return planned;
    }

    /// Makes a draft again of a call that was published. Who begins an application meanwhile comes before or after.
    ///
    /// @param isBound whether somebody has begun one
    /// @return false where somebody has, and the call stays
    boolean takeBack(CallForApplications call, BooleanSupplier isBound) {
        repository.lock(call.id());
        if (isBound.getAsBoolean()) return false;
        repository.takeBack(call.id());
        audit.record("call.take-back", "series/" + call.seriesId());
        return true;
    }

    private void tellWhereMoved(CallForApplications before, CallForApplications now) {
        calendar.preSessionsOf(now.seriesId()).stream()
                .map(PreSession::id)
                .filter(id -> !now.closesAt(id).equals(before.closesAt(id)))
                .forEach(id ->
                        events.publishEvent(new DeadlineMoved(id, now.closesAt(id), Optional.of(before.closesAt(id)))));
    }

    /// Sets until when the call takes applications for one State: later than it did, or opened once more; earlier than
    /// it was extended before; or as before, for another reason.
    ///
    /// @param closesAt not before the call closes for the others
    /// @param reason shown to everyone
    /// @throws NotFound where the series has no call
    public void extend(UUID preSessionId, Instant closesAt, Wording reason) {
        var call = ofPreSession(preSessionId);
        if (closesAt.isBefore(call.closesAt()))
            throw new IllegalArgumentException("an extension ends before the call does");
        if (call.extensionOf(preSessionId)
                .filter(same ->
                        same.closesAt().equals(closesAt) && same.reason().equals(reason))
                .isPresent()) return;
        var by = Visitor.current().personId();
        repository.extend(call.id(), new CallExtension(preSessionId, closesAt, reason, by, clock.instant()));
        tellIfMoved(call, preSessionId, closesAt);
        var isLater = closesAt.isAfter(call.closesAt(preSessionId));
        audit.record(
                isLater ? "call.extend" : "call.extension-change",
                "pre-session/" + preSessionId,
                Map.of("closesAt", closesAt.toString()));
    }

    /// Lets a State's call close as that of the others; does nothing where it has no extension.
    ///
    /// @throws NotFound where the series has no call
    public void endExtension(UUID preSessionId) {
        var call = ofPreSession(preSessionId);
        if (call.extensionOf(preSessionId).isEmpty()) return;
        repository.takeBackExtensions(call.id(), preSessionId, clock.instant());
        tellIfMoved(call, preSessionId, call.closesAt());
        audit.record("call.extension-removal", "pre-session/" + preSessionId);
    }

    private CallForApplications ofPreSession(UUID preSessionId) {
        return planned(calendar.preSession(preSessionId).series()).orElseThrow(NotFound::new);
    }

    private void tellIfMoved(CallForApplications before, UUID preSessionId, Instant closesAt) {
        var closedAt = before.closesAt(preSessionId);
        if (isPublished(before) && !closesAt.equals(closedAt))
            events.publishEvent(new DeadlineMoved(preSessionId, closesAt, Optional.of(closedAt)));
    }

    private boolean isPublished(CallForApplications call) {
        return call.isPublishedAt(clock.instant());
    }
}
