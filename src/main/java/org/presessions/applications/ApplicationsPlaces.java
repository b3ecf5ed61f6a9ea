package org.presessions.applications;

import java.util.List;
import org.presessions.shared.PageFrame;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;

/// "My applications", for those who have some.
@Component
class ApplicationsPlaces implements PageFrame.Places {
    private static final int ORDER = 40;

    private final ApplicationRepository repository;

    ApplicationsPlaces(ApplicationRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<PageFrame.Place> placesFor(Visitor visitor) {
        if (visitor.personId().filter(repository::hasAny).isEmpty()) return List.of();
        return List.of(new PageFrame.Place("applications.list.title", "/applications", ORDER));
    }
}
