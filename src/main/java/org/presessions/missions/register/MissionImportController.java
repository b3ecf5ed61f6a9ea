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

/// Addresses of many missions at once, pasted. Where some lines are wrong, what was understood can be taken.
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
        model.addAttribute("lines", "");
        model.addAttribute("errors", new FieldErrors());
        return "missions/register/import";
    }

    /// @param understood whether the rest is taken over where some lines are wrong, which stay to be put right
    @PostMapping
    String take(
            @RequestParam(defaultValue = "") String lines,
            @RequestParam(defaultValue = "false") boolean understood,
            Model model) {
        var parsed = parse(lines);
        var takesSome = understood && !parsed.entries().isEmpty();
        if (parsed.errors().any() && !takesSome) return Refusal.invalid(page(lines, parsed, 0, model));
        register.take(parsed.entries());
        if (!parsed.errors().any())
            return "redirect:/desk/missions?imported=" + parsed.entries().size();
        var left = parsed.left();
        return page(left, parse(left), parsed.entries().size(), model);
    }

    private MissionImport parse(String lines) {
        return MissionImport.parse(lines, parties, languages, register.addresses());
    }

    /// @param imported of how many missions addresses were taken over just now
    private static String page(String lines, MissionImport parsed, int imported, Model model) {
        model.addAttribute("lines", lines);
        model.addAttribute("errors", parsed.errors());
        model.addAttribute("understood", parsed.entries().size());
        model.addAttribute("imported", imported);
        return "missions/register/import";
    }
}
