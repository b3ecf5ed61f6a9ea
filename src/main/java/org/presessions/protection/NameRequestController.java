package org.presessions.protection;

import java.util.UUID;
import org.presessions.protection.custody.Custodians;
import org.presessions.protection.custody.NameRequest;
import org.presessions.protection.custody.NameRequests;
import org.presessions.shared.Coded;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a custodian asks for the real name of one speaker, the other one answers, and both then read it.
@Controller
@RequestMapping("/desk/custodians")
class NameRequestController {
    static final int REASON_CHARACTERS_AT_MOST = 1000;

    private final WithheldNames withheld;
    private final NameRequests requests;
    private final Custodians custodians;

    NameRequestController(WithheldNames withheld, NameRequests requests, Custodians custodians) {
        this.withheld = withheld;
        this.requests = requests;
        this.custodians = custodians;
    }

    static String path(UUID applicationId) {
        return "/desk/custodians/applications/" + applicationId;
    }

    @GetMapping("/applications/{id}")
    String show(@PathVariable UUID id, Model model) {
        return page(id, "", new FieldErrors(), model);
    }

    @PostMapping("/applications/{id}")
    String ask(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Model model) {
        withheld.get(id);
        var errors = errors(reason.strip());
        if (errors.any()) return Refusal.invalid(page(id, reason, errors, model));
        if (requests.ask(id, Visitor.signedIn(), reason.strip())) return "redirect:" + path(id);
        errors.add("reason", "protection.error.asked-already");
        return Refusal.conflict(page(id, reason, errors, model));
    }

    @PostMapping("/requests/{id}/answer")
    String answer(@PathVariable UUID id, @RequestParam(defaultValue = "") String answer, Model model) {
        var given = Coded.find(NameRequest.Answer.class, answer).orElseThrow(NotFound::new);
        var request = requests.get(id);
        withheld.get(request.applicationId());
        if (requests.answer(request, Visitor.signedIn(), given)) return "redirect:" + path(request.applicationId());
        var errors = new FieldErrors();
        errors.add("requests", "protection.error.too-late");
        return Refusal.conflict(page(request.applicationId(), "", errors, model));
    }

    private static FieldErrors errors(String reason) {
        var errors = new FieldErrors();
        errors.addIf(reason.isEmpty(), "reason", "protection.error.reason");
        errors.addIf(
                reason.length() > REASON_CHARACTERS_AT_MOST,
                "reason",
                "protection.error.reason-long",
                REASON_CHARACTERS_AT_MOST);
        return errors;
    }

    private String page(UUID id, String reason, FieldErrors errors, Model model) {
        var oneself = Visitor.signedIn();
        var application = withheld.get(id);
        var shown = requests.shown(id, oneself);
        model.addAttribute("path", path(application.id()));
        model.addAttribute("number", application.number().orElse(""));
        model.addAttribute("name", withheld.name(application, Audience.SECRETARIAT));
        model.addAttribute("shown", shown);
        model.addAttribute("realName", shown.map(allowed -> withheld.name(application, Audience.CUSTODIANS)));
        model.addAttribute("email", shown.map(allowed -> application.answers().speakerEmail()));
        model.addAttribute("guardian", shown.flatMap(allowed -> withheld.guardian(application)));
        model.addAttribute("custodians", custodians.all());
        model.addAttribute("isCustodian", custodians.beside(oneself).isPresent());
        model.addAttribute("oneself", oneself);
        model.addAttribute("requests", requests.of(id));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "protection/name-request";
    }
}
