package org.presessions.mail.desk;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.mail.LetterAddress;
import org.presessions.mail.LetterStates;
import org.presessions.mail.MailMessage;
import org.presessions.mail.MailStatus;
import org.presessions.mail.Outbox;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.typed.Origins;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The secretariat's outbox: letters are read by a person before they leave.
@Controller
class OutboxController {
    private static final int SHOWN = 20;

    private final Outbox outbox;
    private final LetterGroups groups;
    private final LetterStates states;
    private final LetterReadings readings;
    private final Addressees addressees;
    private final Installation installation;

    OutboxController(
            Outbox outbox,
            LetterGroups groups,
            LetterStates states,
            LetterReadings readings,
            Addressees addressees,
            Installation installation) {
        this.readings = readings;
        this.states = states;
        this.addressees = addressees;
        this.outbox = outbox;
        this.groups = groups;
        this.installation = installation;
    }

    @GetMapping("/desk/outbox")
    String list(Model model) {
        model.addAttribute("groups", groups.all());
        model.addAttribute("allFailed", outbox.countFailed());
        var failed = outbox.failed(SHOWN);
        var filed = outbox.filed(SHOWN);
        var untold = outbox.untold();
        model.addAttribute("failed", failed);
        model.addAttribute("filed", filed);
        model.addAttribute(
                "seen",
                addressees.of(
                        Stream.of(failed, filed, untold).flatMap(List::stream).toList()));
        model.addAttribute("untold", untold);
        model.addAttribute("inFiles", outbox.countFiled());
        model.addAttribute("server", installation.mailServer());
        model.addAttribute("folder", installation.home().resolve("mail").toString());
        return "mail/desk/outbox";
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
        return page(message, LetterForm.of(message), new FieldErrors(), model);
    }

    @PostMapping("/desk/outbox/{id}")
    String reword(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Model model) {
        var message = outbox.find(id).orElseThrow(NotFound::new);
        if (message.status() != MailStatus.HELD) return anew(id, model);
        var form = LetterForm.parse(sent);
        var errors = form.check(message);
        if (errors.any()) return Refusal.invalid(page(message, form, errors, model));
        var merge = form.into(message, Origins.in(sent));
        if (merge.isContested()) return Refusal.conflict(page(message, form, LetterForm.contested(merge), model));
        var words = LetterForm.parse(merge.kept());
        if (!outbox.reword(id, words.subject(), words.body())) return anew(id, model);
        if (!words.equals(LetterForm.of(message))) readings.note(id, words);
        return "redirect:/desk/outbox";
    }

    /// Somebody says that they have read a letter that waits, in the words of the page where they say so.
    @PostMapping("/desk/outbox/{id}/reading")
    String read(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Model model) {
        var words = LetterForm.of(outbox.find(id).orElseThrow(NotFound::new));
        var isAsItWas = Origins.in(sent).filter(words.origins()::equals).isPresent();
        return isAsItWas && readings.note(id, words) ? "redirect:/desk/outbox/" + id : anew(id, model);
    }

    /// The letter as it is by now, for whoever acted on it as it was.
    private String anew(UUID id, Model model) {
        var message = outbox.find(id).orElseThrow(NotFound::new);
        var errors = new FieldErrors();
        errors.add("body", message.status() == MailStatus.HELD ? "mail.error.reworded" : "mail.error.gone");
        return Refusal.conflict(page(message, LetterForm.of(message), errors, model));
    }

    @PostMapping("/desk/outbox/{id}/address")
    String readdress(@PathVariable UUID id, @RequestParam(defaultValue = "") String address, Model model) {
        var message = outbox.find(id).orElseThrow(NotFound::new);
        if (!message.canBeReaddressed()) throw new NotFound();
        var errors = new FieldErrors();
        errors.addIf(!LetterAddress.isReachable(address.strip()), "address", "mail.error.address");
        if (errors.any()) {
            model.addAttribute("address", address);
            return Refusal.invalid(page(message, LetterForm.of(message), errors, model));
        }
        outbox.readdress(id, address.strip().toLowerCase(Locale.ROOT));
        return "redirect:/desk/outbox/" + id;
    }

    @PostMapping("/desk/outbox/{id}/discard")
    String discard(@PathVariable UUID id) {
        outbox.discard(id);
        return "redirect:/desk/outbox";
    }

    /// Of a letter that was discarded.
    @PostMapping("/desk/outbox/{id}/again")
    String writeAgain(@PathVariable UUID id) {
        return outbox.writeAgain(id) ? "redirect:/desk/outbox/" + id : "redirect:/desk/outbox";
    }

    @PostMapping("/desk/outbox/{id}/settled")
    String settle(@PathVariable UUID id) {
        outbox.settle(id);
        return "redirect:/desk/outbox";
    }

    private String page(MailMessage message, LetterForm form, FieldErrors errors, Model model) {
        model.addAttribute("message", message);
        model.addAttribute("state", states.of(List.of(message.id())).get(message.id()));
        model.addAttribute("readings", readings.of(message.id()));
        model.addAttribute("versions", outbox.versions(message.id()));
        model.addAttribute("seen", addressees.of(message));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "mail/desk/message";
    }
}
