package org.presessions.recommendations.questions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.WorkingGroupSession;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.statistics.Statistics.Count;
import org.presessions.shared.Page;
import org.presessions.states.State;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What did this State promise at its last review, and what is open?
@Controller
class PromisesController {
    private final Answers answers;
    private final Calendar calendar;
    private final Clock clock;

    PromisesController(Answers answers, Calendar calendar, Clock clock) {
        this.answers = answers;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/recommendations/states/{state}/promises")
    String show(State state, @RequestParam(defaultValue = "") String session, Model model) {
        var reviews = answers.reviews(state.iso3());
        var wanted = Chosen.of(reviews.stream().map(Count::value).toList(), "session", session, state);
        var chosen = reviews.stream()
                .map(Count::value)
                .filter(review -> wanted.isEmpty() || review.equals(wanted.get()))
                .findFirst();
        var query = Answers.of(Facet.SUR, state.iso3())
                .with(Facet.SESSION, chosen.map(List::of).orElse(List.of()));
        model.addAttribute("state", state);
        model.addAttribute("reviews", reviews);
        model.addAttribute("chosen", chosen.map(Integer::valueOf));
        model.addAttribute("next", chosen.flatMap(review -> nextReview(state, Integer.parseInt(review))));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), Page.GENEVA));
        model.addAttribute("query", query);
        model.addAttribute("figures", answers.figures(query));
        model.addAttribute("table", answers.byIssue(query));
        return "recommendations/questions/promises";
    }

    private Optional<WorkingGroupSession> nextReview(State state, int after) {
        return calendar.workingGroupSessions().stream()
                .filter(session -> session.number() > after)
                .filter(session -> calendar.reviewsAt(session.number()).stream()
                        .anyMatch(review -> review.state().equals(state)))
                .findFirst();
    }
}
