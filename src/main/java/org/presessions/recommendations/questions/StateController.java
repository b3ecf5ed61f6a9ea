package org.presessions.recommendations.questions;

import org.presessions.recommendations.search.query.Facet;
import org.presessions.states.State;
import org.presessions.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// A State's page in the database, from which the questions that are asked most are one click away.
@Controller
@RequestMapping("/recommendations/states")
class StateController {
    private final Answers answers;
    private final States states;

    StateController(Answers answers, States states) {
        this.answers = answers;
        this.states = states;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("states", states.all());
        return "recommendations/questions/states";
    }

    @GetMapping("/{state}")
    String show(State state, Model model) {
        model.addAttribute("state", state);
        model.addAttribute("reviews", answers.reviews(state.iso3()));
        model.addAttribute("given", answers.figures(Answers.of(Facet.RS, state.iso3())));
        model.addAttribute("received", answers.figures(Answers.of(Facet.SUR, state.iso3())));
        return "recommendations/questions/state";
    }
}
