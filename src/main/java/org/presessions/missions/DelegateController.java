package org.presessions.missions;

import java.time.Duration;
import org.presessions.calendar.Series;
import org.presessions.people.EmailAddress;
import org.presessions.people.People;
import org.presessions.shared.RateLimits;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A delegate adds a colleague of the same mission.
@Controller
class DelegateController {
    private final Invitations invitations;
    private final InvitationPage page;
    private final People people;
    private final RateLimits limits;

    DelegateController(Invitations invitations, InvitationPage page, People people, RateLimits limits) {
        this.invitations = invitations;
        this.page = page;
        this.people = people;
        this.limits = limits;
    }

    @PostMapping("/invitations/{series}/delegates")
    String add(
            Series series,
            @RequestParam(defaultValue = "") String colleague,
            @RequestParam(defaultValue = "") String email,
            Model model) {
        var form = DelegateForm.parse(colleague, email);
        if (form.errors().any()) return refuse(series, form, model);
        limits.take("add-delegate", Visitor.signedIn().toString(), 20, Duration.ofHours(1));
        var address = EmailAddress.parse(email).orElseThrow();
        var locale = people.get(Visitor.signedIn()).locale();
        return switch (invitations.add(Visitor.signedIn(), series, form.name(), address, locale)) {
            case DelegateAdded.Added(var person) -> "redirect:/invitations/" + series.slug() + "?done=added";
            case DelegateAdded.AlreadyOurs(var person) -> "redirect:/invitations/" + series.slug() + "?done=ours";
            case DelegateAdded.NotPossible() -> {
                form.errors().add("email", "missions.error.not-possible");
                yield refuse(series, form, model);
            }
        };
    }

    private String refuse(Series series, DelegateForm form, Model model) {
        return Refusal.invalid(page.of(series, form, "", model));
    }
}
