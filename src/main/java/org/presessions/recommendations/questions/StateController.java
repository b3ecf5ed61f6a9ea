package org.presessions.recommendations.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.WorkingGroupSession;
import org.presessions.recommendations.search.PageLimit;
import org.presessions.recommendations.search.query.AddressError;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.recommendations.search.query.NotUnderstood;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.statistics.Statistics.Count;
import org.presessions.recommendations.statistics.Statistics.Figures;
import org.presessions.shared.NotFound;
import org.presessions.shared.Page;
import org.presessions.shared.Words;
import org.presessions.states.State;
import org.presessions.states.States;
import org.presessions.vocabulary.Issue;
import org.presessions.vocabulary.Issues;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A State's page in the database, and the questions that are asked most, one click away.
@Controller
@RequestMapping("/recommendations/states")
class StateController {
    private static final int CARING_AT_LEAST = 3;

    private final Answers answers;
    private final States states;
    private final Issues issues;
    private final Calendar calendar;
    private final FacetLabels labels;
    private final PageLimit limit;
    private final MessageSource messages;
    private final Clock clock;

    StateController(
            Answers answers,
            States states,
            Issues issues,
            Calendar calendar,
            FacetLabels labels,
            PageLimit limit,
            MessageSource messages,
            Clock clock) {
        this.answers = answers;
        this.states = states;
        this.issues = issues;
        this.calendar = calendar;
        this.labels = labels;
        this.limit = limit;
        this.messages = messages;
        this.clock = clock;
    }

    /// Before each of these pages.
    @ModelAttribute
    void take(HttpServletRequest request) {
        limit.take(request);
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("states", states.all());
        return "recommendations/questions/states";
    }

    @GetMapping("/{slug}")
    String show(@PathVariable String slug, Locale locale, Model model) {
        var state = state(slug, locale, model);
        model.addAttribute("reviews", answers.reviews(state.iso3()));
        model.addAttribute("given", answers.figures(Answers.of(Facet.RS, state.iso3())));
        model.addAttribute("received", answers.figures(Answers.of(Facet.SUR, state.iso3())));
        return "recommendations/questions/state";
    }

    /// What did this State promise at its last review, and what is open?
    @GetMapping("/{slug}/promises")
    String promises(
            @PathVariable String slug, @RequestParam(defaultValue = "") String session, Locale locale, Model model) {
        var state = state(slug, locale, model);
        var reviews = answers.reviews(state.iso3());
        var wanted = oneOf(reviews.stream().map(Count::value).toList(), "session", session, state);
        var chosen = reviews.stream()
                .filter(review -> wanted.isEmpty() || review.value().equals(wanted.get()))
                .findFirst();
        var query = Answers.of(Facet.SUR, state.iso3())
                .with(
                        Facet.SESSION,
                        chosen.map(review -> List.of(review.value())).orElse(List.of()));
        model.addAttribute("reviews", reviews);
        model.addAttribute("chosen", chosen.map(review -> Integer.valueOf(review.value())));
        model.addAttribute("next", chosen.flatMap(review -> nextReview(state, Integer.parseInt(review.value()))));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), Page.GENEVA));
        model.addAttribute("query", query);
        model.addAttribute("figures", answers.figures(query));
        model.addAttribute("table", answers.byIssue(query));
        return "recommendations/questions/promises";
    }

    /// Who recommended on this issue to this State before, and who cares about the issue in general?
    @GetMapping("/{slug}/allies")
    String allies(
            @PathVariable String slug, @RequestParam(defaultValue = "") String issue, Locale locale, Model model) {
        var state = state(slug, locale, model);
        var wanted = oneOf(issues.all().stream().map(Issue::code).toList(), "issue", issue, state);
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

    /// What does this State recommend to others?
    @GetMapping("/{slug}/to-others")
    String toOthers(@PathVariable String slug, Locale locale, Model model) {
        var state = state(slug, locale, model);
        var query = Answers.of(Facet.RS, state.iso3()).with(Facet.KIND, List.of("recommendation"));
        model.addAttribute("query", query);
        model.addAttribute("figures", answers.figures(query));
        model.addAttribute("byIssue", answers.counts(query, Facet.ISSUE));
        model.addAttribute("byState", answers.counts(query, Facet.SUR));
        model.addAttribute("byAction", answers.counts(query, Facet.ACTION));
        return "recommendations/questions/to-others";
    }

    /// Two cycles compared.
    @GetMapping("/{slug}/cycles")
    String cycles(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            Locale locale,
            Model model) {
        var state = state(slug, locale, model);
        var cycles = answers.cycles(state.iso3());
        var left = oneOf(cycles, "one", one, state)
                .or(() -> cycles.stream().findFirst())
                .orElse("");
        var right = oneOf(cycles, "other", other, state)
                .or(() -> cycles.stream().reduce((a, b) -> b))
                .orElse("");
        var query = Answers.of(Facet.SUR, state.iso3());
        model.addAttribute("cycles", cycles);
        model.addAttribute("one", left);
        model.addAttribute("other", right);
        if (cycles.size() > 1)
            compare(query.with(Facet.CYCLE, List.of(left)), query.with(Facet.CYCLE, List.of(right)), model);
        return "recommendations/questions/cycles";
    }

    /// Two States compared.
    @GetMapping("/{slug}/compared")
    String compared(
            @PathVariable String slug, @RequestParam(defaultValue = "") String with, Locale locale, Model model) {
        var state = state(slug, locale, model);
        var other = oneOf(states.members().stream().map(State::iso3).toList(), "with", with, state)
                .flatMap(states::find);
        model.addAttribute("with", other);
        model.addAttribute("states", states.members());
        other.ifPresent(
                chosen -> compare(Answers.of(Facet.SUR, state.iso3()), Answers.of(Facet.SUR, chosen.iso3()), model));
        return "recommendations/questions/compared";
    }

    private void compare(Query left, Query right, Model model) {
        model.addAttribute(
                "comparison",
                new Comparison(
                        left,
                        right,
                        answers.figures(left),
                        answers.figures(right),
                        answers.compared(left, right, Facet.ISSUE)));
    }

    /// What was chosen, if anything was.
    ///
    /// @throws NotUnderstood where it is none of those that can be
    private static Optional<String> oneOf(List<String> known, String parameter, String said, State state) {
        if (said.isEmpty()) return Optional.empty();
        if (known.contains(said)) return Optional.of(said);
        throw new NotUnderstood(
                Answers.of(Facet.SUR, state.iso3()),
                new AddressError(parameter, said, AddressError.Why.UNKNOWN_VALUE, Optional.empty()));
    }

    private State state(String slug, Locale locale, Model model) {
        var state = states.bySlug(slug).orElseThrow(NotFound::new);
        model.addAttribute("state", state);
        model.addAttribute("labels", labels.in(new Words(messages, locale)));
        return state;
    }

    private Optional<WorkingGroupSession> nextReview(State state, int after) {
        return calendar.workingGroupSessions().stream()
                .filter(session -> session.number() > after)
                .filter(session -> calendar.reviewsAt(session.number()).stream()
                        .anyMatch(review -> review.state().equals(state)))
                .findFirst();
    }

    /// Two result sets side by side.
    record Comparison(Query one, Query other, Figures oneFigures, Figures otherFigures, List<Answers.Pair> issues) {}
}
