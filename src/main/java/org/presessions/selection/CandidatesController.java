package org.presessions.selection;

import org.presessions.applications.calls.Calls;
import org.presessions.calendar.PreSession;
import org.presessions.shared.Visitor;
import org.presessions.shared.parts.Rows;
import org.presessions.vocabulary.Issues;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A State's applications, for the secretariat.
@Controller
class CandidatesController {
    private static final int PAGE = 40; // applications

    private final Candidates candidates;
    private final Calls calls;
    private final Issues issues;

    CandidatesController(Candidates candidates, Calls calls, Issues issues) {
        this.candidates = candidates;
        this.calls = calls;
        this.issues = issues;
    }

    @GetMapping("/desk/pre-sessions/{series}/{state}/applications")
    String list(PreSession preSession, @RequestParam(defaultValue = "1") int page, Model model) {
        var all = candidates.of(preSession.id());
        var answers = all.stream().map(Candidate::answers).toList();
        model.addAttribute("preSession", preSession);
        model.addAttribute("candidates", Rows.of(all, page, PAGE));
        model.addAttribute("assessor", Visitor.signedIn());
        model.addAttribute("balance", Balance.of(answers, answers));
        model.addAttribute("closesAt", calls.closesAt(preSession));
        model.addAttribute("issues", issues);
        return "selection/applications";
    }
}
