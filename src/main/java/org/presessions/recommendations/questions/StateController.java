package org.presessions.recommendations.questions;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.statistics.Statistics;
import org.presessions.states.State;
import org.presessions.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// All States, and the address at which a State's record stood before it had one page for everything.
@Controller
@RequestMapping("/recommendations/states")
class StateController {
    private final States states;
    private final Statistics statistics;

    StateController(States states, Statistics statistics) {
        this.states = states;
        this.statistics = statistics;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("states", states.all());
        model.addAttribute(
                "acceptance",
                statistics.acceptance(Query.EVERYTHING, Facet.SUR).stream()
                        .collect(Collectors.toMap(Statistics.Acceptance::value, Function.identity())));
        return "recommendations/questions/states";
    }

    @GetMapping("/{state}")
    String show(State state) {
        return "redirect:/states/" + state.slug() + "#record";
    }
}
