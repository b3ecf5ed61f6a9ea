package org.presessions.applications.devices;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// The drafts that a browser began without signing in. Its session knows the browser only, so that several drafts may
/// be begun at once; they go with the session.
@Component
public class HeldApplications {
    private static final String BROWSER = "presessions.browser";

    private final HeldApplicationRepository repository;
    private final Clock clock;

    HeldApplications(HeldApplicationRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// Gives the browser its session before it begins anything: forms sent at once would make one each.
    public void expect(HttpServletRequest request) {
        if (browser(request).isEmpty()) request.getSession().setAttribute(BROWSER, UUID.randomUUID());
    }

    public void hold(HttpServletRequest request, UUID id) {
        expect(request);
        repository.insert(browser(request).orElseThrow(), id, clock.instant());
    }

    /// The latest first.
    List<UUID> of(HttpServletRequest request) {
        return browser(request).map(repository::of).orElse(List.of());
    }

    /// For shared computers: whoever comes next finds nothing.
    public void leave(HttpServletRequest request) {
        browser(request).ifPresent(repository::forget);
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    private static Optional<UUID> browser(HttpServletRequest request) {
        return Optional.ofNullable((UUID) WebUtils.getSessionAttribute(request, BROWSER));
    }
}
