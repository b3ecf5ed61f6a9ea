package org.presessions.missions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.calendar.Calendar;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Languages;
import org.presessions.shared.NotFound;
import org.presessions.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The register of the missions, on the secretariat's desk.
@Controller
@RequestMapping("/desk/missions")
class MissionRegisterController {
    private final MissionRegister register;
    private final Invitations invitations;
    private final Calendar calendar;
    private final States states;
    private final Languages languages;

    MissionRegisterController(
            MissionRegister register, Invitations invitations, Calendar calendar, States states, Languages languages) {
        this.register = register;
        this.invitations = invitations;
        this.calendar = calendar;
        this.states = states;
        this.languages = languages;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam Optional<Integer> imported, Model model) {
        var all = register.all();
        model.addAttribute("q", q);
        model.addAttribute("imported", imported.orElse(0));
        model.addAttribute("all", all.size());
        model.addAttribute("reachable", (int)
                all.stream().filter(mission -> mission.contact().isPresent()).count());
        model.addAttribute(
                "missions",
                all.stream().filter(mission -> matches(mission, q.strip())).toList());
        return "missions/register";
    }

    @GetMapping("/import")
    String paste(Model model) {
        return paste("", new FieldErrors(), model);
    }

    @PostMapping("/import")
    String take(@RequestParam(defaultValue = "") String lines, HttpServletResponse response, Model model) {
        var parsed = MissionImport.parse(lines, states, languages);
        if (!parsed.errors().any()) parsed.entries().forEach(entry -> checkFree(entry, parsed));
        if (parsed.errors().any()) {
            response.setStatus(422);
            return paste(lines, parsed.errors(), model);
        }
        register.take(parsed.entries());
        return "redirect:/desk/missions?imported=" + parsed.entries().size();
    }

    @GetMapping("/{state}")
    String edit(
            @PathVariable String state,
            @RequestParam(defaultValue = "false") boolean saved,
            @RequestParam Optional<Integer> letters,
            Model model) {
        var mission = mission(state);
        model.addAttribute("letters", letters);
        return form(mission, MissionForm.of(mission), saved, model);
    }

    @PostMapping("/{state}")
    String save(
            @PathVariable String state,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String addresses,
            HttpServletResponse response,
            Model model) {
        var mission = mission(state);
        var form = MissionForm.parse(language, addresses, mission, register, languages);
        if (form.errors().any()) {
            response.setStatus(422);
            return form(mission, form, false, model);
        }
        register.save(mission.id(), form.locale(), form.emails());
        return "redirect:/desk/missions/" + mission.state().slug() + "?saved=true";
    }

    @PostMapping("/{state}/letters")
    String writeAgain(@PathVariable String state, @RequestParam(defaultValue = "") String series) {
        var mission = mission(state);
        var own = calendar.series(series).orElseThrow(NotFound::new);
        return "redirect:/desk/missions/" + state + "?letters=" + invitations.writeAgain(mission, own);
    }

    @PostMapping("/{state}/delegates/{personId}/removal")
    String remove(@PathVariable String state, @PathVariable UUID personId) {
        var mission = mission(state);
        register.remove(mission.id(), personId);
        return "redirect:/desk/missions/" + mission.state().slug() + "?saved=true";
    }

    private void checkFree(MissionImport.Entry entry, MissionImport parsed) {
        for (var email : entry.emails())
            register.at(email)
                    .filter(other -> !other.state().equals(entry.state()))
                    .ifPresent(other -> parsed.errors()
                            .add(
                                    "lines",
                                    "missions.error.other-mission",
                                    email,
                                    other.state().iso3()));
    }

    private String form(Mission mission, MissionForm form, boolean saved, Model model) {
        model.addAttribute("mission", mission);
        model.addAttribute("form", form);
        model.addAttribute("saved", saved);
        model.addAttribute("invitedTo", invitations.seriesOf(mission));
        model.addAttribute("delegates", register.delegatesOf(mission.id()));
        return "missions/mission";
    }

    private static String paste(String lines, FieldErrors errors, Model model) {
        model.addAttribute("lines", lines);
        model.addAttribute("errors", errors);
        return "missions/import";
    }

    private Mission mission(String slug) {
        return register.ofState(states.bySlug(slug).orElseThrow(NotFound::new).iso3());
    }

    private static boolean matches(Mission mission, String q) {
        var state = mission.state();
        var wanted = q.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        state.names().texts().stream(), Stream.of(state.iso3(), String.join(" ", mission.addresses())))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
