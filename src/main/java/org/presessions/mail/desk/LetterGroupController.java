package org.presessions.mail.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.mail.LetterTopics;
import org.presessions.mail.MailMessage;
import org.presessions.shared.installation.Installation;
import org.springframework.beans.factory.ObjectProvider;
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
    private final LetterGroups groups;
    private final LetterReadings readings;
    private final Addressees addressees;
    private final Installation installation;
    private final ObjectProvider<LetterTopics> topics;

    LetterGroupController(
            LetterGroups groups,
            LetterReadings readings,
            Addressees addressees,
            Installation installation,
            ObjectProvider<LetterTopics> topics) {
        this.topics = topics;
        this.readings = readings;
        this.addressees = addressees;
        this.groups = groups;
        this.installation = installation;
    }

    @GetMapping("/desk/outbox/groups/{group}")
    String show(
            @PathVariable("group") String kind,
            LetterFilter filter,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean random,
            Locale locale,
            Model model) {
        var shown = groups.page(filter.of(kind), page, random);
        model.addAttribute("names", names(shown.topics(), locale));
        model.addAttribute("shown", shown);
        model.addAttribute(
                "readings",
                readings.of(shown.letters().stream().map(MailMessage::id).toList()));
        model.addAttribute(
                "seen",
                addressees.of(Stream.concat(shown.samples().stream(), shown.letters().stream())
                        .toList()));
        return "mail/desk/group";
    }

    @GetMapping("/desk/outbox/groups/{group}/release")
    String ask(@PathVariable("group") String kind, LetterFilter filter, Locale locale, Model model) {
        var choice = filter.of(kind);
        var group = groups.of(choice);
        var contents = groups.contents(group);
        model.addAttribute("group", group);
        model.addAttribute("contents", contents);
        model.addAttribute(
                "names",
                names(
                        contents.stream()
                                .flatMap(content -> content.topics().stream())
                                .toList(),
                        locale));
        model.addAttribute("server", installation.mailServer());
        return "mail/desk/group-release";
    }

    @PostMapping("/desk/outbox/groups/{group}/release")
    String release(
            @PathVariable("group") String kind,
            LetterFilter filter,
            @RequestParam UUID newest,
            @RequestParam Instant written,
            RedirectAttributes next) {
        next.addFlashAttribute("released", groups.release(filter.of(kind), newest, written));
        return "redirect:/desk/outbox";
    }

    private Map<String, String> names(List<LetterTopic> some, Locale locale) {
        return TopicNames.of(topics, some, locale);
    }
}
