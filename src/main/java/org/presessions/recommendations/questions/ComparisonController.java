package org.presessions.recommendations.questions;

import java.util.List;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.statistics.Statistics.Figures;
import org.presessions.states.State;
import org.presessions.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A State beside itself a cycle later, or beside another.
@Controller
@RequestMapping("/recommendations/states/{state}")
class ComparisonController {
    /// Two result sets side by side.
    record Comparison(Query one, Query other, Figures oneFigures, Figures otherFigures, List<Answers.Pair> issues) {}

    private final Answers answers;
    private final States states;

    ComparisonController(Answers answers, States states) {
        this.answers = answers;
        this.states = states;
    }

    /// Two cycles compared; where none is chosen, the first with the last.
    @GetMapping("/cycles")
    String cycles(
            State state,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            Model model) {
        var cycles = answers.cycles(state.iso3());
        var left = Chosen.of(cycles, "one", one, state)
                .or(() -> cycles.stream().findFirst())
                .orElse("");
        var right = Chosen.of(cycles, "other", other, state)
                .or(() -> cycles.stream().reduce((earlier, later) -> later))
                .orElse("");
        model.addAttribute("state", state);
        model.addAttribute("cycles", cycles);
        model.addAttribute("one", left);
        model.addAttribute("other", right);
        if (cycles.size() > 1) model.addAttribute("comparison", compared(of(state, left), of(state, right)));
        return "recommendations/questions/cycles";
    }

    /// Two States compared.
    @GetMapping("/compared")
    String states(State state, @RequestParam(defaultValue = "") String with, Model model) {
        var other = Chosen.of(states.members().stream().map(State::iso3).toList(), "with", with, state)
                .flatMap(states::find);
        model.addAttribute("state", state);
        model.addAttribute("with", other);
        model.addAttribute("states", states.members());
        other.map(chosen -> compared(of(state), of(chosen)))
                .ifPresent(comparison -> model.addAttribute("comparison", comparison));
        return "recommendations/questions/compared";
    }

    private static Query of(State state) {
        return Answers.of(Facet.SUR, state.iso3());
    }

    private static Query of(State state, String cycle) {
        return of(state).with(Facet.CYCLE, List.of(cycle));
    }

    private Comparison compared(Query one, Query other) {
        return new Comparison(
                one, other, answers.figures(one), answers.figures(other), answers.compared(one, other, Facet.ISSUE));
    }
}
