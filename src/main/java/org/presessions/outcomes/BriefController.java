package org.presessions.outcomes;

import java.util.Locale;
import java.util.Set;
import org.presessions.calendar.PreSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The brief as a page, or when it will be here.
@Controller
class BriefController {
    private final BriefReaders readers;
    private final BriefEditions editions;
    private final Briefs briefs;

    BriefController(BriefReaders readers, BriefEditions editions, Briefs briefs) {
        this.readers = readers;
        this.editions = editions;
        this.briefs = briefs;
    }

    @GetMapping("/pre-sessions/{series}/{state}/brief")
    String show(PreSession preSession, @RequestParam(defaultValue = "") String marked, Locale locale, Model model) {
        var reader = readers.admit(preSession.id());
        model.addAttribute("preSession", preSession);
        return editions.find(preSession, reader, marked.equals("yes"), locale)
                .map(edition -> brief(edition, reader, model))
                .orElse("outcomes/brief-later");
    }

    private String brief(BriefEdition edition, BriefReader reader, Model model) {
        model.addAttribute("edition", edition);
        model.addAttribute("reader", reader);
        model.addAttribute("marks", marks(reader, edition.preSession()));
        return "outcomes/brief";
    }

    private Set<String> marks(BriefReader reader, PreSession preSession) {
        if (!reader.marks()) return Set.of();
        return briefs.marks(reader.personId(), preSession.id());
    }
}
