package org.presessions.selection.decisions;

import java.util.UUID;

/// A letter about an application. That it was written does not say that it left.
///
/// @param position of the speaker; 0 where it offers no place
/// @param minutes the same
public record WrittenDecision(Verdict verdict, int position, int minutes, UUID mailId) {
    WrittenDecision(Verdict verdict, UUID mailId) {
        this(verdict, 0, 0, mailId);
    }

    public boolean says(Decision decision) {
        return verdict == decision.verdict() && hasPlace(decision.position(), decision.minutes());
    }

    public boolean hasPlace(int ofPosition, int ofMinutes) {
        return position == ofPosition && minutes == ofMinutes;
    }
}
