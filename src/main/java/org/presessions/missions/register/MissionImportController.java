package org.presessions.missions.register;

import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.presessions.shared.words.Languages;
import org.presessions.states.MembersAndObservers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Addresses of many missions at once, pasted: all of them are taken, or none.
@Controller
@RequestMapping("/desk/missions/import")
class MissionImportController {
    private final MissionRegister register;
    private final MembersAndObservers parties;
    private final Languages languages;

    MissionImportController(MissionRegister register, MembersAndObservers parties, Languages languages) {
        this.register = register;
        this.parties = parties;
        this.languages = languages;
    }

    @GetMapping
    String paste(Model model) {
        return page("", new FieldErrors(), model);
    }

    @PostMapping
    String take(@RequestParam(defaultValue = "") String lines, Model model) {
        var parsed = MissionImport.parse(lines, parties, languages);
        if (!parsed.errors().any()) parsed.entries().forEach(entry -> checkFree(entry, parsed));
        if (parsed.errors().any()) return Refusal.invalid(page(lines, parsed.errors(), model));
        register.take(parsed.entries());
        return "redirect:/desk/missions?imported=" + parsed.entries().size();
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

    private static String page(String lines, FieldErrors errors, Model model) {
        model.addAttribute("lines", lines);
        model.addAttribute("errors", errors);
        return "missions/register/import";
    }
}
