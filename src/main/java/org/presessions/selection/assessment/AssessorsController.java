package org.presessions.selection.assessment;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.calendar.PreSession;
import org.presessions.people.Person;
import org.presessions.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asks colleagues to assess the applications of a State: fairly by one button, or by hand.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/{state}/assessors")
class AssessorsController {
    private final Assessors assessors;
    private final Assignments assignments;
    private final Applications applications;

    AssessorsController(Assessors assessors, Assignments assignments, Applications applications) {
        this.assessors = assessors;
        this.assignments = assignments;
        this.applications = applications;
    }

    @GetMapping
    String show(
            PreSession preSession,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam Optional<Integer> asked,
            Model model) {
        var notice = asked.filter(number -> number >= 0).map(number -> "selection.assessors.asked");
        return page(preSession, page, notice, asked.orElse(0), model);
    }

    @PostMapping("/share")
    String share(PreSession preSession, @RequestParam MultiValueMap<String, String> sent, Model model) {
        var form = AssessorsForm.parse(sent);
        if (form.assessors().isEmpty()) return refuse(preSession, model);
        var shares = assessors.fairShare(preSession, form.assessors(), form.each());
        assignments.assign(shares);
        return done(preSession, shares.values().stream().mapToInt(Set::size).sum());
    }

    @PostMapping
    String ask(PreSession preSession, @RequestParam MultiValueMap<String, String> sent, Model model) {
        var form = AssessorsForm.parse(sent);
        var staff = assessors.staff().stream().map(Person::id).collect(Collectors.toSet());
        var chosen = new HashSet<>(form.chosen());
        chosen.retainAll(applications.submitted(preSession.id()).stream()
                .map(Application::id)
                .toList());
        if (chosen.isEmpty() || form.assessors().isEmpty() || !staff.containsAll(form.assessors()))
            return refuse(preSession, model);
        var one = form.assessors().getFirst();
        if (form.away()) assignments.withdraw(chosen, one);
        else assignments.assign(chosen.stream().collect(Collectors.toMap(id -> id, id -> Set.of(one))));
        return done(preSession, form.away() ? 0 : chosen.size());
    }

    private String refuse(PreSession preSession, Model model) {
        return Refusal.invalid(page(preSession, 1, Optional.of("selection.assessors.nobody"), 0, model));
    }

    private static String done(PreSession preSession, int asked) {
        return "redirect:/desk" + preSession.path() + "/assessors?asked=" + asked;
    }

    private String page(PreSession preSession, int number, Optional<String> notice, int asked, Model model) {
        model.addAttribute("shown", assessors.page(preSession, number));
        model.addAttribute("notice", notice);
        model.addAttribute("asked", asked);
        return "selection/assessment/assessors";
    }
}
