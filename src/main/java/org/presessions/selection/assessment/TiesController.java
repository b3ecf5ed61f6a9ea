package org.presessions.selection.assessment;

import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// With which organisations and States an assessor has ties: said once, and pointed out at each application.
@Controller
@RequestMapping("/desk/ties")
class TiesController {
    private static final int LENGTH_AT_MOST = 4000; // characters

    private final Conflicts conflicts;

    TiesController(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "false") boolean saved, Model model) {
        return page(conflicts.ties(Visitor.signedIn()), new FieldErrors(), saved, model);
    }

    @PostMapping
    String save(@RequestParam(defaultValue = "") String ties, Model model) {
        var errors = new FieldErrors();
        errors.addIf(ties.length() > LENGTH_AT_MOST, "ties", "selection.error.too-long", LENGTH_AT_MOST);
        if (errors.any()) return Refusal.invalid(page(ties, errors, false, model));
        conflicts.saveTies(Visitor.signedIn(), ties.strip());
        return "redirect:/desk/ties?saved=true";
    }

    private static String page(String ties, FieldErrors errors, boolean saved, Model model) {
        model.addAttribute("ties", ties);
        model.addAttribute("errors", errors);
        model.addAttribute("saved", saved);
        return "selection/assessment/ties";
    }
}
