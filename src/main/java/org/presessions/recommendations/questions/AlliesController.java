package org.presessions.recommendations.questions;

import java.util.List;
import java.util.Locale;
import org.presessions.states.State;
import org.presessions.vocabulary.Issue;
import org.presessions.vocabulary.Issues;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who recommended on this issue to this State before, and who cares about the issue in general?
@Controller
class AlliesController {
    private static final int CARING_AT_LEAST = 3;

    private final Answers answers;
    private final Issues issues;

    AlliesController(Answers answers, Issues issues) {
        this.answers = answers;
        this.issues = issues;
    }

    @GetMapping("/recommendations/states/{state}/allies")
    String show(State state, @RequestParam(defaultValue = "") String issue, Locale locale, Model model) {
        var wanted = Chosen.of(issues.all().stream().map(Issue::code).toList(), "issue", issue, state);
        model.addAttribute("state", state);
        model.addAttribute("issue", wanted.orElse(""));
        model.addAttribute("issues", issues.options(locale));
        model.addAttribute(
                "before",
                wanted.map(code -> answers.askedBefore(state.iso3(), code)).orElse(List.of()));
        model.addAttribute(
                "caring",
                wanted.map(code -> answers.caring(state.iso3(), code, CARING_AT_LEAST))
                        .orElse(List.of()));
        return "recommendations/questions/allies";
    }
}
