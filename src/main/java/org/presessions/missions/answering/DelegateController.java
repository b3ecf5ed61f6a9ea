package org.presessions.missions.answering;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.Series;
import org.presessions.missions.Delegations;
import org.presessions.missions.Missions;
import org.presessions.people.EmailAddress;
import org.presessions.people.People;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.presessions.shared.limits.RateLimits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who speaks for a mission, as its own people settle it: a delegate names a colleague or takes one back, and whoever
/// was named says yes.
@Controller
@RequestMapping("/invitations/{series}/delegates")
class DelegateController {
    private final Delegations delegations;
    private final Missions missions;
    private final InvitationPage page;
    private final People people;
    private final RateLimits limits;

    DelegateController(
            Delegations delegations, Missions missions, InvitationPage page, People people, RateLimits limits) {
        this.delegations = delegations;
        this.missions = missions;
        this.page = page;
        this.people = people;
        this.limits = limits;
    }

    @PostMapping
    String name(
            Series series,
            @RequestParam(defaultValue = "") String colleague,
            @RequestParam(defaultValue = "") String email,
            Model model) {
        var form = DelegateForm.parse(colleague, email);
        if (form.errors().any()) return Refusal.invalid(page.of(series, form, "", model));
        limits.take("add-delegate", Visitor.signedIn().toString(), 20, Duration.ofHours(1));
        var address = EmailAddress.parse(email).orElseThrow();
        var locale = people.get(Visitor.signedIn()).locale();
        return switch (delegations.name(Visitor.signedIn(), series, form.name(), address, locale)) {
            case NAMED -> done(series, "added");
            case OURS -> done(series, "ours");
        };
    }

    @PostMapping("/{id}/removal")
    String remove(Series series, @PathVariable UUID id) {
        page.invited(series);
        var mission = missions.missionOf(Visitor.signedIn()).orElseThrow(NotFound::new);
        delegations.remove(mission.id(), id);
        return done(series, "removed");
    }

    @PostMapping("/me")
    String accept(Series series, @RequestParam Optional<UUID> mission) {
        delegations.accept(Visitor.signedIn(), mission.orElseThrow(NotFound::new));
        return "redirect:/invitations/" + series.slug();
    }

    private static String done(Series series, String what) {
        return "redirect:/invitations/" + series.slug() + "?done=" + what;
    }
}
