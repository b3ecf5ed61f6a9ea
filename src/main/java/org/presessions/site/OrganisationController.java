package org.presessions.site;

import java.util.Map;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.presessions.shared.organisation.CurrentIdentity;
import org.presessions.shared.words.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The administrator's page of the organisation that runs the installation.
@Controller
class OrganisationController {
    private static final String PATH = "/desk/organisation";

    private final OrganisationDesk desk;
    private final CurrentIdentity identities;
    private final Languages languages;

    OrganisationController(OrganisationDesk desk, CurrentIdentity identities, Languages languages) {
        this.desk = desk;
        this.identities = identities;
        this.languages = languages;
    }

    @GetMapping(PATH)
    String show(Model model) {
        return page(IdentityForm.of(identities.now()), new FieldErrors(), model);
    }

    /// @param take whether the colours that were proposed are taken instead of those that were typed
    @PostMapping(PATH)
    String save(
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "false") boolean take,
            Model model,
            RedirectAttributes next) {
        var typed = IdentityForm.of(fields, languages);
        var form = take ? typed.withFitColours() : typed;
        var errors = form.check();
        if (errors.any()) return Refusal.invalid(page(form, errors, model));
        desk.save(form);
        next.addFlashAttribute("saved", true);
        return "redirect:" + PATH;
    }

    private static String page(IdentityForm form, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "site/organisation";
    }
}
