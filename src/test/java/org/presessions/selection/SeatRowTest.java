package org.presessions.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatRowTest {
    private static final SeatChange UNCHANGED = new SeatChange.Unchanged();
    private static final SeatChange REFUSED = new SeatChange.Refused();
    private static final SeatRow INVITED = seat(SeatStatus.INVITED, "", false);
    private static final SeatRow CONFIRMED = seat(SeatStatus.CONFIRMED, "", false);
    private static final SeatRow DECLINED = seat(SeatStatus.DECLINED, "Ill.", false);
    private static final SeatRow REVOKED = seat(SeatStatus.REVOKED, "", false);

    @Test
    void whoIsInvitedConfirmsOnce() {
        assertThat(INVITED.confirmed()).isEqualTo(changed(CONFIRMED));
        assertThat(CONFIRMED.confirmed()).isEqualTo(UNCHANGED);
    }

    @Test
    void aSeatThatIsNoLongerOfferedIsNotConfirmed() {
        assertThat(DECLINED.confirmed()).isEqualTo(REFUSED);
        assertThat(REVOKED.confirmed()).isEqualTo(REFUSED);
    }

    @Test
    void aSpeakerDeclinesEvenAfterHavingConfirmed() {
        assertThat(INVITED.declined("Ill.")).isEqualTo(changed(DECLINED));
        assertThat(CONFIRMED.declined("Ill.")).isEqualTo(changed(DECLINED));
        assertThat(DECLINED.declined("Busy.")).isEqualTo(UNCHANGED);
        assertThat(REVOKED.declined("Ill.")).isEqualTo(REFUSED);
    }

    @Test
    void theSecretariatTakesBackWhatASpeakerCountsOn() {
        assertThat(INVITED.revoked()).isEqualTo(changed(REVOKED));
        assertThat(CONFIRMED.revoked()).isEqualTo(changed(REVOKED));
        assertThat(DECLINED.revoked()).isEqualTo(UNCHANGED);
        assertThat(REVOKED.revoked()).isEqualTo(UNCHANGED);
    }

    @Test
    void onlyASeatThatASpeakerCountsOnIsMoved() {
        var moved = new SeatRow(
                CONFIRMED.id(),
                CONFIRMED.applicationId(),
                CONFIRMED.preSessionId(),
                CONFIRMED.speakerId(),
                3,
                7,
                SeatStatus.CONFIRMED,
                "",
                false,
                false);
        assertThat(CONFIRMED.moved(3, 7)).isEqualTo(changed(moved));
        assertThat(moved.moved(3, 7)).isEqualTo(UNCHANGED);
        assertThat(DECLINED.moved(3, 7)).isEqualTo(REFUSED);
        assertThat(REVOKED.moved(3, 7)).isEqualTo(REFUSED);
    }

    @Test
    void aDeclinedSeatIsSeenToOnce() {
        var settled = seat(SeatStatus.DECLINED, "Ill.", true);
        assertThat(DECLINED.seenTo()).isEqualTo(changed(settled));
        assertThat(settled.seenTo()).isEqualTo(UNCHANGED);
        assertThat(CONFIRMED.seenTo()).isEqualTo(REFUSED);
    }

    private static SeatChange changed(SeatRow next) {
        return new SeatChange.Changed(next);
    }

    private static SeatRow seat(SeatStatus status, String reason, boolean settled) {
        return new SeatRow(
                new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), new UUID(0, 4), 1, 5, status, reason, settled, false);
    }
}
