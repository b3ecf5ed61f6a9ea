package org.presessions.protection;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.applications.Applications;
import org.presessions.people.People;
import org.presessions.protection.custody.Custodians;
import org.presessions.protection.custody.NameRequest;
import org.presessions.protection.custody.NameRequests;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who the custodians are, and what they asked each other. Only an administrator names them; only they see requests.
@Controller
@RequestMapping("/desk/custodians")
class CustodiansController {
    private static final int REQUESTS = 50;

    private final Custodians custodians;
    private final NameRequests requests;
    private final Applications applications;
    private final People people;

    CustodiansController(Custodians custodians, NameRequests requests, Applications applications, People people) {
        this.custodians = custodians;
        this.requests = requests;
        this.applications = applications;
        this.people = people;
    }

    @GetMapping
    String list(Model model) {
        return page(CustodianForm.of(custodians.all()), new FieldErrors(), model);
    }

    @PostMapping
    String name(
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String second,
            Model model) {
        var form = new CustodianForm(first.strip(), second.strip());
        if (!Visitor.current().is("administrator")) throw new NotFound();
        var errors = form.errors(custodians.staff());
        if (errors.any()) return Refusal.invalid(page(form, errors, model));
        custodians.name(form.chosen());
        return "redirect:/desk/custodians";
    }

    private String page(CustodianForm form, FieldErrors errors, Model model) {
        var isCustodian = custodians.beside(Visitor.signedIn()).isPresent();
        var asked = isCustodian ? requests.newest(REQUESTS) : List.<NameRequest>of();
        model.addAttribute("custodians", custodians.all());
        model.addAttribute("isCustodian", isCustodian);
        model.addAttribute("staff", custodians.staff());
        model.addAttribute("requests", asked);
        model.addAttribute(
                "applications",
                applications.find(asked.stream()
                        .map(NameRequest::applicationId)
                        .distinct()
                        .toList()));
        model.addAttribute(
                "persons",
                people.find(asked.stream()
                        .flatMap(CustodiansController::who)
                        .distinct()
                        .toList()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "protection/custodians";
    }

    private static Stream<UUID> who(NameRequest request) {
        return Stream.concat(Stream.of(request.askedBy()), request.answered().map(NameRequest.Answered::by).stream());
    }
}
