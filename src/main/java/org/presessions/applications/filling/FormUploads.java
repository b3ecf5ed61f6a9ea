package org.presessions.applications.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.applications.devices.ApplicationAccess;
import org.presessions.files.UploadPolicy;
import org.springframework.stereotype.Component;

/// Whoever may work on a draft may send its files in pieces, signed in or not. They are its owner's, so that one who
/// signs in on another device goes on with them.
@Component
class FormUploads implements UploadPolicy {
    static final String PURPOSE = "application-file";

    private final Applications applications;
    private final ApplicationAccess access;
    private final Clock clock;

    FormUploads(Applications applications, ApplicationAccess access, Clock clock) {
        this.clock = clock;
        this.applications = applications;
        this.access = access;
    }

    /// Of the file that a question asks for.
    static String purpose(String question) {
        return PURPOSE + "/" + question;
    }

    /// The way back; empty for what others are sent.
    static Optional<String> question(String purpose) {
        return purpose.startsWith(PURPOSE + "/")
                ? Optional.of(purpose.substring(PURPOSE.length() + 1))
                : Optional.empty();
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public long limitBytes() {
        return SentFiles.LIMIT_BYTES;
    }

    @Override
    public Optional<Terms> terms(UUID draftId, UUID ownerId) {
        return Optional.empty();
    }

    @Override
    public Optional<Terms> terms(String question, UUID draftId, UUID ownerId) {
        return applications
                .findDraft(draftId)
                .filter(draft -> draft.applicantId().equals(ownerId))
                .filter(draft -> draft.status() != ApplicationStatus.WITHDRAWN)
                .filter(draft -> asksFor(draft, question))
                .map(draft -> new Terms(SentFiles.LIMIT_BYTES, SentFiles.KINDS, 1));
    }

    /// What is fixed is asked for no more, unless it is awaited.
    private boolean asksFor(Draft draft, String question) {
        return draft.questionnaire()
                .attachments()
                .anyMatch(asked -> asked.name().equals(question) && draft.takesFile(asked, clock.instant()));
    }

    @Override
    public Optional<UUID> owner(UUID draftId, HttpServletRequest request) {
        return access.find(draftId, request).map(Draft::applicantId);
    }
}
