package org.presessions.applications.desk;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.LateEntryForm;
import org.presessions.applications.StartForm;
import org.presessions.applications.late.LateEntries;
import org.presessions.calendar.PreSession;
import org.presessions.people.People;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.words.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The secretariat lets some apply for a State after the close, or enters an application that came by post.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/{state}/late-entries")
class LateEntryDeskController {
    private final LateEntries entries;
    private final People people;
    private final Languages languages;
    private final Installation installation;
    private final Clock clock;

    LateEntryDeskController(
            LateEntries entries, People people, Languages languages, Installation installation, Clock clock) {
        this.entries = entries;
        this.people = people;
        this.languages = languages;
        this.installation = installation;
        this.clock = clock;
    }

    @GetMapping
    String list(PreSession preSession, Model model) {
        return page(preSession, LateEntryForm.EMPTY, new FieldErrors(), model);
    }

    /// The link is shown on this one page, and never again.
    @PostMapping
    String make(PreSession preSession, LateEntryForm form, Model model) {
        var errors = form.check(clock.instant(), preSession.series().zone());
        if (errors.any()) return Refusal.invalid(page(preSession, form, errors, model));
        var token = entries.make(preSession, form);
        model.addAttribute("link", Optional.of(installation.address() + "/applications/late/" + token));
        return page(preSession, LateEntryForm.EMPTY, errors, model);
    }

    @PostMapping("/{id}/end")
    String end(PreSession preSession, @PathVariable UUID id) {
        entries.end(id, preSession.id());
        return "redirect:/desk" + preSession.path() + "/late-entries";
    }

    @PostMapping("/by-post")
    String enter(
            PreSession preSession, StartForm posted, @RequestParam(defaultValue = "") String language, Model model) {
        var address = posted.address();
        var spoken = languages.find(language);
        var errors = new FieldErrors();
        errors.addIf(address.isEmpty(), "email", "people.error.email");
        errors.addIf(spoken.isEmpty(), "language", "applications.error.language");
        model.addAttribute("posted", posted);
        model.addAttribute("language", language);
        if (errors.any()) return Refusal.invalid(page(preSession, LateEntryForm.EMPTY, errors, model));
        var applicant = people.ensure(address.orElseThrow(), "", spoken.orElseThrow());
        var begun = entries.enter(preSession.id(), applicant, spoken.orElseThrow(), posted.keyOrNew());
        return "redirect:/applications/" + begun.id();
    }

    private String page(PreSession preSession, LateEntryForm form, FieldErrors errors, Model model) {
        model.addAttribute("preSession", preSession);
        model.addAttribute("entries", entries.of(preSession.id()));
        model.addAttribute("entered", entries.byPost(preSession.id()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "applications/desk/late-entries";
    }
}
