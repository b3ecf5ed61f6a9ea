package org.presessions.people.tokens;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own tokens: made with a name and an end, shown once, ended at once.
@Controller
@RequestMapping("/desk/tokens")
class ApiTokensController {
    static final int DAYS = 90;
    static final int DAYS_AT_MOST = 365;
    private static final int NAME_AT_MOST = 100; // characters

    private final ApiTokens tokens;
    private final Clock clock;

    ApiTokensController(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        return page("", Integer.toString(DAYS), new FieldErrors(), Optional.empty(), model);
    }

    @PostMapping
    String make(
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String days, Model model) {
        var errors = new FieldErrors();
        errors.addIf(name.isBlank() || name.length() > NAME_AT_MOST, "name", "people.error.token-name", NAME_AT_MOST);
        errors.addIf(!isDays(days.strip()), "days", "people.error.token-days", DAYS_AT_MOST);
        if (errors.any()) return Refusal.invalid(page(name, days, errors, Optional.empty(), model));
        var valid = Duration.ofDays(Integer.parseInt(days.strip()));
        var made = tokens.make(new ApiTokens.NewToken(Visitor.signedIn(), name.strip(), Scope.APPLICATIONS, valid));
        return page("", Integer.toString(DAYS), errors, Optional.of(made), model);
    }

    /// What is not one's own stays as it is.
    @PostMapping("/end")
    String end(@RequestParam(defaultValue = "") String id) {
        tokens.of(Visitor.signedIn()).stream()
                .filter(token -> token.id().toString().equals(id))
                .forEach(token -> tokens.end(token.id(), token.personId()));
        return "redirect:/desk/tokens";
    }

    private String page(String name, String days, FieldErrors errors, Optional<String> made, Model model) {
        model.addAttribute("tokens", tokens.of(Visitor.signedIn()));
        model.addAttribute("name", name);
        model.addAttribute("days", days);
        model.addAttribute("errors", errors);
        model.addAttribute("made", made);
        model.addAttribute("now", clock.instant());
        return "people/tokens/tokens";
    }

    private static boolean isDays(String text) {
        return text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= DAYS_AT_MOST;
    }
}
