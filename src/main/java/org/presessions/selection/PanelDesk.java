package org.presessions.selection;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.presessions.applications.Applications;
import org.presessions.audit.Audit;
import org.presessions.calendar.PreSession;
import org.presessions.selection.decisions.Decision;
import org.presessions.selection.decisions.DecisionRepository;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where the secretariat plans a panel and releases decisions. Each act first locks the plan, so that of two people
/// nobody undoes the other's.
@Component
@Transactional
public class PanelDesk {
    private final PanelRepository plans;
    private final SeatRepository seats;
    private final DecisionRepository decisions;
    private final Correspondences correspondences;
    private final PanelLetters letters;
    private final Confirmations confirmations;
    private final JointSpeakers joint;
    private final Applications applications;
    private final Audit audit;

    PanelDesk(
            PanelRepository plans,
            SeatRepository seats,
            DecisionRepository decisions,
            Correspondences correspondences,
            PanelLetters letters,
            Confirmations confirmations,
            JointSpeakers joint,
            Applications applications,
            Audit audit) {
        this.plans = plans;
        this.seats = seats;
        this.decisions = decisions;
        this.correspondences = correspondences;
        this.letters = letters;
        this.confirmations = confirmations;
        this.joint = joint;
        this.applications = applications;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Panel plan(UUID preSessionId) {
        return plans.of(preSessionId);
    }

    /// Several plans to look at, by Pre-session; one that nobody has begun is empty.
    @Transactional(readOnly = true)
    public Function<UUID, Panel> plans(Collection<UUID> preSessionIds) {
        var known =
                plans.ofAll(preSessionIds).stream().collect(Collectors.toMap(Panel::preSessionId, Function.identity()));
        return id -> known.getOrDefault(id, new Panel(id, 0, List.of(), List.of()));
    }

    /// Changes the plan, if it is still the one that was on screen.
    public PanelOutcome change(UUID preSessionId, int version, UnaryOperator<Panel> change) {
        var plan = plans.lock(preSessionId);
        if (plan.version() != version) return new PanelOutcome.ChangedMeanwhile();
        apply(plan, change);
        return new PanelOutcome.Done();
    }

    /// Takes the latest change back, if the plan is still what it made; what was withdrawn meanwhile stays out.
    public PanelOutcome undo(UUID preSessionId, int version) {
        var plan = plans.lock(preSessionId);
        var before = plans.before(plan).filter(kept -> plan.version() == version);
        if (before.isEmpty()) return new PanelOutcome.ChangedMeanwhile();
        var there = Set.copyOf(applications.submittedIds(List.of(preSessionId)).getOrDefault(preSessionId, List.of()));
        apply(plan, now -> before.get().only(there));
        return new PanelOutcome.Done();
    }

    /// Whether the latest change can be taken back.
    @Transactional(readOnly = true)
    public boolean canUndo(UUID preSessionId, int version) {
        var plan = plans.of(preSessionId);
        return plan.version() == version && plans.before(plan).isPresent();
    }

    /// Where applications are planned, by application; those without a place are left out.
    @Transactional(readOnly = true)
    public Map<UUID, Placed> placed(Collection<UUID> preSessionIds) {
        return plans.placed(preSessionIds);
    }

    /// As [#release(UUID, int, Optional)], where nobody chose a day.
    public PanelOutcome release(UUID preSessionId, int version) {
        return release(preSessionId, version, Optional.empty());
    }

    /// Writes the letters that are due, which wait in the outbox, if the plan is still the one that was on screen.
    ///
    /// @param confirmBy until when those are to answer who are invited; a week, where nobody chose
    public PanelOutcome release(UUID preSessionId, int version, Optional<Instant> confirmBy) {
        var plan = plans.lock(preSessionId);
        if (plan.version() != version) return new PanelOutcome.ChangedMeanwhile();
        if (plan.speakers().isEmpty()) return new PanelOutcome.NoSpeakers();
        confirmBy.ifPresent(by -> confirmations.choose(preSessionId, by));
        letters.renew(plan);
        var due = correspondences.of(plan).due();
        due.forEach(letters::write);
        if (!due.isEmpty())
            audit.record("panel.write-letters", "pre-session/" + preSessionId, Map.of("letters", due.size()));
        return new PanelOutcome.Released(due.size());
    }

    /// The letters that a release would write now.
    @Transactional(readOnly = true)
    public List<Decision> due(UUID preSessionId) {
        return correspondences.of(plans.of(preSessionId)).due();
    }

    /// How many people wait for a letter because the one they were to get is no longer so, by Pre-session.
    @Transactional(readOnly = true)
    public Map<UUID, Integer> untold(Collection<UUID> preSessionIds) {
        return letters.untold(preSessionIds);
    }

    @Transactional(readOnly = true)
    public boolean isReleased(UUID preSessionId) {
        return decisions.hasAny(preSessionId);
    }

    @Transactional(readOnly = true)
    public Map<UUID, Integer> untimed(Collection<PreSession> preSessions) {
        return letters.untimed(preSessions);
    }

    /// The Pre-sessions whose decisions are released.
    @Transactional(readOnly = true)
    public Set<UUID> released() {
        return decisions.released();
    }

    /// Declined places that nobody has seen to.
    @Transactional(readOnly = true)
    public List<SeatRow> unsettled() {
        return seats.unsettled();
    }

    /// Offers a declined place to the first of the reserve, whose letter is written at once.
    public PanelOutcome replace(UUID preSessionId, UUID seatId) {
        var plan = plans.lock(preSessionId);
        var declined = declined(preSessionId, seatId);
        if (plan.reserve().isEmpty()) return new PanelOutcome.NoSpeakers();
        if (!keep(declined.seenTo())) return new PanelOutcome.ChangedMeanwhile();
        var next = plan.reserve().getFirst().applicationId();
        var changed = apply(
                plan, before -> before.insert(next, declined.position()).lasting(Map.of(next, declined.minutes())));
        return write(changed, Set.of(next));
    }

    /// Writes what is due to some, and to no others.
    private PanelOutcome write(Panel plan, Set<UUID> applicationIds) {
        var due = correspondences.of(plan).due().stream()
                .filter(decision ->
                        applicationIds.contains(decision.application().id()))
                .toList();
        due.forEach(letters::write);
        return new PanelOutcome.Released(due.size());
    }

    /// Offers the place of somebody who has let the day pass to the first of the reserve. Both letters are written.
    public PanelOutcome passOver(UUID preSessionId, UUID seatId) {
        var plan = plans.lock(preSessionId);
        var late = confirmations.late(preSessionId, seatId).map(ConfirmByRepository.Unanswered::applicationId);
        var position = late.flatMap(plan::positionOf);
        if (position.isEmpty()) return new PanelOutcome.ChangedMeanwhile();
        if (plan.reserve().isEmpty()) return new PanelOutcome.NoSpeakers();
        var next = plan.reserve().getFirst().applicationId();
        var minutes = plan.speakers().get(position.get() - 1).minutes();
        var changed = apply(
                plan,
                before -> before.remove(late.get()).insert(next, position.get()).lasting(Map.of(next, minutes)));
        return write(changed, Set.of(next, late.get()));
    }

    /// Waits a week more for somebody, who is told so.
    public PanelOutcome giveMoreTime(UUID preSessionId, UUID seatId) {
        plans.lock(preSessionId);
        if (!confirmations.giveMoreTime(preSessionId, seatId)) return new PanelOutcome.ChangedMeanwhile();
        audit.record("seat.give-more-time", "seat/" + seatId);
        return new PanelOutcome.Done();
    }

    /// Leaves a declined place empty.
    public PanelOutcome leaveEmpty(UUID preSessionId, UUID seatId) {
        plans.lock(preSessionId);
        if (!keep(declined(preSessionId, seatId).seenTo())) return new PanelOutcome.ChangedMeanwhile();
        audit.record("seat.leave-empty", "seat/" + seatId);
        return new PanelOutcome.Done();
    }

    private SeatRow declined(UUID preSessionId, UUID seatId) {
        return seats.find(seatId)
                .filter(row -> row.preSessionId().equals(preSessionId) && row.status() == SeatStatus.DECLINED)
                .filter(row -> !row.joint())
                .orElseThrow(NotFound::new);
    }

    /// @return false where nothing changed
    private boolean keep(SeatChange change) {
        if (!(change instanceof SeatChange.Changed(var seat))) return false;
        seats.save(seat);
        joint.end(seat.applicationId());
        return true;
    }

    private Panel apply(Panel plan, UnaryOperator<Panel> change) {
        var changed = change.apply(plan);
        plans.keepBefore(plan);
        plans.save(changed);
        letters.renew(changed);
        audit.record("panel.change", "pre-session/" + plan.preSessionId(), Map.of("version", plan.version() + 1));
        return changed;
    }
}
