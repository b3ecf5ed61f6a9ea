package org.presessions.selection;

import org.presessions.applications.ApplicationWithdrawn;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// An application that is taken back leaves the panel.
@Component
class WithdrawnApplications {
    private final Panels panels;

    WithdrawnApplications(Panels panels) {
        this.panels = panels;
    }

    @ApplicationModuleListener
    void on(ApplicationWithdrawn event) {
        panels.forget(event.applicationId(), event.preSessionId());
    }
}
