package org.presessions.selection.proposal;

import java.util.Optional;
import java.util.Set;
import org.presessions.applications.Applications;
import org.presessions.calendar.PreSession;
import org.presessions.selection.Panel;
import org.presessions.selection.PanelDesk;
import org.presessions.selection.PanelOutcome;
import org.presessions.selection.SeatStatus;
import org.presessions.selection.board.Candidate;
import org.presessions.selection.board.Candidates;
import org.presessions.shared.Refusal;
import org.presessions.vocabulary.Issues;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Proposes a panel to the secretariat and says why. Nothing is planned before a person takes it, and nobody is told.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/{state}/panel/proposal")
class ProposalController {
    private final Applications applications;
    private final Candidates candidates;
    private final PanelDesk desk;
    private final Issues issues;

    ProposalController(Applications applications, Candidates candidates, PanelDesk desk, Issues issues) {
        this.applications = applications;
        this.candidates = candidates;
        this.desk = desk;
        this.issues = issues;
    }

    @GetMapping
    String show(PreSession preSession, @RequestParam MultiValueMap<String, String> sent, Model model) {
        return page(preSession, Wish.parse(sent, preSession), Optional.empty(), model);
    }

    /// Plans what the same wish proposes, if the plan is still the one that was on screen.
    @PostMapping
    String take(
            PreSession preSession,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "-1") int version,
            Model model) {
        var wish = Wish.parse(sent, preSession);
        if (!wish.fits(preSession)) return Refusal.invalid(page(preSession, wish, Optional.empty(), model));
        var proposal = propose(preSession, wish);
        var outcome = desk.change(preSession.id(), version, plan -> planned(plan, proposal, wish));
        if (outcome instanceof PanelOutcome.Done)
            return "redirect:/desk" + preSession.path() + "/panel?undo=" + (version + 1);
        return Refusal.conflict(page(preSession, wish, Optional.of("selection.panel.changed"), model));
    }

    private String page(PreSession preSession, Wish wish, Optional<String> refused, Model model) {
        model.addAttribute("preSession", preSession);
        model.addAttribute("wish", wish);
        model.addAttribute("refused", refused);
        model.addAttribute("proposal", propose(preSession, wish));
        model.addAttribute("version", desk.plan(preSession.id()).version());
        model.addAttribute("issues", issues);
        return "selection/proposal/proposal";
    }

    /// Whoever gave a place back is not asked again by a program.
    private Proposal propose(PreSession preSession, Wish wish) {
        var voices = candidates.of(applications.submitted(preSession.id())).stream()
                .filter(candidate -> candidate
                        .seatStatus()
                        .filter(SeatStatus.DECLINED::equals)
                        .isEmpty())
                .map(candidate -> Contender.of(candidate, isInvited(candidate)))
                .toList();
        return new Proposer(voices, wish.aims(), Pool.of(voices, wish.speakers())).propose();
    }

    private static boolean isInvited(Candidate candidate) {
        return candidate
                .seatStatus()
                .filter(Set.of(SeatStatus.INVITED, SeatStatus.CONFIRMED)::contains)
                .isPresent();
    }

    /// Who was planned and is proposed again keeps the minutes.
    private static Panel planned(Panel plan, Proposal proposal, Wish wish) {
        var kept = proposal.panel().stream().map(Contender::id).toList();
        var waiting = proposal.reserve().stream().map(Contender::id).toList();
        return plan.as(kept, waiting, wish.minutes());
    }
}
