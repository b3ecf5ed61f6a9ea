package org.presessions.recommendations.questions;

import java.util.List;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.states.State;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What does this State recommend to others?
@Controller
class ToOthersController {
    private final Answers answers;

    ToOthersController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/recommendations/states/{state}/to-others")
    String show(State state, Model model) {
        var query = Answers.of(Facet.RS, state.iso3()).with(Facet.KIND, List.of("recommendation"));
        model.addAttribute("state", state);
        model.addAttribute("query", query);
        model.addAttribute("figures", answers.figures(query));
        model.addAttribute("byIssue", answers.counts(query, Facet.ISSUE));
        model.addAttribute("byState", answers.counts(query, Facet.SUR));
        model.addAttribute("byAction", answers.counts(query, Facet.ACTION));
        return "recommendations/questions/to-others";
    }
}
