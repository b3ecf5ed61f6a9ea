package org.presessions.applications;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.answers.Answers;
import org.presessions.applications.answers.RedactedCopy;
import org.presessions.calendar.PreSession;

/// An application to speak at one State's Pre-session.
///
/// @param number of the receipt, such as `40-HTI-7`; absent for a draft
/// @param submissionFileId the UPR submission that is attached
/// @param redacted what staff hid of it, if they did
public record Application(
        UUID id,
        Optional<String> number,
        PreSession preSession,
        UUID applicantId,
        Locale locale,
        ApplicationStatus status,
        Answers answers,
        Optional<UUID> submissionFileId,
        Optional<Instant> submittedAt,
        Optional<RedactedCopy> redacted) {

    /// The answers as the desk reads them: without what tells who somebody is who goes by another name, and without
    /// what staff hid.
    public Answers deskAnswers() {
        return hidden(answers.asStaffSee());
    }

    /// The same of who goes by another name by now.
    public Answers deskAnswers(String otherName) {
        return hidden(answers.under(otherName));
    }

    /// The UPR submission, where the desk may read it.
    public Optional<UUID> deskFileId() {
        return submissionFileId.filter(
                file -> redacted.filter(copy -> copy.hidesFile("submission")).isEmpty());
    }

    private Answers hidden(Answers whole) {
        return redacted.map(copy -> copy.hide(whole)).orElse(whole);
    }
}
