package org.presessions.mail.desk;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.presessions.mail.LetterStates;
import org.presessions.mail.LetterTopics;
import org.presessions.mail.MailMessage;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.parts.Rows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The letters that have left or failed, for whoever is asked what became of one.
@Controller
class LeftLetterController {
    static final int PAGE = 40;

    private final LeftLetterRepository repository;
    private final LetterStates states;
    private final Addressees addressees;
    private final Installation installation;
    private final ObjectProvider<LetterTopics> topics;

    LeftLetterController(
            LeftLetterRepository repository,
            LetterStates states,
            Addressees addressees,
            Installation installation,
            ObjectProvider<LetterTopics> topics) {
        this.repository = repository;
        this.states = states;
        this.addressees = addressees;
        this.installation = installation;
        this.topics = topics;
    }

    @GetMapping("/desk/outbox/left")
    String list(
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        var filter = LeftFilter.parse(sent);
        var withheld = filter.q().isEmpty() ? Set.<UUID>of() : addressees.withheld(repository.persons(filter.q()));
        var count = repository.count(filter, withheld);
        var pages = Rows.pages(count, PAGE);
        var shown = Math.clamp(page, 1, pages);
        var letters = repository.letters(filter, withheld, PAGE, (shown - 1L) * PAGE);
        var known = repository.topics();
        model.addAttribute("filter", filter);
        model.addAttribute("count", count);
        model.addAttribute("number", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("letters", letters);
        model.addAttribute(
                "states", states.of(letters.stream().map(MailMessage::id).toList()));
        model.addAttribute("seen", addressees.of(letters));
        model.addAttribute("topics", known);
        model.addAttribute("names", TopicNames.of(topics, known, locale));
        model.addAttribute("server", installation.mailServer());
        return "mail/desk/left";
    }
}
