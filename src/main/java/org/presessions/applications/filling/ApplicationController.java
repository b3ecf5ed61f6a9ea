package org.presessions.applications.filling;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.presessions.applications.Draft;
import org.presessions.applications.DraftNotes;
import org.presessions.applications.devices.ApplicationAccess;
import org.presessions.applications.devices.HeldApplications;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Visitor;
import org.presessions.shared.typed.DeviceTraces;
import org.presessions.shared.typed.Unsent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// An applicant's own: the list, each application with what is left to do or its receipt, and the way out of a shared
/// computer.
@Controller
class ApplicationController {
    private final DraftNotes notes;
    private final ApplicationAccess access;
    private final OverviewPage page;
    private final HeldApplications held;
    private final Unsent unsent;

    ApplicationController(
            DraftNotes notes, ApplicationAccess access, OverviewPage page, HeldApplications held, Unsent unsent) {
        this.notes = notes;
        this.access = access;
        this.page = page;
        this.held = held;
        this.unsent = unsent;
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
        var known = news.matches("submitted|again|file") ? news : "";
        return page.of(draft, known, "", new FieldErrors(), locale, model);
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
