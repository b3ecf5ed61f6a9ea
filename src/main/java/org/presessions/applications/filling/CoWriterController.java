package org.presessions.applications.filling;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.presessions.applications.Draft;
import org.presessions.applications.devices.ApplicationAccess;
import org.presessions.applications.together.CoWriters;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.presessions.shared.limits.RateLimits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The owner of an application asks others to write it too, and takes them off; whoever was asked may go.
@Controller
class CoWriterController {
    private static final int ASKED_AN_HOUR = 20;

    private final CoWriters coWriters;
    private final TaskLists taskLists;
    private final OverviewPage page;
    private final RateLimits limits;

    CoWriterController(CoWriters coWriters, TaskLists taskLists, OverviewPage page, RateLimits limits) {
        this.coWriters = coWriters;
        this.taskLists = taskLists;
        this.page = page;
        this.limits = limits;
    }

    @PostMapping("/applications/{id}/co-writers")
    String ask(Draft draft, @RequestParam(defaultValue = "") String email, Locale locale, Model model) {
        ApplicationAccess.requireForm(draft);
        if (!ApplicationAccess.isOwn(draft)) throw new NotFound();
        limits.take("ask-co-writer", draft.applicantId().toString(), ASKED_AN_HOUR, Duration.ofHours(1));
        var errors = taskLists.of(draft).takes() ? coWriters.ask(draft.id(), email) : closed();
        if (errors.any()) return Refusal.invalid(page.of(draft, "", email, errors, locale, model));
        return "redirect:" + draft.path() + "#co-writers";
    }

    @PostMapping("/applications/{id}/co-writers/{personId}/removal")
    String remove(Draft draft, @PathVariable UUID personId) {
        if (ApplicationAccess.isOwn(draft)) {
            coWriters.remove(draft.id(), personId);
            return "redirect:" + draft.path() + "#co-writers";
        }
        if (!Visitor.signedIn().equals(personId)) throw new NotFound();
        coWriters.remove(draft.id(), personId);
        return "applications/filling/gone";
    }

    /// Its page was open when the call closed.
    private static FieldErrors closed() {
        var errors = new FieldErrors();
        errors.add("email", "applications.together.error.closed");
        return errors;
    }
}
