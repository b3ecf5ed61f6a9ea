package org.presessions.applications.filling;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.applications.DraftNotes;
import org.presessions.applications.answers.AnswersCheck;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.devices.ApplicationAccess;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Questionnaire;
import org.presessions.applications.form.Section;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.presessions.shared.limits.RateLimits;
import org.presessions.shared.typed.Origins;
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
    private final DraftNotes notes;
    private final AnswersCheck check;
    private final SentFiles sentFiles;
    private final FormPage page;
    private final Calls calls;
    private final RateLimits limits;

    ApplicationFormController(
            Applications applications,
            DraftNotes notes,
            AnswersCheck check,
            SentFiles sentFiles,
            FormPage page,
            Calls calls,
            RateLimits limits) {
        this.applications = applications;
        this.notes = notes;
        this.check = check;
        this.sentFiles = sentFiles;
        this.page = page;
        this.calls = calls;
        this.limits = limits;
    }

    /// @param check set by links that lead here to mend something
    /// @param sent set by the script that has just sent a file
    @GetMapping("/applications/{id}/form/{section}")
    String show(
            Draft draft,
            @PathVariable("section") String code,
            @RequestParam(name = "check", defaultValue = "") String wanted,
            @RequestParam(required = false) @Nullable String sent,
            Locale locale,
            Model model) {
        ApplicationAccess.requireForm(draft);
        var section = draft.section(code);
        notes.opened(draft);
        var refused = refusedFile(section, draft, sent != null);
        if (sent != null && !refused.any() && isHandedIn(section, draft))
            return "redirect:" + draft.path() + "?news=file";
        var errors = wanted.isEmpty() ? refused : check(section, draft);
        return page.of(draft, section, draft.fields(), errors, locale, model);
    }

    /// Said as long as no other file is there, and of one that has just come.
    private FieldErrors refusedFile(Section section, Draft draft, boolean isNew) {
        return section.attachment()
                .map(Question::name)
                .filter(question -> isNew || !draft.hasFile(question))
                .map(question -> sentFiles.refused(draft, question))
                .orElseGet(FieldErrors::new);
    }

    /// Of a file that was awaited.
    private static boolean isHandedIn(Section section, Draft draft) {
        return section.attachment()
                .map(Question::name)
                .filter(question ->
                        draft.handedIn().flatMap(last -> last.file(question)).equals(draft.file(question)))
                .filter(draft::hasFile)
                .isPresent();
    }

    @PostMapping("/applications/{id}/form/{section}")
    String save(
            Draft draft,
            @PathVariable("section") String code,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        take(draft);
        var section = draft.section(code);
        var typed = draft.fields().with(check.open(section), posted);
        var errors = check.of(section, typed, draft::hasFile);
        var saved = save(draft, section, posted, errors);
        if (saved.merge().isContested()) return Refusal.conflict(page.contested(saved, section, posted, locale, model));
        var isKept = typed.tooLong().isEmpty() && errors.of("state").isEmpty();
        if (errors.any() && !(isKept && leaves(posted)))
            return Refusal.invalid(page.of(applications.draft(draft.id()), section, typed, errors, locale, model));
        if (!check.refusals(section, typed).isEmpty() && !leaves(posted))
            return Refusal.invalid(page.of(applications.draft(draft.id()), section, typed, errors, locale, model));
        return "redirect:" + afterwards(saved.draft(), section, posted);
    }

    /// Saves while one types; nothing is judged but what is too long to keep.
    @PostMapping("/applications/{id}/form/{section}/draft")
    ResponseEntity<Map<String, Object>> autosave(
            Draft draft, @PathVariable("section") String code, @RequestParam MultiValueMap<String, String> posted) {
        take(draft);
        var section = draft.section(code);
        var tooLong = draft.fields().with(check.open(section), posted).tooLong();
        var saved = save(draft, section, posted, new FieldErrors());
        var merge = saved.merge();
        return ResponseEntity.ok(Map.of(
                "savedAt",
                saved.draft().savedAt().toString(),
                "tooLong",
                tooLong,
                "contested",
                merge.isContested(),
                "changed",
                !saved.draft().fields().equals(draft.fields()),
                "closed",
                !page.takes(saved.draft()),
                Origins.FIELD,
                merge.next().text()));
    }

    private void take(Draft draft) {
        ApplicationAccess.requireForm(draft);
        var who = Visitor.current().personId().orElse(draft.id()); // several may type at once
        limits.take("save-application", who.toString(), 120, Duration.ofMinutes(1));
    }

    private Applications.Saved save(
            Draft draft, Section section, MultiValueMap<String, String> posted, FieldErrors errors) {
        var saved = applications.save(draft, section, posted);
        if (FormPage.asksForState(section)) move(saved.draft(), posted, errors);
        return saved;
    }

    private FieldErrors check(Section section, Draft draft) {
        return check.of(section, draft.fields(), draft::hasFile);
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

    /// Whether a button was pressed that only saves: it may be wrong still.
    private static boolean leaves(MultiValueMap<String, String> posted) {
        return posted.containsKey("lang") || posted.containsKey("then");
    }

    private static String afterwards(Draft draft, Section section, MultiValueMap<String, String> posted) {
        if (posted.containsKey("lang")) return draft.path() + "/form/" + section.code();
        if (posted.containsKey("then")) return draft.path();
        if (section.code().equals(Questionnaire.WHOLE)) return draft.path() + "/check";
        return draft.form()
                .after(section.code())
                .map(next -> draft.path() + "/form/" + next.code())
                .orElse(draft.path() + "/check");
    }
}
