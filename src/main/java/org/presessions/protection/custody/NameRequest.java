package org.presessions.protection.custody;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.Coded;

/// A custodian's wish to be shown the real name of the speaker of an application.
///
/// @param reason in the custodian's words, for the other one alone
/// @param stands whether who asked, and who answered, are custodians without a break since it was asked
public record NameRequest(
        UUID id,
        UUID applicationId,
        UUID askedBy,
        String reason,
        Instant askedAt,
        Optional<Answered> answered,
        boolean stands) {
    /// Somebody else may have forgotten by then why it was asked.
    static final Duration WAITS = Duration.ofDays(7);

    static final Duration SHOWN = Duration.ofHours(1);

    /// How it ended.
    public enum Answer implements Coded {
        YES,
        NO,
        /// by who asked
        WITHDRAWN
    }

    /// @param by the other custodian, or who asked where it was withdrawn
    public record Answered(Answer answer, UUID by, Instant at) {}

    public NameRequestState stateAt(Instant now) {
        if (answered.isEmpty()) return isWaitingAt(now) ? NameRequestState.WAITING : NameRequestState.EXPIRED;
        return switch (answered.get().answer()) {
            case NO -> NameRequestState.REFUSED;
            case WITHDRAWN -> NameRequestState.WITHDRAWN;
            case YES -> stands && now.isBefore(endsAt()) ? NameRequestState.SHOWN : NameRequestState.OVER;
        };
    }

    /// Until when it waits for an answer or, after a yes, until when the name is shown.
    public Instant endsAt() {
        return answered.map(given -> given.at().plus(SHOWN)).orElseGet(() -> askedAt.plus(WAITS));
    }

    public boolean isShownTo(UUID personId, Instant now) {
        return stateAt(now) == NameRequestState.SHOWN
                && (askedBy.equals(personId) || answered.map(Answered::by).equals(Optional.of(personId)));
    }

    private boolean isWaitingAt(Instant now) {
        return stands && now.isBefore(endsAt());
    }
}
