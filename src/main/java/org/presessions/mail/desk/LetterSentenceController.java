package org.presessions.mail.desk;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Adds a sentence to all letters of a group that wait.
@Controller
@RequestMapping("/desk/outbox/groups/{group}/sentence")
class LetterSentenceController {
    private final LetterGroups groups;

    LetterSentenceController(LetterGroups groups) {
        this.groups = groups;
    }

    /// The letters that the page has counted.
    record Counted(UUID newest, Instant written) {}

    @GetMapping
    String ask(@PathVariable("group") String kind, LetterFilter filter, Model model) {
        var group = groups.of(filter.of(kind));
        return page(group, SentenceForm.parse(Map.of(), group.languages().keySet()), new FieldErrors(), model);
    }

    @PostMapping
    String add(
            @PathVariable("group") String kind,
            LetterFilter filter,
            Counted counted,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next,
            Model model) {
        var choice = filter.of(kind);
        var group = groups.of(choice);
        var form = SentenceForm.parse(sent, group.languages().keySet());
        var errors = form.check();
        if (errors.any()) return Refusal.invalid(page(group, form, errors, model));
        next.addFlashAttribute("added", groups.add(form, choice, counted.newest(), counted.written()));
        return "redirect:" + choice.path();
    }

    private static String page(LetterGroup group, SentenceForm form, FieldErrors errors, Model model) {
        model.addAttribute("group", group);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "mail/desk/sentence";
    }
}
