package org.presessions.applications;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.PreSession;

/// What an applicant works on: an application not yet handed in, or the correction of one that was.
///
/// @param number of the receipt; absent until it is handed in
/// @param openedAt when its form was last opened before the close
/// @param claimedAt since when its owner comes signed in
/// @param handedIn what was handed in last
record Draft(
        UUID id,
        PreSession preSession,
        UUID applicantId,
        Locale locale,
        ApplicationStatus status,
        Optional<String> number,
        AnswerFields fields,
        Optional<UUID> fileId,
        Instant savedAt,
        Optional<Instant> openedAt,
        Optional<Instant> claimedAt,
        Optional<Instant> withdrawnAt,
        Optional<HandedIn> handedIn) {

    /// @param version 1 for the first, one more for each correction
    record HandedIn(int version, AnswerFields fields, Optional<UUID> fileId, Instant at) {}

    String path() {
        return "/applications/" + id;
    }

    /// Whether something was changed after it was handed in.
    boolean isCorrected() {
        return handedIn.filter(
                        last -> !last.fields().equals(fields) || !last.fileId().equals(fileId))
                .isPresent();
    }

    /// Whether the browser that began it may go on without signing in.
    boolean isUnclaimed() {
        return claimedAt.isEmpty();
    }

    /// As others see it: what was handed in, or the draft where nothing was.
    Application application() {
        return new Application(
                id,
                number,
                preSession,
                applicantId,
                locale,
                status,
                handedIn.map(HandedIn::fields).orElse(fields).answers(),
                handedIn.map(HandedIn::fileId).orElse(fileId),
                handedIn.map(HandedIn::at));
    }
}
