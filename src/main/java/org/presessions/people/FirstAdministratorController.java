package org.presessions.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.limits.RateLimits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where the printed link of a new installation leads.
@Controller
class FirstAdministratorController {
    private final FirstAdministrator first;
    private final SignedIn signedIn;
    private final RateLimits limits;

    FirstAdministratorController(FirstAdministrator first, SignedIn signedIn, RateLimits limits) {
        this.first = first;
        this.signedIn = signedIn;
        this.limits = limits;
    }

    @GetMapping("/first-administrator/{token}")
    String ask(@PathVariable String token, HttpServletRequest request, Model model) {
        requireOpen(token, request);
        return form(new PersonForm("", "", Set.of(), "", null), new FieldErrors(), token, model);
    }

    @PostMapping("/first-administrator/{token}")
    String create(
            @PathVariable String token,
            PersonForm form,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        requireOpen(token, request);
        var errors = form.check();
        if (errors.any()) return Refusal.invalid(form(form, errors, token, model));
        var person = first.create(form.address(), form.name().strip(), locale).orElseThrow(NotFound::new);
        signedIn.as(person, request, response);
        return "redirect:/desk";
    }

    private void requireOpen(String token, HttpServletRequest request) {
        limits.take("first-administrator", request.getRemoteAddr(), 20, Duration.ofMinutes(10));
        if (!first.isOpenedBy(token)) throw new NotFound();
    }

    private static String form(PersonForm form, FieldErrors errors, String token, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("token", token);
        return "people/first-administrator";
    }
}
