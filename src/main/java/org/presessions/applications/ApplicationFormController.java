package org.presessions.applications;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Option;
import org.presessions.shared.RateLimits;
import org.presessions.vocabulary.Issues;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of the form. What is posted is always kept, wrong values too; only then is it judged.
@Controller
class ApplicationFormController {
    private final Applications applications;
    private final ApplicationAccess access;
    private final AnswersCheck check;
    private final AnswerSheet sheet;
    private final Calls calls;
    private final Issues issues;
    private final RateLimits limits;

    ApplicationFormController(
            Applications applications,
            ApplicationAccess access,
            AnswersCheck check,
            AnswerSheet sheet,
            Calls calls,
            Issues issues,
            RateLimits limits) {
        this.applications = applications;
        this.access = access;
        this.check = check;
        this.sheet = sheet;
        this.calls = calls;
        this.issues = issues;
        this.limits = limits;
    }

    /// @param check set by links that lead here to mend something
    @GetMapping("/applications/{id}/form/{section}")
    String show(
            @PathVariable UUID id,
            @PathVariable("section") String code,
            @RequestParam(name = "check", defaultValue = "") String wanted,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        var section = Section.of(code).orElseThrow(NotFound::new);
        var draft = editable(id, request);
        applications.opened(draft);
        var errors = wanted.isEmpty() ? new FieldErrors() : check(section, draft);
        return page(draft, section, draft.fields(), errors, locale, model);
    }

    @PostMapping("/applications/{id}/form/{section}")
    String save(
            @PathVariable UUID id,
            @PathVariable("section") String code,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var section = Section.of(code).orElseThrow(NotFound::new);
        var draft = editable(id, request);
        limits.take("save-application", id.toString(), 120, Duration.ofMinutes(1));
        var typed = draft.fields().with(section, posted);
        var errors = check.of(section, typed, draft.fileId().isPresent());
        var saved = applications.save(id, section, posted);
        if (section == Section.INSTITUTION) move(saved, posted, errors);
        if (errors.any()) {
            response.setStatus(422);
            return page(applications.draft(id), section, typed, errors, locale, model);
        }
        return "redirect:" + afterwards(saved, section);
    }

    /// Saves while one types; nothing is judged but what is too long to keep.
    @PostMapping("/applications/{id}/form/{section}/draft")
    ResponseEntity<Map<String, Object>> autosave(
            @PathVariable UUID id,
            @PathVariable("section") String code,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request) {
        var section = Section.of(code).orElseThrow(NotFound::new);
        var draft = editable(id, request);
        limits.take("save-application", id.toString(), 120, Duration.ofMinutes(1));
        var tooLong = draft.fields().with(section, posted).tooLong();
        var saved = applications.save(id, section, posted);
        if (section == Section.INSTITUTION) move(saved, posted, new FieldErrors());
        return ResponseEntity.ok(Map.of("savedAt", saved.savedAt().toString(), "tooLong", tooLong));
    }

    /// One that was withdrawn has no form any more.
    private Draft editable(UUID id, HttpServletRequest request) {
        var draft = access.get(id, request);
        if (draft.status() == ApplicationStatus.WITHDRAWN) throw new NotFound();
        return draft;
    }

    private FieldErrors check(Section section, Draft draft) {
        return check.of(section, draft.fields(), draft.fileId().isPresent());
    }

    /// The State may be changed as long as no number holds it.
    private void move(Draft draft, MultiValueMap<String, String> posted, FieldErrors errors) {
        var state = posted.getFirst("state");
        if (state == null
                || draft.preSession().state().slug().equals(state)
                || draft.number().isPresent()) return;
        calls.openPreSessions(draft.preSession().series().id()).stream()
                .filter(open -> open.state().slug().equals(state))
                .findFirst()
                .ifPresentOrElse(
                        open -> applications.move(draft.id(), open.id()),
                        () -> errors.add("state", "applications.error.open-state"));
    }

    private static String afterwards(Draft draft, Section section) {
        return section.next().map(next -> draft.path() + "/form/" + next.code()).orElse(draft.path() + "/check");
    }

    private String page(
            Draft draft, Section section, AnswerFields fields, FieldErrors errors, Locale locale, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("section", section);
        model.addAttribute("fields", fields);
        model.addAttribute("errors", errors);
        model.addAttribute("file", sheet.file(draft.fileId()));
        model.addAttribute("issues", section == Section.ISSUES ? issues.options(locale) : List.of());
        model.addAttribute("states", section == Section.INSTITUTION ? states(draft, locale) : List.of());
        return "applications/form";
    }

    private List<Option> states(Draft draft, Locale locale) {
        var offered = new LinkedHashSet<>(
                calls.openPreSessions(draft.preSession().series().id()));
        offered.add(draft.preSession());
        return ApplicationStartController.options(List.copyOf(offered), locale);
    }
}
