package org.presessions.selection;

import org.presessions.applications.Calls;
import org.presessions.calendar.Calendar;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.presessions.vocabulary.Issues;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A State's applications, for the secretariat.
@Controller
class CandidatesController {
    private final Calendar calendar;
    private final Candidates candidates;
    private final Calls calls;
    private final Issues issues;

    CandidatesController(Calendar calendar, Candidates candidates, Calls calls, Issues issues) {
        this.calendar = calendar;
        this.candidates = candidates;
        this.calls = calls;
        this.issues = issues;
    }

    @GetMapping("/desk/pre-sessions/{series}/{state}/applications")
    String list(@PathVariable String series, @PathVariable String state, Model model) {
        var preSession = calendar.preSession(series, state).orElseThrow(NotFound::new);
        var all = candidates.of(preSession.id());
        var answers = all.stream().map(Candidate::answers).toList();
        model.addAttribute("preSession", preSession);
        model.addAttribute("candidates", all);
        model.addAttribute("assessor", Visitor.signedIn());
        model.addAttribute("balance", Balance.of(answers, answers));
        model.addAttribute("closesAt", calls.closesAt(preSession));
        model.addAttribute("issues", issues);
        return "selection/applications";
    }
}
