package org.presessions.applications;

import java.util.UUID;

/// An applicant took an application back.
public record ApplicationWithdrawn(UUID applicationId, UUID preSessionId) {}
