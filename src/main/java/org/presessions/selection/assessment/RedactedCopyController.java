package org.presessions.selection.assessment;

import java.util.Locale;
import java.util.UUID;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.applications.answers.AnswerSheet;
import org.presessions.applications.answers.RedactedCopies;
import org.presessions.applications.desk.StaffSight;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.presessions.shared.typed.Origins;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Hides parts of an application from those who assess it. This page alone shows all of it, and to none of them.
@Controller
@RequestMapping("/desk/applications/{id}/redacted-copy")
class RedactedCopyController {
    private final Applications applications;
    private final RedactedCopies copies;
    private final Redactors redactors;
    private final StaffSight sight;
    private final AnswerSheet sheet;
    private final Words words;

    RedactedCopyController(
            Applications applications,
            RedactedCopies copies,
            Redactors redactors,
            StaffSight sight,
            AnswerSheet sheet,
            Words words) {
        this.applications = applications;
        this.copies = copies;
        this.redactors = redactors;
        this.sight = sight;
        this.sheet = sheet;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable UUID id, Locale locale, Model model) {
        var draft = draft(id);
        return page(draft, RedactedCopyForm.of(draft), new FieldErrors(), locale, model);
    }

    /// Where a colleague saves at the same moment, it is looked at once more, with what is hidden by then.
    ///
    /// @param version that was on screen
    @PostMapping
    String save(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            Model model) {
        var draft = draft(id);
        var typed = RedactedCopyForm.parse(sent, draft);
        var merge = typed.into(draft, Origins.in(sent));
        if (merge.isContested())
            return Refusal.conflict(page(draft, typed, RedactedCopyForm.contested(merge), locale, model));
        var form = typed.taken(merge);
        var errors = form.check(sight.whole(draft));
        if (errors.any()) return Refusal.invalid(page(draft, form, errors, locale, model));
        var lookedThrough = Math.min(version, last(draft).version());
        return copies.save(id, lookedThrough, draft.redacted(), form.copy(Visitor.signedIn()))
                ? "redirect:/desk/applications/" + id
                : save(id, version, sent, locale, model);
    }

    @PostMapping("/removal")
    String end(@PathVariable UUID id) {
        copies.end(draft(id).id());
        return "redirect:/desk/applications/" + id;
    }

    private String page(Draft draft, RedactedCopyForm form, FieldErrors errors, Locale locale, Model model) {
        var file = sheet.file(sight.wholeFile(draft));
        model.addAttribute("draft", draft);
        model.addAttribute("version", last(draft).version());
        model.addAttribute("form", form);
        model.addAttribute("origins", RedactedCopyForm.of(draft).origins());
        model.addAttribute("errors", errors);
        model.addAttribute("parts", sheet.parts(draft.questionnaire(), words.in(locale), sight.whole(draft), file));
        return "selection/assessment/redacted-copy";
    }

    private Draft draft(UUID id) {
        var draft = applications.draft(id);
        var isThere = draft.status() == ApplicationStatus.SUBMITTED && redactors.has(id, Visitor.signedIn());
        if (!isThere) throw new NotFound();
        return draft;
    }

    private static Draft.HandedIn last(Draft draft) {
        return draft.handedIn().orElseThrow(NotFound::new);
    }
}
