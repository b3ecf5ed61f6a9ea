package org.presessions.applications;

import java.time.Instant;
import org.presessions.calendar.PreSession;
import org.presessions.shared.FieldErrors;

/// What came of handing in.
public sealed interface SubmissionOutcome {
    /// Handed in now, for the first time or as a correction.
    record Submitted(Application application) implements SubmissionOutcome {}

    /// Why nothing was handed in; what is written is kept.
    sealed interface Refused extends SubmissionOutcome {}

    /// Nothing has changed since it was handed in: a form posted twice.
    record AlreadySubmitted(Application application) implements Refused {}

    /// Something is missing; the draft is kept.
    record Incomplete(FieldErrors errors) implements Refused {}

    /// Too late; the draft is kept.
    record DeadlinePassed(PreSession preSession, Instant closedAt, String contactEmail) implements Refused {}

    /// The series takes no applications by this way; what is written is kept.
    record NoCall(Application application) implements Refused {}

    record Withdrawn(Application application) implements Refused {}
}
