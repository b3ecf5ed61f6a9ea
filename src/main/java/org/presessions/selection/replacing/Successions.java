package org.presessions.selection.replacing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Applications;
import org.presessions.applications.OtherSpeakers;
import org.presessions.audit.Audit;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Course;
import org.presessions.selection.Correspondences;
import org.presessions.selection.JointSpeakerRepository;
import org.presessions.selection.Panel;
import org.presessions.selection.PanelLetters;
import org.presessions.selection.PanelRepository;
import org.presessions.selection.SeatChange;
import org.presessions.selection.SeatOffered;
import org.presessions.selection.SeatRepository;
import org.presessions.selection.SeatRow;
import org.presessions.selection.SeatStatus;
import org.presessions.selection.SpeakerReplaced;
import org.presessions.selection.decisions.Decision;
import org.presessions.selection.decisions.Verdict;
import org.presessions.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A place passes to another speaker of the same application. The other one gets a seat of his own and is invited anew;
/// the one before keeps an old seat, which opens nothing.
@Component
@Transactional
public class Successions {
    private final SeatRepository seats;
    private final JointSpeakerRepository joint;
    private final PanelRepository plans;
    private final PanelLetters letters;
    private final Correspondences correspondences;
    private final Applications applications;
    private final OtherSpeakers others;
    private final Calendar calendar;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Successions(
            SeatRepository seats,
            JointSpeakerRepository joint,
            PanelRepository plans,
            PanelLetters letters,
            Correspondences correspondences,
            Applications applications,
            OtherSpeakers others,
            Calendar calendar,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.seats = seats;
        this.joint = joint;
        this.plans = plans;
        this.letters = letters;
        this.correspondences = correspondences;
        this.applications = applications;
        this.others = others;
        this.calendar = calendar;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// What became of a wish to let somebody else speak.
    ///
    /// @param wasTold whether the speaker before knew of the place
    public record Passed(boolean wasTold) {}

    /// Whether another speaker may have a place: as long as it counts, and its Pre-session is ahead.
    @Transactional(readOnly = true)
    public boolean isPossible(UUID seatId) {
        return seats.find(seatId).filter(this::isPossible).isPresent();
    }

    /// The place that stands for an application now, where another speaker may have it.
    @Transactional(readOnly = true)
    public Optional<UUID> possible(UUID applicationId) {
        return seats.ofApplication(applicationId).filter(this::isPossible).map(SeatRow::id);
    }

    /// Gives a place to another speaker, whose invitation waits in the outbox.
    ///
    /// @param speaker answers to what is asked of a speaker, which are right
    /// @return nothing where the place is not to be given any more
    public Optional<Passed> pass(UUID seatId, Map<String, List<String>> speaker) {
        var known = seats.find(seatId).orElseThrow(NotFound::new);
        var plan = plans.lock(known.preSessionId());
        var before = seats.find(seatId).filter(this::isPossible);
        return before.map(row -> pass(row, plan, speaker));
    }

    private Passed pass(SeatRow before, Panel plan, Map<String, List<String>> speaker) {
        var applicationId = before.applicationId();
        var wasTold = before.status() != SeatStatus.INVITED
                || correspondences.of(plan).told(applicationId).isPresent();
        var planned = planned(plan, before);
        if (before.replaced() instanceof SeatChange.Changed(var replaced))
            seats.saveReplaced(replaced, others.put(applicationId, speaker));
        joint.release(applicationId);
        letters.pass(invitation(applicationId, planned));
        if (planned != plan) letters.renew(planned);
        audit.record("seat.pass", "seat/" + before.id());
        seats.ofApplication(applicationId)
                .ifPresent(now -> events.publishEvent(new SeatOffered(now.id(), applicationId, now.speakerId())));
        events.publishEvent(new SpeakerReplaced(before.id(), applicationId, before.preSessionId()));
        return new Passed(wasTold);
    }

    private Decision invitation(UUID applicationId, Panel plan) {
        var application = applications.find(applicationId).orElseThrow(NotFound::new);
        var position = plan.positionOf(applicationId).orElseThrow();
        return new Decision(
                application,
                Verdict.INVITED,
                position,
                plan.speakers().get(position - 1).minutes());
    }

    /// A place that was given back stands in no plan: it comes back to where it was.
    private Panel planned(Panel plan, SeatRow before) {
        if (plan.positionOf(before.applicationId()).isPresent()) return plan;
        var back = plan.insert(before.applicationId(), before.position())
                .lasting(Map.of(before.applicationId(), before.minutes()));
        plans.save(back);
        return back;
    }

    private boolean isPossible(SeatRow row) {
        if (row.joint() || !(row.replaced() instanceof SeatChange.Changed)) return false;
        var isPlanned = row.status() == SeatStatus.DECLINED
                || plans.of(row.preSessionId()).positionOf(row.applicationId()).isPresent();
        return isPlanned
                && calendar.preSession(row.preSessionId()).courseAt(clock.instant()) == Course.AHEAD
                && applications
                        .find(row.applicationId())
                        .filter(application -> application.status() == ApplicationStatus.SUBMITTED)
                        .isPresent();
    }
}
