package org.presessions.applications;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.answers.Answers;
import org.presessions.calendar.PreSession;

/// An application to speak at one State's Pre-session.
///
/// @param number of the receipt, such as `40-HTI-7`; absent for a draft
/// @param submissionFileId the UPR submission that is attached
public record Application(
        UUID id,
        Optional<String> number,
        PreSession preSession,
        UUID applicantId,
        Locale locale,
        ApplicationStatus status,
        Answers answers,
        Optional<UUID> submissionFileId,
        Optional<Instant> submittedAt) {}
