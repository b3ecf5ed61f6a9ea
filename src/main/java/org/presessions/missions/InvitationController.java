package org.presessions.missions;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.people.EmailAddress;
import org.presessions.people.People;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.PageFrame;
import org.presessions.shared.RateLimits;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A mission's own page: who comes to what, and the way into the meetings. Nobody of another mission finds it.
@Controller
@RequestMapping("/invitations")
class InvitationController implements PageFrame.Places {
    private final Missions missions;
    private final MissionRegister register;
    private final Invitations invitations;
    private final Calendar calendar;
    private final People people;
    private final RateLimits limits;

    InvitationController(
            Missions missions,
            MissionRegister register,
            Invitations invitations,
            Calendar calendar,
            People people,
            RateLimits limits) {
        this.missions = missions;
        this.register = register;
        this.invitations = invitations;
        this.calendar = calendar;
        this.people = people;
        this.limits = limits;
    }

    @GetMapping
    String list(Model model) {
        var delegate = Visitor.signedIn();
        model.addAttribute("mission", missions.missionOf(delegate).orElseThrow(NotFound::new));
        model.addAttribute(
                "allSeries",
                calendar.allSeries().stream()
                        .filter(series -> !invitations.of(delegate, series).isEmpty())
                        .toList());
        return "missions/invitations";
    }

    @GetMapping("/{series}")
    String show(@PathVariable String series, @RequestParam(defaultValue = "") String done, Model model) {
        var own = series(series);
        return page(own, present(own), DelegateForm.empty(), done, model);
    }

    @PostMapping("/{series}")
    String answer(
            @PathVariable String series,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        var own = series(series);
        var delegate = Visitor.signedIn();
        limits.take("answer-invitation", delegate.toString(), 60, Duration.ofHours(1));
        var form = AnswerForm.parse(sent, invited(own));
        if (form.errors().any()) {
            response.setStatus(422);
            return page(own, form, DelegateForm.empty(), "", model);
        }
        people.rename(delegate, form.name());
        missions.answerAll(delegate, form.answers());
        form.openings().forEach((preSession, taken) -> missions.answerOpening(delegate, preSession, taken));
        return "redirect:/invitations/" + own.slug() + "?done=answered";
    }

    @PostMapping("/{series}/delegates")
    String add(
            @PathVariable String series,
            @RequestParam(defaultValue = "") String colleague,
            @RequestParam(defaultValue = "") String email,
            HttpServletResponse response,
            Model model) {
        var own = series(series);
        var form = DelegateForm.parse(colleague, email);
        if (form.errors().any()) return refuse(own, form, response, model);
        limits.take("add-delegate", Visitor.signedIn().toString(), 20, Duration.ofHours(1));
        var address = EmailAddress.parse(email).orElseThrow();
        var locale = people.get(Visitor.signedIn()).locale();
        return switch (invitations.add(Visitor.signedIn(), own, form.name(), address, locale)) {
            case DelegateAdded.Added(var person) -> "redirect:/invitations/" + own.slug() + "?done=added";
            case DelegateAdded.AlreadyOurs(var person) -> "redirect:/invitations/" + own.slug() + "?done=ours";
            case DelegateAdded.NotPossible() -> {
                form.errors().add("email", "missions.error.not-possible");
                yield refuse(own, form, response, model);
            }
        };
    }

    @Override
    public List<PageFrame.Place> placesFor(Visitor visitor) {
        if (!visitor.is("delegate")) return List.of();
        return List.of(new PageFrame.Place("missions.place", "/invitations", 30));
    }

    private String refuse(Series series, DelegateForm form, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return page(series, present(series), form, "", model);
    }

    private String page(Series series, AnswerForm form, DelegateForm colleague, String done, Model model) {
        var mission = missions.missionOf(Visitor.signedIn()).orElseThrow(NotFound::new);
        var errors = new FieldErrors();
        form.errors()
                .all()
                .forEach(error ->
                        errors.add(error.field(), error.key(), error.values().toArray()));
        colleague
                .errors()
                .all()
                .forEach(error ->
                        errors.add(error.field(), error.key(), error.values().toArray()));
        model.addAttribute("series", series);
        model.addAttribute("mission", mission);
        model.addAttribute("preSessions", invited(series));
        model.addAttribute("form", form);
        model.addAttribute("colleague", colleague);
        model.addAttribute("errors", errors);
        model.addAttribute("done", done.matches("answered|added|ours") ? done : "");
        model.addAttribute("delegates", register.delegatesOf(mission.id()));
        model.addAttribute("answers", missions.answersOf(mission.id()));
        return "missions/invitation";
    }

    /// What the delegate answered so far.
    private AnswerForm present(Series series) {
        var delegate = Visitor.signedIn();
        var mission = missions.missionOf(delegate).orElseThrow(NotFound::new);
        var answers = new HashMap<UUID, Coming>();
        missions.answersOf(mission.id()).values().stream()
                .flatMap(List::stream)
                .filter(attendance -> attendance.personId().equals(delegate))
                .forEach(attendance -> answers.put(attendance.preSessionId(), attendance.answer()));
        var openings = new HashMap<UUID, Boolean>();
        for (var preSession : invited(series))
            missions.opening(preSession.id()).ifPresent(taken -> openings.put(preSession.id(), taken));
        return AnswerForm.of(people.get(delegate).name(), answers, openings);
    }

    /// @throws NotFound where the visitor's mission is invited to none, as where there is no such series
    private List<PreSession> invited(Series series) {
        var preSessions = invitations.of(Visitor.signedIn(), series);
        if (preSessions.isEmpty()) throw new NotFound();
        return preSessions;
    }

    private Series series(String slug) {
        return calendar.series(slug).orElseThrow(NotFound::new);
    }
}
