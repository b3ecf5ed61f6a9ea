package org.presessions.demonstration;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.applications.Application;
import org.presessions.mail.Outbox;
import org.presessions.people.Person;
import org.presessions.selection.PanelDesk;
import org.presessions.selection.PanelOutcome;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.assessment.Assessment;
import org.presessions.selection.assessment.Assessments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Made-up assessments, panels and answers of speakers.
@Component
@Transactional
public class SampleSelection {
    private final Assessments assessments;
    private final PanelDesk desk;
    private final Panels panels;
    private final Outbox outbox;

    SampleSelection(Assessments assessments, PanelDesk desk, Panels panels, Outbox outbox) {
        this.assessments = assessments;
        this.desk = desk;
        this.panels = panels;
        this.outbox = outbox;
    }

    /// The same score, 0 to 4, for every criterion.
    public void assess(Application application, Person assessor, int score, String note) {
        Map<String, Integer> scores =
                assessments.criterionKeys().stream().collect(Collectors.toMap(Function.identity(), criterion -> score));
        assessments.assess(new Assessment(application.id(), assessor.id(), false, note, scores));
    }

    /// Puts an application last on the panel; nobody is told yet.
    public void choose(Application application, int minutes) {
        var id = application.id();
        var preSessionId = application.preSession().id();
        var outcome = desk.change(
                preSessionId,
                desk.plan(preSessionId).version(),
                plan -> plan.add(id).lasting(Map.of(id, minutes)));
        if (!(outcome instanceof PanelOutcome.Done)) throw new IllegalStateException(outcome.toString());
    }

    /// Releases the decisions of a Pre-session; the letters wait in the outbox.
    ///
    /// @return how many letters were written
    public int release(UUID preSessionId) {
        return switch (desk.release(preSessionId, desk.plan(preSessionId).version())) {
            case PanelOutcome.Released(var letters) -> letters;
            case PanelOutcome refused -> throw new IllegalStateException(refused.toString());
        };
    }

    /// The letters that tell what was decided on these leave.
    public void tell(Collection<Application> applications) {
        outbox.release(applications.stream()
                .flatMap(application -> outbox.heldOf("decision/" + application.id()).stream())
                .toList());
    }

    /// The place of an application whose decision is released.
    public Seat seat(Application application) {
        return panels.all(application.preSession().id()).stream()
                .filter(seat -> seat.applicationId().equals(application.id()))
                .findFirst()
                .orElseThrow();
    }

    public Seat confirm(Seat seat) {
        panels.confirm(seat.id(), seat.speakerId());
        return panels.seat(seat.id()).orElseThrow();
    }
}
