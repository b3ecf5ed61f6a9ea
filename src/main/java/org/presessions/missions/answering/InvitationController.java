package org.presessions.missions.answering;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.presessions.calendar.Series;
import org.presessions.missions.Delegations;
import org.presessions.missions.Invitations;
import org.presessions.missions.Missions;
import org.presessions.shared.NotFound;
import org.presessions.shared.PageFrame;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.presessions.shared.limits.RateLimits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A mission's own page: who comes to what, and the way into the meetings. Nobody of another mission finds it.
@Controller
@RequestMapping("/invitations")
class InvitationController implements PageFrame.Places {
    private final Missions missions;
    private final Invitations invitations;
    private final InvitationPage page;
    private final Delegations delegations;
    private final RateLimits limits;

    InvitationController(
            Missions missions,
            Invitations invitations,
            InvitationPage page,
            Delegations delegations,
            RateLimits limits) {
        this.missions = missions;
        this.invitations = invitations;
        this.page = page;
        this.delegations = delegations;
        this.limits = limits;
    }

    @GetMapping
    String list(Model model) {
        var delegate = Visitor.signedIn();
        delegations.arrive(delegate);
        var mission = missions.missionOf(delegate).orElseThrow(NotFound::new);
        model.addAttribute("mission", mission);
        model.addAttribute("allSeries", invitations.seriesOf(mission));
        return "missions/answering/invitations";
    }

    @GetMapping("/{series}")
    String show(Series series, @RequestParam(defaultValue = "") String done, Model model) {
        var shown = page.of(series, DelegateForm.empty(), done, model);
        invitations.opened(Visitor.signedIn(), series);
        return shown;
    }

    @PostMapping("/{series}")
    String answer(Series series, @RequestParam Map<String, String> sent, Model model) {
        var delegate = Visitor.signedIn();
        limits.take("answer-invitation", delegate.toString(), 60, Duration.ofHours(1));
        var form = AnswerForm.parse(sent, page.invited(series));
        missions.answerAll(delegate, form.answers()); // whatever is wrong with the name
        form.openings().forEach((preSession, taken) -> missions.answerOpening(delegate, preSession, taken));
        if (form.errors().any()) return Refusal.invalid(page.refused(series, form, model));
        if (!form.name().isEmpty()) delegations.rename(delegate, form.name());
        return "redirect:/invitations/" + series.slug() + "?done=answered" + form.place();
    }

    @Override
    public List<PageFrame.Place> placesFor(Visitor visitor) {
        if (!visitor.is("delegate")) return List.of();
        return List.of(new PageFrame.Place("missions.place", "/invitations", 30));
    }
}
