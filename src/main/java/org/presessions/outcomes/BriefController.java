package org.presessions.outcomes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterCounts;
import org.presessions.mail.LetterState;
import org.presessions.mail.LetterStates;
import org.presessions.meeting.DeskNote;
import org.presessions.meeting.DeskNotes;
import org.presessions.shared.Visitor;
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
    private final LetterStates letters;
    private final DeskNotes notes;

    BriefController(
            BriefReaders readers, BriefEditions editions, Briefs briefs, LetterStates letters, DeskNotes notes) {
        this.notes = notes;
        this.readers = readers;
        this.editions = editions;
        this.briefs = briefs;
        this.letters = letters;
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
        model.addAttribute("letters", letters(edition.preSession()));
        model.addAttribute("notes", notes(edition.preSession()));
        return "outcomes/brief";
    }

    /// What the desk noted, in the meeting and in joint ones: for the staff beside the brief, and no part of it.
    private List<DeskNote> notes(PreSession preSession) {
        if (!isStaff()) return List.of();
        return notes.of(preSession);
    }

    private static boolean isStaff() {
        return Visitor.current().is("secretariat", "administrator");
    }

    /// Only staff see what became of the mails that tell of it.
    private Optional<LetterCounts> letters(PreSession preSession) {
        if (!isStaff()) return Optional.empty();
        var path = preSession.path() + "/brief";
        return Optional.of(LetterCounts.of(letters.leadingTo(List.of(path)).getOrDefault(path, List.of()).stream()
                .map(LetterState::status)
                .toList()));
    }

    private Set<String> marks(BriefReader reader, PreSession preSession) {
        if (!reader.marks()) return Set.of();
        return briefs.marks(reader.personId(), preSession.id());
    }
}
