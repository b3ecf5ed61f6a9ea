package org.presessions.selection.replacing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.presessions.applications.Applications;
import org.presessions.applications.desk.StaffSight;
import org.presessions.calendar.PreSession;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Another speaker for a place: staff enter one whom the organisation named otherwise, and decide on whom it proposed.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/{state}/panel/seats/{seatId}/speaker")
class DeskSpeakerController {
    private static final int WORDS_AT_MOST = 2000; // characters

    private final SpeakerProposals proposals;
    private final SpeakerForm form;
    private final Successions successions;
    private final Panels panels;
    private final Applications applications;
    private final StaffSight sight;

    DeskSpeakerController(
            SpeakerProposals proposals,
            SpeakerForm form,
            Successions successions,
            Panels panels,
            Applications applications,
            StaffSight sight) {
        this.proposals = proposals;
        this.form = form;
        this.successions = successions;
        this.panels = panels;
        this.applications = applications;
        this.sight = sight;
    }

    @GetMapping
    String show(PreSession preSession, @PathVariable UUID seatId, Model model) {
        return page(preSession, seat(preSession, seatId), Map.of(), new FieldErrors(), model);
    }

    @PostMapping
    String enter(
            PreSession preSession,
            @PathVariable UUID seatId,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        var seat = seat(preSession, seatId);
        var typed = form.typed(seat, sent);
        var errors = form.errors(seat, typed);
        if (errors.any()) return Refusal.invalid(page(preSession, seat, typed, errors, model));
        if (!proposals.propose(seat, typed)) return Refusal.conflict(page(preSession, seat, typed, errors, model));
        return "redirect:" + path(preSession, seatId);
    }

    /// @param proposal that was on screen
    @PostMapping("/acceptance")
    String accept(PreSession preSession, @PathVariable UUID seatId, @RequestParam UUID proposal, Model model) {
        var seat = seat(preSession, seatId);
        if (proposals.accept(seat.id(), proposal)) return "redirect:/desk" + preSession.path() + "/panel?letters=1";
        return Refusal.conflict(page(preSession, seat, Map.of(), new FieldErrors(), model));
    }

    @PostMapping("/refusal")
    String refuse(
            PreSession preSession,
            @PathVariable UUID seatId,
            @RequestParam UUID proposal,
            @RequestParam(defaultValue = "") String words,
            Model model) {
        var seat = seat(preSession, seatId);
        var errors = new FieldErrors();
        errors.addIf(words.length() > WORDS_AT_MOST, "words", "selection.error.too-long", WORDS_AT_MOST);
        model.addAttribute("words", words);
        if (errors.any()) return Refusal.invalid(page(preSession, seat, Map.of(), errors, model));
        if (proposals.refuse(seat.id(), proposal, words.strip()))
            return "redirect:/desk" + preSession.path() + "/panel";
        return Refusal.conflict(page(preSession, seat, Map.of(), errors, model));
    }

    static String path(PreSession preSession, UUID seatId) {
        return "/desk" + preSession.path() + "/panel/seats/" + seatId + "/speaker";
    }

    private String page(
            PreSession preSession, Seat seat, Map<String, List<String>> typed, FieldErrors errors, Model model) {
        var application = applications.find(seat.applicationId()).orElseThrow(NotFound::new);
        var waiting = proposals.waiting(seat.id());
        model.addAttribute("preSession", preSession);
        model.addAttribute("seat", seat);
        model.addAttribute("institution", sight.answers(application).institution());
        model.addAttribute("isPossible", successions.isPossible(seat.id()));
        model.addAttribute("proposal", waiting);
        model.addAttribute("parts", waiting.map(open -> form.sheet(seat, open)).orElse(List.of()));
        form.show(seat, typed, errors, model);
        return "selection/replacing/desk";
    }

    private Seat seat(PreSession preSession, UUID seatId) {
        return panels.seat(seatId)
                .filter(seat -> seat.preSessionId().equals(preSession.id()))
                .orElseThrow(NotFound::new);
    }
}
