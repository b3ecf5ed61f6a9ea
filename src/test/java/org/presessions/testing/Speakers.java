package org.presessions.testing;

import java.util.UUID;
import org.presessions.applications.Application;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleSelection;
import org.presessions.protection.Choice;
import org.presessions.protection.Protection;
import org.presessions.selection.PanelDesk;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of applications, all at once.
@TestComponent
@Transactional
public class Speakers {
    private final SampleApplications applications;
    private final SampleSelection selection;
    private final PanelDesk desk;
    private final Panels panels;
    private final Protection protection;

    Speakers(
            SampleApplications applications,
            SampleSelection selection,
            PanelDesk desk,
            Panels panels,
            Protection protection) {
        this.applications = applications;
        this.selection = selection;
        this.desk = desk;
        this.panels = panels;
        this.protection = protection;
    }

    /// Somebody who speaks for two minutes, for an organisation that no other test knows.
    public Seat confirmed(PreSession preSession) {
        return confirmed(applications.application(preSession, "Sample Coalition " + UUID.randomUUID()), 2);
    }

    /// A place on the panel that is released and confirmed.
    public Seat confirmed(Application application, int minutes) {
        selection.choose(application, minutes);
        selection.release(application.preSession().id());
        return selection.confirm(selection.seat(application));
    }

    /// A place that its speaker gave back.
    public Seat declined(Seat seat, String reason) {
        panels.decline(seat.id(), seat.speakerId(), reason);
        return panels.seat(seat.id()).orElseThrow();
    }

    public void chooses(Seat seat, Choice choice) {
        protection.choose(seat, choice);
    }

    public void takesBack(Seat seat) {
        protection.takeBack(seat);
    }

    /// Last in the reserve; nobody is told yet.
    public void inReserve(Application application) {
        var preSessionId = application.preSession().id();
        desk.change(preSessionId, desk.plan(preSessionId).version(), plan -> plan.toReserve(application.id()));
    }
}
