package org.presessions.applications.filling;

import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.applications.devices.ApplicationAccess;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Taking an application back: asks first, and says what follows.
@Controller
class ApplicationWithdrawalController {
    private final Applications applications;
    private final SentFiles sentFiles;

    ApplicationWithdrawalController(Applications applications, SentFiles sentFiles) {
        this.applications = applications;
        this.sentFiles = sentFiles;
    }

    @GetMapping("/applications/{id}/withdrawal")
    String ask(Draft draft, Model model) {
        ApplicationAccess.requireOwner(draft);
        if (draft.status() == ApplicationStatus.WITHDRAWN) return "redirect:" + draft.path();
        model.addAttribute("draft", draft);
        return "applications/filling/withdrawal";
    }

    @PostMapping("/applications/{id}/withdrawal")
    String withdraw(Draft draft, Model model) {
        ApplicationAccess.requireOwner(draft);
        applications.withdraw(draft.id());
        sentFiles.forgetPieces(draft.id()); // afterwards nothing more is taken
        if (draft.status() != ApplicationStatus.DRAFT) return "redirect:" + draft.path();
        model.addAttribute("series", draft.preSession().series());
        return "applications/filling/deleted";
    }
}
