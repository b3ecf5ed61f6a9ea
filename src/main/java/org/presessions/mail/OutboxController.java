package org.presessions.mail;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.installation.Installation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The secretariat's outbox: letters are read by a person before they leave.
@Controller
class OutboxController {
    private static final int SUBJECT_LENGTH = 300;
    private static final int BODY_LENGTH = 20_000;

    private static final int SHOWN = 20;

    private final Outbox outbox;
    private final LetterGroups groups;
    private final Installation installation;

    OutboxController(Outbox outbox, LetterGroups groups, Installation installation) {
        this.outbox = outbox;
        this.groups = groups;
        this.installation = installation;
    }

    @GetMapping("/desk/outbox")
    String list(Model model) {
        model.addAttribute("groups", groups.all());
        model.addAttribute("allFailed", outbox.countFailed());
        model.addAttribute("failed", outbox.failed(SHOWN));
        model.addAttribute("filed", outbox.filed(SHOWN));
        model.addAttribute("inFiles", outbox.countFiled());
        model.addAttribute("server", installation.mailServer());
        return "mail/outbox";
    }

    @PostMapping("/desk/outbox/release")
    String release(@RequestParam(required = false) List<UUID> id, RedirectAttributes next) {
        next.addFlashAttribute("released", outbox.release(id == null ? List.of() : id));
        return "redirect:/desk/outbox";
    }

    @PostMapping("/desk/outbox/release-filed")
    String releaseFiled(RedirectAttributes next) {
        if (!installation.mailServer()) throw new NotFound();
        next.addFlashAttribute("released", outbox.releaseFiled());
        return "redirect:/desk/outbox";
    }

    @GetMapping("/desk/outbox/{id}")
    String show(@PathVariable UUID id, Model model) {
        var message = outbox.find(id).orElseThrow(NotFound::new);
        return page(message, message.mail().subject(), message.mail().body(), new FieldErrors(), model);
    }

    @PostMapping("/desk/outbox/{id}")
    String reword(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String body,
            Model model) {
        var message = outbox.find(id).orElseThrow(NotFound::new);
        var errors = check(message, subject, body);
        if (errors.any()) return Refusal.invalid(page(message, subject, body, errors, model));
        outbox.reword(id, subject.strip(), body.replace("\r\n", "\n"));
        return "redirect:/desk/outbox";
    }

    @PostMapping("/desk/outbox/{id}/address")
    String readdress(@PathVariable UUID id, @RequestParam(defaultValue = "") String address, Model model) {
        var message = outbox.find(id).orElseThrow(NotFound::new);
        if (!message.canBeReaddressed()) throw new NotFound();
        var errors = new FieldErrors();
        errors.addIf(!LetterAddress.isReachable(address.strip()), "address", "mail.error.address");
        if (errors.any()) {
            model.addAttribute("address", address);
            return Refusal.invalid(
                    page(message, message.mail().subject(), message.mail().body(), errors, model));
        }
        outbox.readdress(id, address.strip().toLowerCase(Locale.ROOT));
        return "redirect:/desk/outbox/" + id;
    }

    @PostMapping("/desk/outbox/{id}/discard")
    String discard(@PathVariable UUID id) {
        outbox.discard(id);
        return "redirect:/desk/outbox";
    }

    private static FieldErrors check(MailMessage message, String subject, String body) {
        var errors = new FieldErrors();
        errors.addIf(message.status() != MailStatus.HELD, "body", "mail.error.gone");
        errors.addIf(
                subject.isBlank() || subject.length() > SUBJECT_LENGTH,
                "subject",
                "mail.error.subject",
                SUBJECT_LENGTH);
        errors.addIf(subject.lines().count() > 1, "subject", "mail.error.subject", SUBJECT_LENGTH);
        errors.addIf(body.isBlank() || body.length() > BODY_LENGTH, "body", "mail.error.body", BODY_LENGTH);
        errors.addIf(
                message.mail().link().isPresent() && !body.contains(Mail.LINK), "body", "mail.error.link", Mail.LINK);
        return errors;
    }

    private static String page(MailMessage message, String subject, String body, FieldErrors errors, Model model) {
        model.addAttribute("message", message);
        model.addAttribute("subject", subject);
        model.addAttribute("body", body);
        model.addAttribute("errors", errors);
        return "mail/message";
    }
}
