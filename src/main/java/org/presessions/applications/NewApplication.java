package org.presessions.applications;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.answers.Answers;

/// A whole application that did not come through the form.
public record NewApplication(
        UUID preSessionId, UUID applicantId, Locale locale, Answers answers, Optional<UUID> submissionFileId) {}
