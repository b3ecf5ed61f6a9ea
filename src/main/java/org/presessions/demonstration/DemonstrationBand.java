package org.presessions.demonstration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.presessions.shared.PageFrame;
import org.springframework.stereotype.Component;

/// Announces sample data over every page, with a button to try each role.
@Component
class DemonstrationBand implements PageFrame.Bands {
    private final Demonstration demonstration;

    DemonstrationBand(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public Optional<PageFrame.Band> bandFor(HttpServletRequest request) {
        if (!demonstration.isLoaded()) return Optional.empty();
        var acts = Arrays.stream(SampleRole.values())
                .map(role -> new PageFrame.Act(
                        "demonstration.try-as." + role.code(), "/demonstration/try-as/" + role.code()))
                .toList();
        return Optional.of(new PageFrame.Band("demonstration.band", acts));
    }
}
