package org.presessions.applications;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Taking an application back: asks first, and says what follows.
@Controller
class ApplicationWithdrawalController {
    private final Applications applications;
    private final ApplicationAccess access;

    ApplicationWithdrawalController(Applications applications, ApplicationAccess access) {
        this.applications = applications;
        this.access = access;
    }

    @GetMapping("/applications/{id}/withdrawal")
    String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
        var draft = access.get(id, request);
        if (draft.status() == ApplicationStatus.WITHDRAWN) return "redirect:" + draft.path();
        model.addAttribute("draft", draft);
        return "applications/withdrawal";
    }

    @PostMapping("/applications/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, HttpServletRequest request, Model model) {
        var draft = access.get(id, request);
        applications.withdraw(id);
        if (draft.status() != ApplicationStatus.DRAFT) return "redirect:" + draft.path();
        model.addAttribute("series", draft.preSession().series());
        return "applications/deleted";
    }
}
