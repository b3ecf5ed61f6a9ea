package org.presessions.selection.replacing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.presessions.applications.Applications;
import org.presessions.calendar.Calendar;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.presessions.shared.limits.RateLimits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where an organisation proposes another speaker for its place: whoever applied, or the speaker. For all others there
/// is nothing here.
@Controller
@RequestMapping("/panel-invitations/{seatId}/speaker")
class OwnSpeakerController {
    private final SpeakerProposals proposals;
    private final SpeakerForm form;
    private final Successions successions;
    private final Panels panels;
    private final Applications applications;
    private final Calendar calendar;
    private final RateLimits limits;

    OwnSpeakerController(
            SpeakerProposals proposals,
            SpeakerForm form,
            Successions successions,
            Panels panels,
            Applications applications,
            Calendar calendar,
            RateLimits limits) {
        this.proposals = proposals;
        this.form = form;
        this.successions = successions;
        this.panels = panels;
        this.applications = applications;
        this.calendar = calendar;
        this.limits = limits;
    }

    @GetMapping
    String show(@PathVariable UUID seatId, Model model) {
        return page(own(seatId), Map.of(), new FieldErrors(), model);
    }

    @PostMapping
    String propose(@PathVariable UUID seatId, @RequestParam MultiValueMap<String, String> sent, Model model) {
        var seat = own(seatId);
        limits.take("propose-speaker", Visitor.signedIn().toString(), 20, Duration.ofHours(1));
        var typed = form.typed(seat, sent);
        var errors = form.errors(seat, typed);
        if (errors.any()) return Refusal.invalid(page(seat, typed, errors, model));
        if (!proposals.propose(seat, typed)) return Refusal.conflict(page(seat, typed, errors, model));
        return "redirect:" + path(seatId);
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID seatId) {
        proposals.withdraw(own(seatId).id());
        return "redirect:" + path(seatId);
    }

    static String path(UUID seatId) {
        return "/panel-invitations/" + seatId + "/speaker";
    }

    private String page(Seat seat, Map<String, List<String>> typed, FieldErrors errors, Model model) {
        model.addAttribute("seat", seat);
        model.addAttribute("preSession", calendar.preSession(seat.preSessionId()));
        model.addAttribute("isPossible", successions.isPossible(seat.id()));
        model.addAttribute("isWaiting", proposals.waiting(seat.id()).isPresent());
        model.addAttribute("isRefused", proposals.isRefused(seat.id()));
        form.show(seat, typed, errors, model);
        return "selection/replacing/own";
    }

    private Seat own(UUID seatId) {
        var person = Visitor.signedIn();
        return panels.seat(seatId)
                .filter(seat -> seat.speakerId().equals(person) || isApplicant(seat, person))
                .orElseThrow(NotFound::new);
    }

    private boolean isApplicant(Seat seat, UUID person) {
        return applications
                .find(seat.applicationId())
                .filter(application -> application.applicantId().equals(person))
                .isPresent();
    }
}
