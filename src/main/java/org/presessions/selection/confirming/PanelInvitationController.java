package org.presessions.selection.confirming;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.selection.Confirmations;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatAnswer;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Notice;
import org.presessions.shared.PageFrame;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.presessions.shared.limits.RateLimits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A speaker's invitations to panels. Nobody else finds them.
@Controller
@RequestMapping("/panel-invitations")
class PanelInvitationController implements PageFrame.Places {
    private static final int REASON_AT_MOST = 2000; // characters

    /// A seat, with the Pre-session that it belongs to.
    record Offer(Seat seat, PreSession preSession, boolean isPlaceOpen) {}

    private final Panels panels;
    private final Calendar calendar;
    private final Confirmations confirmations;
    private final RateLimits limits;

    PanelInvitationController(Panels panels, Calendar calendar, Confirmations confirmations, RateLimits limits) {
        this.panels = panels;
        this.calendar = calendar;
        this.confirmations = confirmations;
        this.limits = limits;
    }

    @GetMapping
    String list(Model model) {
        var offers = seats(Visitor.current());
        if (offers.isEmpty()) throw new NotFound();
        model.addAttribute("offers", offers(offers));
        return "selection/confirming/invitations";
    }

    @GetMapping("/{seatId}")
    String show(@PathVariable UUID seatId, Model model) {
        return page(own(seatId), "", new FieldErrors(), model);
    }

    @PostMapping("/{seatId}/confirmation")
    String confirm(@PathVariable UUID seatId, RedirectAttributes next, Model model) {
        var speaker = Visitor.signedIn();
        limits.take("answer-seat", speaker.toString(), 20, Duration.ofHours(1));
        return switch (panels.confirm(seatId, speaker)) {
            case SeatAnswer.Confirmed(var seat) -> {
                Notice.of("selection.invitation.thanks").on(next);
                yield "redirect:/statements/" + seat.id() + "/protection";
            }
            case SeatAnswer.Declined(var seat) -> conflict(seat, model);
            case SeatAnswer.NoLongerOffered(var seat) -> conflict(seat, model);
        };
    }

    @PostMapping("/{seatId}/decline")
    String decline(@PathVariable UUID seatId, @RequestParam(defaultValue = "") String reason, Model model) {
        var speaker = Visitor.signedIn();
        limits.take("answer-seat", speaker.toString(), 20, Duration.ofHours(1));
        if (reason.length() > REASON_AT_MOST) return tooLong(own(seatId), reason, model);
        return switch (panels.decline(seatId, speaker, reason.strip())) {
            case SeatAnswer.Declined(var seat) -> "redirect:/panel-invitations/" + seat.id();
            case SeatAnswer.Confirmed(var seat) -> conflict(seat, model);
            case SeatAnswer.NoLongerOffered(var seat) -> conflict(seat, model);
        };
    }

    @Override
    public List<PageFrame.Place> placesFor(Visitor visitor) {
        if (visitor.personId().filter(panels::hasSeats).isEmpty()) return List.of();
        return List.of(new PageFrame.Place("selection.place", "/panel-invitations", 30));
    }

    private String tooLong(Seat seat, String reason, Model model) {
        var errors = new FieldErrors();
        errors.add("reason", "selection.error.too-long", REASON_AT_MOST);
        return Refusal.invalid(page(seat, reason, errors, model));
    }

    /// The page says what became of the place.
    private String conflict(Seat seat, Model model) {
        return Refusal.conflict(page(seat, "", new FieldErrors(), model));
    }

    private String page(Seat seat, String reason, FieldErrors errors, Model model) {
        model.addAttribute("offer", offer(seat));
        model.addAttribute("confirmBy", confirmations.of(seat.id()));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "selection/confirming/invitation";
    }

    private List<Offer> offers(List<Seat> seats) {
        var preSessions =
                calendar.preSessions(seats.stream().map(Seat::preSessionId).toList());
        return seats.stream()
                .map(seat -> new Offer(seat, requireNonNull(preSessions.get(seat.preSessionId())), true))
                .toList();
    }

    private Offer offer(Seat seat) {
        var isPlaceOpen = panels.seat(seat.placeId())
                .filter(place -> place.status() == SeatStatus.CONFIRMED)
                .isPresent();
        return new Offer(seat, calendar.preSession(seat.preSessionId()), isPlaceOpen);
    }

    private Seat own(UUID seatId) {
        var speaker = Visitor.signedIn();
        return panels.seat(seatId)
                .filter(seat -> seat.speakerId().equals(speaker))
                .orElseThrow(NotFound::new);
    }

    private List<Seat> seats(Visitor visitor) {
        return visitor.personId().map(panels::seatsOf).orElse(List.of());
    }
}
