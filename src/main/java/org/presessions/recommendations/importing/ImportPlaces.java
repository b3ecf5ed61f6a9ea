package org.presessions.recommendations.importing;

import java.util.List;
import org.presessions.shared.PageFrame;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;

/// The way to the imports, for the secretariat.
@Component
class ImportPlaces implements PageFrame.Places {
    private static final int ORDER = 40;

    @Override
    public List<PageFrame.Place> placesFor(Visitor visitor) {
        if (!visitor.is("secretariat", "administrator")) return List.of();
        return List.of(new PageFrame.Place("recommendations.importing.place", "/desk/recommendations", ORDER));
    }
}
