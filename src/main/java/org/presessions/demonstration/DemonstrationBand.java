package org.presessions.demonstration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.presessions.shared.PageFrame;
import org.presessions.shared.installation.Installation;
import org.springframework.stereotype.Component;

/// Announces sample data over every page, with a button to try each role.
@Component
class DemonstrationBand implements PageFrame.Bands {
    private final Demonstration demonstration;
    private final Installation installation;

    DemonstrationBand(Demonstration demonstration, Installation installation) {
        this.demonstration = demonstration;
        this.installation = installation;
    }

    @Override
    public Optional<PageFrame.Band> bandFor(HttpServletRequest request) {
        if (!demonstration.isOffered()) return Optional.empty();
        var acts = Arrays.stream(SampleRole.values())
                .map(role -> new PageFrame.Act(
                        "demonstration.try-as." + role.code(), "/demonstration/try-as/" + role.code()))
                .toList();
        return Optional.of(new PageFrame.Band(
                "demonstration.band", "demonstration.band.open", "demonstration.band.detail", acts, links()));
    }

    /// Where there is no mail server, what would have been sent is read here.
    private List<PageFrame.Place> links() {
        if (installation.mailServer()) return List.of();
        return List.of(new PageFrame.Place("demonstration.mails.title", "/demonstration/mails", 0));
    }
}
