package org.presessions.missions.desk;

import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.missions.Delegations;
import org.presessions.missions.Invitations;
import org.presessions.missions.register.Mission;
import org.presessions.missions.register.MissionRegister;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.words.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One mission in the register: its language, its addresses, its delegates, its letters.
@Controller
@RequestMapping("/desk/missions/{state}")
class MissionController {
    private final MissionRegister register;
    private final Delegations delegations;
    private final Invitations invitations;
    private final Calendar calendar;
    private final Languages languages;

    MissionController(
            MissionRegister register,
            Delegations delegations,
            Invitations invitations,
            Calendar calendar,
            Languages languages) {
        this.register = register;
        this.delegations = delegations;
        this.invitations = invitations;
        this.calendar = calendar;
        this.languages = languages;
    }

    @GetMapping
    String edit(
            Mission mission,
            @RequestParam(defaultValue = "false") boolean saved,
            @RequestParam Optional<Integer> letters,
            Model model) {
        model.addAttribute("letters", letters);
        return page(mission, MissionForm.of(mission), saved, model);
    }

    @PostMapping
    String save(
            Mission mission,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String addresses,
            Model model) {
        var form = MissionForm.parse(language, addresses, mission, register, languages);
        if (form.errors().any()) return Refusal.invalid(page(mission, form, false, model));
        register.save(mission.id(), form.locale(), form.emails());
        return "redirect:" + path(mission) + "?saved=true";
    }

    @PostMapping("/letters")
    String writeAgain(Mission mission, @RequestParam(defaultValue = "") String series) {
        var own = calendar.series(series).orElseThrow(NotFound::new);
        return "redirect:" + path(mission) + "?letters=" + invitations.writeAgain(mission, own);
    }

    @PostMapping("/delegates/{personId}/removal")
    String remove(Mission mission, @PathVariable UUID personId) {
        delegations.remove(mission.id(), personId);
        return "redirect:" + path(mission) + "?saved=true";
    }

    @PostMapping("/delegates")
    String takeBack(Mission mission, @RequestParam String address) {
        delegations.takeBack(mission, address);
        return "redirect:" + path(mission) + "?saved=true";
    }

    private static String path(Mission mission) {
        return "/desk/missions/" + mission.state().slug();
    }

    private String page(Mission mission, MissionForm form, boolean saved, Model model) {
        model.addAttribute("mission", mission);
        model.addAttribute("form", form);
        model.addAttribute("saved", saved);
        model.addAttribute("invitedTo", invitations.seriesOf(mission));
        model.addAttribute("delegates", delegations.members(mission.id()));
        model.addAttribute("named", delegations.named(mission.id()));
        model.addAttribute("elsewhere", delegations.elsewhere(mission));
        return "missions/desk/mission";
    }
}
