package org.presessions.missions.register;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.presessions.shared.NotFound;
import org.presessions.shared.parts.Rows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The register of the missions, on the secretariat's desk.
@Controller
class MissionRegisterController {
    private static final int PAGE = 40; // missions

    private final MissionRegister register;

    MissionRegisterController(MissionRegister register) {
        this.register = register;
    }

    @GetMapping("/desk/missions")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam Optional<Integer> imported,
            Locale locale,
            Model model) {
        var all = register.all(locale);
        model.addAttribute("q", q);
        model.addAttribute("imported", imported.orElse(0));
        model.addAttribute("all", all.size());
        model.addAttribute("reachable", (int)
                all.stream().filter(mission -> mission.contact().isPresent()).count());
        var found = all.stream().filter(mission -> matches(mission, q.strip())).toList();
        model.addAttribute("addable", register.addable());
        model.addAttribute("missions", Rows.of(found, page, PAGE));
        return "missions/register/register";
    }

    /// Takes an observer that is no State into the register.
    @PostMapping("/desk/missions/observers")
    String add(@RequestParam(defaultValue = "") String observer) {
        var added = register.addable().stream()
                .filter(one -> one.iso3().equals(observer))
                .findFirst()
                .orElseThrow(NotFound::new);
        register.add(added);
        return "redirect:/desk/missions/" + added.slug();
    }

    private static boolean matches(Mission mission, String q) {
        var state = mission.state();
        var wanted = q.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        state.names().texts().stream(), Stream.of(state.iso3(), String.join(" ", mission.addresses())))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
