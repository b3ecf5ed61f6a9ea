package org.presessions.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Page;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.presessions.shared.limits.RateLimits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in: ask for a link, open it. Whether an address is known is told to nobody but its owner.
@Controller
class SignInController {
    /// A whole mission, or the room of a Pre-session, may sit behind one address.
    private static final int FROM_ONE_PLACE = 600;

    private final People people;
    private final SignInLinks links;
    private final SignedIn signedIn;
    private final RateLimits limits;
    private final Clock clock;

    SignInController(People people, SignInLinks links, SignedIn signedIn, RateLimits limits, Clock clock) {
        this.people = people;
        this.links = links;
        this.signedIn = signedIn;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    String ask(@RequestParam(defaultValue = "/") String to, Model model) {
        return form("", to, new FieldErrors(), model);
    }

    @PostMapping("/sign-in")
    String send(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            Model model) {
        limits.take("sign-in", request.getRemoteAddr(), FROM_ONE_PLACE, Duration.ofMinutes(10));
        var address = EmailAddress.parse(email);
        if (address.isEmpty()) return noAddress(email, to, model);
        if (limits.allowMail("sign-in", address.get(), 5, Duration.ofMinutes(20)))
            links.ask(address.get(), ownPath(to));
        model.addAttribute("email", Page.readable(address.get()));
        return "people/sign-in-sent";
    }

    /// For whoever has just signed out; not for somebody who comes back to the page and is signed in again.
    @GetMapping("/signed-out")
    String left() {
        return Visitor.current().isSignedIn() ? "redirect:/" : "people/signed-out";
    }

    @GetMapping("/sign-in/link/{token}")
    String look(@PathVariable String token, Model model) {
        var link = links.look(token).orElseThrow(NotFound::new);
        model.addAttribute("token", token);
        model.addAttribute("email", maskedOwner(link));
        return link.isValidAt(clock.instant()) ? "people/sign-in-open" : Refusal.gone("people/sign-in-renew");
    }

    @PostMapping("/sign-in/link/{token}")
    String open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        limits.take("open-link", request.getRemoteAddr(), FROM_ONE_PLACE, Duration.ofMinutes(10));
        return switch (links.open(token)) {
            case SignInOutcome.SignedIn(var person, var path, var reach) -> {
                signedIn.as(person, reach, request, response);
                yield "redirect:" + (path.equals("/") ? StaffForm.landing(person.roles()) : path);
            }
            case SignInOutcome.NoLongerValid(var link) -> look(token, model);
            case SignInOutcome.Unknown() -> throw new NotFound();
        };
    }

    @PostMapping("/sign-in/link/{token}/renewal")
    String renew(@PathVariable String token, HttpServletRequest request, Model model) {
        limits.take("sign-in", request.getRemoteAddr(), FROM_ONE_PLACE, Duration.ofMinutes(10));
        limits.take("sign-in-renewal", token, 3, Duration.ofMinutes(20));
        var link = links.look(token).orElseThrow(NotFound::new);
        links.renew(token);
        model.addAttribute("email", maskedOwner(link));
        return "people/sign-in-sent";
    }

    private String maskedOwner(SignInLink link) {
        return Page.readable(EmailAddress.masked(people.get(link.personId()).email()));
    }

    private static String noAddress(String email, String to, Model model) {
        var errors = new FieldErrors();
        errors.add("email", "people.error.email");
        return Refusal.invalid(form(email, to, errors, model));
    }

    private static String form(String email, String to, FieldErrors errors, Model model) {
        model.addAttribute("email", email);
        model.addAttribute("to", ownPath(to));
        model.addAttribute("errors", errors);
        return "people/sign-in";
    }

    /// Never a redirect to another host: a path of ours begins with one slash.
    private static String ownPath(String to) {
        return to.matches("/(?![/\\\\])[\\x21-\\x7e]*") && !to.contains("\\") ? to : "/";
    }
}
