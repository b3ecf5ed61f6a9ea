package org.presessions.applications.filling;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.applications.DraftNotes;
import org.presessions.applications.ReceiptLink;
import org.presessions.applications.Receipts;
import org.presessions.applications.answers.AnswerSheet;
import org.presessions.applications.devices.ApplicationAccess;
import org.presessions.applications.devices.HeldApplications;
import org.presessions.people.EmailAddress;
import org.presessions.people.People;
import org.presessions.shared.Visitor;
import org.presessions.shared.typed.DeviceTraces;
import org.presessions.shared.typed.Unsent;
import org.presessions.shared.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// An applicant's own: the list, each application with what is left to do or its receipt, and the way out of a shared
/// computer.
@Controller
class ApplicationController {
    private final Applications applications;
    private final DraftNotes notes;
    private final ApplicationAccess access;
    private final TaskLists taskLists;
    private final AnswerSheet sheet;
    private final Receipts receipts;
    private final HeldApplications held;
    private final People people;
    private final Unsent unsent;
    private final ObjectProvider<ReceiptLink.Source> links;
    private final Words words;

    ApplicationController(
            Applications applications,
            DraftNotes notes,
            ApplicationAccess access,
            TaskLists taskLists,
            AnswerSheet sheet,
            Receipts receipts,
            HeldApplications held,
            People people,
            Unsent unsent,
            ObjectProvider<ReceiptLink.Source> links,
            Words words) {
        this.applications = applications;
        this.notes = notes;
        this.access = access;
        this.taskLists = taskLists;
        this.sheet = sheet;
        this.receipts = receipts;
        this.held = held;
        this.people = people;
        this.unsent = unsent;
        this.links = links;
        this.words = words;
    }

    @GetMapping("/applications")
    String list(HttpServletRequest request, Model model) {
        var own = access.all(request);
        if (own.isEmpty() && !Visitor.current().isSignedIn()) return "redirect:/sign-in?to=/applications";
        model.addAttribute("drafts", own);
        return "applications/filling/list";
    }

    /// @param news what has just happened: `submitted`, `again` (posted twice), `file` (that was awaited)
    @GetMapping("/applications/{id}")
    String show(Draft draft, @RequestParam(defaultValue = "") String news, Locale locale, Model model) {
        notes.opened(draft);
        model.addAttribute("draft", draft);
        model.addAttribute(
                "owner", EmailAddress.masked(people.get(draft.applicantId()).email()));
        if (draft.status() == ApplicationStatus.WITHDRAWN) return "applications/filling/withdrawn";
        model.addAttribute("list", taskLists.of(draft));
        if (draft.handedIn().isEmpty()) return "applications/filling/tasks";
        var last = draft.handedIn().get();
        model.addAttribute(
                "parts",
                sheet.parts(draft.questionnaire(), words.in(locale), last.fields(), sheet.file(last.fileId())));
        model.addAttribute(
                "links",
                links.stream()
                        .flatMap(source -> source.of(draft.application()).stream())
                        .toList());
        model.addAttribute("code", receipts.code(draft).orElseThrow());
        model.addAttribute(
                "news",
                Optional.of(news)
                        .filter(code -> code.matches("submitted|again|file"))
                        .orElse(""));
        return "applications/filling/receipt";
    }

    @PostMapping("/applications/departure")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        unsent.forget(request, response);
        held.leave(request);
        DeviceTraces.clear(request, response);
        return "redirect:/applications/departure";
    }

    @GetMapping("/applications/departure")
    String left() {
        return "applications/filling/departure";
    }
}
