package org.presessions.site;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.box.PublicBox;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.meeting.sittings.Sittings;
import org.presessions.recommendations.Overviews;
import org.presessions.shared.NotFound;
import org.presessions.shared.Page;
import org.presessions.shared.Visitor;
import org.presessions.statements.publishing.Publication;
import org.presessions.states.State;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Everything about one State: its Pre-session, and what the record says of it. Speakers are named here only where
/// they agreed to be: some are in danger at home.
@Controller
class StatePageController {
    private final Calendar calendar;
    private final Whereabouts whereabouts;
    private final Meetings meetings;
    private final Publication publication;
    private final Overviews overviews;
    private final Sittings sittings;
    private final PublicBox box;

    StatePageController(
            Calendar calendar,
            Whereabouts whereabouts,
            Meetings meetings,
            Publication publication,
            Overviews overviews,
            Sittings sittings,
            PublicBox box) {
        this.sittings = sittings;
        this.box = box;
        this.calendar = calendar;
        this.whereabouts = whereabouts;
        this.meetings = meetings;
        this.publication = publication;
        this.overviews = overviews;
    }

    /// A Pre-session's own address leads to its State's page.
    @GetMapping("/pre-sessions/{series}/{state}")
    String preSession(PreSession preSession) {
        return "redirect:" + preSession.page() + "#pre-session";
    }

    @GetMapping("/states/{state}")
    String show(
            State state,
            @RequestParam Optional<String> series,
            @RequestParam Optional<String> issue,
            Page page,
            Model model) {
        var preSessions = calendar.preSessionsOf(state);
        var shown = shown(preSessions, series.filter(slug -> !slug.isEmpty()));
        model.addAttribute("state", state);
        model.addAttribute("preSessions", preSessions);
        var way = shown.map(whereabouts::wayOf);
        var published = shown.map(publication::of).orElse(List.of());
        model.addAttribute("way", way);
        model.addAttribute("published", published);
        model.addAttribute("data", new StateData(page).of(way, published));
        model.addAttribute(
                "takesPart", shown.filter(known -> takesPart(known.id())).isPresent());
        model.addAttribute("joint", shown.map(this::joint).orElse(List.of()));
        model.addAttribute(
                "asksPublic", shown.filter(known -> box.isOpen(known.id())).isPresent());
        model.addAttribute("overview", overviews.of(state, issue.filter(code -> !code.isEmpty()), page));
        return "site/state";
    }

    /// The Pre-session of the series that is asked for, else the latest.
    private static Optional<PreSession> shown(List<PreSession> preSessions, Optional<String> series) {
        if (series.isEmpty()) return preSessions.stream().findFirst();
        var wanted = preSessions.stream()
                .filter(preSession -> preSession.series().slug().equals(series.get()))
                .findFirst();
        return Optional.of(wanted.orElseThrow(NotFound::new));
    }

    /// The joint questions in which this State's are put, for whoever takes part.
    private List<Sitting> joint(PreSession preSession) {
        return takesPart(preSession.id()) ? sittings.jointOf(List.of(preSession.id())) : List.of();
    }

    private boolean takesPart(UUID preSessionId) {
        return Visitor.current()
                .personId()
                .filter(personId -> meetings.admits(personId, preSessionId))
                .isPresent();
    }
}
