package org.presessions.site;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.presessions.shared.organisation.EmblemFile;
import org.presessions.shared.organisation.UnfitEmblem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The organisation's emblem: a page of its own, so that a file is sent without the texts.
@Controller
class EmblemController {
    private static final String PATH = "/desk/organisation/emblem";

    private final OrganisationDesk desk;

    EmblemController(OrganisationDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    String show(Model model) {
        return page(new FieldErrors(), model);
    }

    @PostMapping(PATH)
    String take(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile sent,
            Model model,
            RedirectAttributes next)
            throws IOException {
        var errors = new FieldErrors();
        var leftOut = sent == null || sent.isEmpty() ? nothing(errors) : wear(sent, errors);
        if (errors.any()) return Refusal.invalid(page(errors, model));
        next.addFlashAttribute("leftOut", leftOut);
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/removal")
    String remove() {
        desk.wear(Optional.empty());
        return "redirect:" + PATH;
    }

    private static Set<String> nothing(FieldErrors errors) {
        errors.add("file", "site.emblem.error.no-picture");
        return Set.of();
    }

    private Set<String> wear(MultipartFile sent, FieldErrors errors) throws IOException {
        try (var content = sent.getInputStream()) {
            var file = EmblemFile.of(content.readNBytes(EmblemFile.SENT_BYTES_AT_MOST + 1));
            desk.wear(Optional.of(file.emblem()));
            return file.leftOut();
        } catch (UnfitEmblem unfit) {
            errors.add("file", "site.emblem.error." + unfit.code());
            return Set.of();
        }
    }

    private static String page(FieldErrors errors, Model model) {
        model.addAttribute("errors", errors);
        return "site/emblem";
    }
}
