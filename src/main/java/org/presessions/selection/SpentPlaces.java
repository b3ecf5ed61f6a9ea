package org.presessions.selection;

import org.presessions.applications.OtherSpeakers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Places whose statement was taken back, for good. Whoever gave such a place up and is asked again gets another one.
@Component
class SpentPlaces {
    private final SeatRepository seats;
    private final JointSpeakerRepository joint;
    private final OtherSpeakers versions;
    private final ObjectProvider<PlaceChoices> choices;

    SpentPlaces(
            SeatRepository seats,
            JointSpeakerRepository joint,
            OtherSpeakers versions,
            ObjectProvider<PlaceChoices> choices) {
        this.seats = seats;
        this.joint = joint;
        this.versions = versions;
        this.choices = choices;
    }

    /// Leaves the old place behind before the person is asked again.
    void leave(SeatRow row) {
        if (row.status() == SeatStatus.CONFIRMED || !choices.getObject().isTakenBack(row.id())) return;
        seats.saveReplaced(row.spent(), versions.present(row.applicationId()));
        joint.release(row.applicationId());
    }
}
