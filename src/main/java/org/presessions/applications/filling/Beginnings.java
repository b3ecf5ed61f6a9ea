package org.presessions.applications.filling;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.PreSession;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Begins an application while its call is open. Nobody takes the call back meanwhile: it is taken back before, and
/// nothing begins, or after, and the application is there to be seen.
@Component
class Beginnings {
    private final Applications applications;
    private final Calls calls;

    Beginnings(Applications applications, Calls calls) {
        this.applications = applications;
        this.calls = calls;
    }

    /// @param key as [Applications#start] wants it
    /// @return nothing where the call is not open any more
    @Transactional
    public Optional<Application> begin(PreSession preSession, UUID applicantId, Locale locale, UUID key) {
        if (!calls.keepOpen(preSession)) return Optional.empty();
        return Optional.of(applications.start(preSession.id(), applicantId, locale, key));
    }
}
