package org.presessions.mail;

import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.shared.installation.Installation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A group of the outbox: a sample is read, then all leave, or those that hold some words.
@Controller
class LetterGroupController {
    private static final int QUERY_LENGTH = 200;

    private final LetterGroups groups;
    private final Addressees addressees;
    private final Installation installation;

    LetterGroupController(LetterGroups groups, Addressees addressees, Installation installation) {
        this.addressees = addressees;
        this.groups = groups;
        this.installation = installation;
    }

    @GetMapping("/desk/outbox/groups/{group}")
    String show(
            @PathVariable("group") String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean random,
            Model model) {
        var shown = groups.page(choice(kind, q), page, random);
        model.addAttribute("shown", shown);
        model.addAttribute(
                "seen",
                addressees.of(Stream.concat(shown.samples().stream(), shown.letters().stream())
                        .toList()));
        return "mail/group";
    }

    @GetMapping("/desk/outbox/groups/{group}/release")
    String ask(@PathVariable("group") String kind, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("group", groups.of(choice(kind, q)));
        model.addAttribute("server", installation.mailServer());
        return "mail/group-release";
    }

    @PostMapping("/desk/outbox/groups/{group}/release")
    String release(
            @PathVariable("group") String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam UUID newest,
            RedirectAttributes next) {
        next.addFlashAttribute("released", groups.release(choice(kind, q), newest));
        return "redirect:/desk/outbox";
    }

    private static LetterChoice choice(String kind, String q) {
        return new LetterChoice(kind, q.length() > QUERY_LENGTH ? q.substring(0, QUERY_LENGTH) : q);
    }
}
