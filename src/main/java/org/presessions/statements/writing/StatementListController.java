package org.presessions.statements.writing;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.protection.Choice;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.shared.PageFrame;
import org.presessions.shared.Visitor;
import org.presessions.statements.FormerPlaces;
import org.presessions.statements.Manuscript;
import org.presessions.statements.Manuscripts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The statements that a speaker is to make.
@Controller
class StatementListController implements PageFrame.Places {
    private static final String PATH = "/statements";

    /// One of the speaker's own statements.
    record Own(Seat seat, Manuscript script, PreSession preSession, boolean isTakenBack) {}

    private final Manuscripts manuscripts;
    private final Panels panels;
    private final Calendar calendar;
    private final Protection protection;
    private final FormerPlaces places;

    StatementListController(
            Manuscripts manuscripts, Panels panels, Calendar calendar, Protection protection, FormerPlaces places) {
        this.protection = protection;
        this.places = places;
        this.manuscripts = manuscripts;
        this.panels = panels;
        this.calendar = calendar;
    }

    @GetMapping(PATH)
    String list(Model model) {
        if (!Visitor.current().isSignedIn()) return "redirect:/sign-in?to=" + PATH;
        model.addAttribute("statements", own());
        model.addAttribute("former", former());
        return "statements/writing/list";
    }

    @Override
    public List<PageFrame.Place> placesFor(Visitor visitor) {
        if (!visitor.is("speaker")) return List.of();
        return List.of(new PageFrame.Place("statements.place", PATH, 30));
    }

    /// By the places that the speaker no longer has, the Pre-sessions of what was sent for them.
    private Map<UUID, PreSession> former() {
        var seats = places.of(Visitor.signedIn());
        var preSessions =
                calendar.preSessions(seats.stream().map(Seat::preSessionId).toList());
        var former = new LinkedHashMap<UUID, PreSession>();
        for (var seat : seats) former.put(seat.id(), requireNonNull(preSessions.get(seat.preSessionId())));
        return former;
    }

    private List<Own> own() {
        var seats = panels.placesOf(Visitor.signedIn());
        var scripts = manuscripts.begin(seats);
        var takenBack = protection.whose(seats, Choice::isTakenBack);
        var preSessions =
                calendar.preSessions(seats.stream().map(Seat::preSessionId).toList());
        return seats.stream()
                .map(seat -> new Own(
                        seat,
                        requireNonNull(scripts.get(seat.id())),
                        requireNonNull(preSessions.get(seat.preSessionId())),
                        takenBack.contains(seat.id())))
                .toList();
    }
}
