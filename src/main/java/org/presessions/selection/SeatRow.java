package org.presessions.selection;

import java.util.UUID;

/// A seat as its speaker was told, without what the application says, and what may become of it next.
///
/// @param settled declined, and the secretariat has seen to it
/// @param joint of somebody who speaks beside whom the application names, in the same place
public record SeatRow(
        UUID id,
        UUID applicationId,
        UUID preSessionId,
        UUID speakerId,
        int position,
        int minutes,
        SeatStatus status,
        String declineReason,
        boolean settled,
        boolean joint) {

    /// The speaker takes it.
    SeatChange confirmed() {
        return switch (status) {
            case INVITED -> changed(SeatStatus.CONFIRMED, "");
            case CONFIRMED -> new SeatChange.Unchanged();
            case DECLINED, REVOKED, REPLACED -> new SeatChange.Refused();
        };
    }

    /// The speaker gives it back, even after having confirmed.
    SeatChange declined(String reason) {
        return switch (status) {
            case INVITED, CONFIRMED -> changed(SeatStatus.DECLINED, reason);
            case DECLINED -> new SeatChange.Unchanged();
            case REVOKED, REPLACED -> new SeatChange.Refused();
        };
    }

    /// The secretariat takes it back.
    SeatChange revoked() {
        return switch (status) {
            case INVITED, CONFIRMED -> changed(SeatStatus.REVOKED, declineReason);
            case DECLINED, REVOKED, REPLACED -> new SeatChange.Unchanged();
        };
    }

    /// It passes to another speaker of the same application; one that was declined only as long as nobody has seen to
    /// it.
    public SeatChange replaced() {
        return switch (status) {
            case INVITED, CONFIRMED -> changed(SeatStatus.REPLACED, declineReason);
            case DECLINED -> settled ? new SeatChange.Refused() : changed(SeatStatus.REPLACED, declineReason);
            case REVOKED, REPLACED -> new SeatChange.Refused();
        };
    }

    /// In another order, or for another time.
    SeatChange moved(int nextPosition, int nextMinutes) {
        if (!status.isOpen()) return new SeatChange.Refused();
        if (position == nextPosition && minutes == nextMinutes) return new SeatChange.Unchanged();
        return new SeatChange.Changed(new SeatRow(
                id,
                applicationId,
                preSessionId,
                speakerId,
                nextPosition,
                nextMinutes,
                status,
                declineReason,
                settled,
                joint));
    }

    /// The secretariat has seen to a declined one; of two who do so only one is first.
    SeatChange seenTo() {
        if (status != SeatStatus.DECLINED) return new SeatChange.Refused();
        if (settled) return new SeatChange.Unchanged();
        return new SeatChange.Changed(new SeatRow(
                id, applicationId, preSessionId, speakerId, position, minutes, status, declineReason, true, joint));
    }

    /// Nothing comes of it any more.
    SeatRow spent() {
        return with(SeatStatus.REPLACED, declineReason);
    }

    private SeatChange changed(SeatStatus next, String reason) {
        return new SeatChange.Changed(with(next, reason));
    }

    private SeatRow with(SeatStatus next, String reason) {
        return new SeatRow(id, applicationId, preSessionId, speakerId, position, minutes, next, reason, settled, joint);
    }
}
