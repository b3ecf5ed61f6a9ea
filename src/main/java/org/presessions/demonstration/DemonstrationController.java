package org.presessions.demonstration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.UUID;
import org.presessions.mail.MailMessage;
import org.presessions.mail.Outbox;
import org.presessions.people.People;
import org.presessions.people.SignInLinks;
import org.presessions.people.SignedIn;
import org.presessions.shared.NotFound;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.typed.SentForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Lets a visitor try each role, and read the mails that a demonstration without a mail server keeps in files. None of
/// it is there in an installation without the demonstration.
@Controller
class DemonstrationController {
    private static final int MAILS_SHOWN = 100;

    private final Demonstration demonstration;
    private final People people;
    private final SignedIn signedIn;
    private final Outbox outbox;
    private final SignInLinks links;
    private final Installation installation;

    DemonstrationController(
            Demonstration demonstration,
            People people,
            SignedIn signedIn,
            Outbox outbox,
            SignInLinks links,
            Installation installation) {
        this.demonstration = demonstration;
        this.people = people;
        this.signedIn = signedIn;
        this.outbox = outbox;
        this.links = links;
        this.installation = installation;
    }

    @PostMapping("/demonstration/try-as/{code}")
    String tryAs(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        requireDemonstration();
        if (!SentForm.isFromOurs(request, installation.address())) throw new NotFound(); // no other site signs one in
        var role = Arrays.stream(SampleRole.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        signedIn.as(people.byEmail(role.email()).orElseThrow(NotFound::new), request, response);
        return "redirect:" + role.path;
    }

    @GetMapping("/demonstration/mails")
    String mails(Model model) {
        requireFiles();
        model.addAttribute("mails", outbox.filed(MAILS_SHOWN));
        return "demonstration/mails";
    }

    @GetMapping("/demonstration/mails/{id}")
    String mail(@PathVariable UUID id, Model model) {
        requireFiles();
        var mail = outbox.find(id)
                .filter(MailMessage::isFiled)
                .orElseThrow(NotFound::new)
                .mail();
        model.addAttribute("mail", mail);
        model.addAttribute(
                "link",
                mail.link()
                        .map(link -> links.issue(mail.personId().orElseThrow(), link))
                        .orElse(""));
        return "demonstration/mail";
    }

    /// What leaves by a mail server is for its reader alone.
    private void requireFiles() {
        requireDemonstration();
        if (installation.mailServer()) throw new NotFound();
    }

    private void requireDemonstration() {
        if (!demonstration.isOffered()) throw new NotFound();
    }
}
