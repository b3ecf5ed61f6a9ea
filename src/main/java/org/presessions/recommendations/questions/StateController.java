package org.presessions.recommendations.questions;

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

    StateController(States states) {
        this.states = states;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("states", states.all());
        return "recommendations/questions/states";
    }

    @GetMapping("/{state}")
    String show(State state) {
        return "redirect:/states/" + state.slug() + "#record";
    }
}
