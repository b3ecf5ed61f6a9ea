package org.presessions.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.presessions.people.sessions.OpenSessions;
import org.presessions.shared.Visitor;
import org.presessions.shared.typed.DeviceTraces;
import org.presessions.shared.typed.Unsent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// A person's own ways in: where he is signed in, and the links that live in his letters; each can be ended.
@Controller
@RequestMapping("/sign-ins")
class SignInsController {
    private final People people;
    private final SignInLinks links;
    private final OpenSessions sessions;
    private final Unsent unsent;

    SignInsController(People people, SignInLinks links, OpenSessions sessions, Unsent unsent) {
        this.people = people;
        this.links = links;
        this.sessions = sessions;
        this.unsent = unsent;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        var person = people.get(Visitor.signedIn());
        model.addAttribute("email", person.email());
        model.addAttribute("sessions", sessions.of(person.id(), request.getRequestedSessionId()));
        model.addAttribute("links", links.liveOf(person.id()));
        return "people/sign-ins";
    }

    @PostMapping("/links/{id}/end")
    String endLink(@PathVariable String id) {
        links.end(Visitor.signedIn(), id);
        return "redirect:/sign-ins";
    }

    @PostMapping("/links/end")
    String endLinks() {
        links.endAll(Visitor.signedIn());
        return "redirect:/sign-ins";
    }

    /// For a computer left behind, or a mailbox that others read.
    @PostMapping("/end")
    String endAll(HttpServletRequest request, HttpServletResponse response) {
        unsent.forget(request, response);
        UUID person = Visitor.signedIn();
        links.endAll(person);
        request.getSession().invalidate();
        sessions.endAllOf(person);
        DeviceTraces.clear(request, response);
        return "redirect:/signed-out";
    }
}
