package org.presessions.applications.editing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.presessions.applications.form.Questionnaires;
import org.presessions.applications.form.Section;
import org.presessions.shared.Coded;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.words.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One part of a call's form: added, renamed, moved; an empty one can be removed.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/call/form/parts")
class FormPartController {
    private static final String ADDED = "own-";

    private final Questionnaires questionnaires;
    private final Languages languages;

    FormPartController(Questionnaires questionnaires, Languages languages) {
        this.questionnaires = questionnaires;
        this.languages = languages;
    }

    @GetMapping("/new")
    String begin(EditedCall edited, Model model) {
        return page(edited, Optional.empty(), PartForm.EMPTY, new FieldErrors(), model);
    }

    @PostMapping("/new")
    String add(EditedCall edited, @RequestParam Map<String, String> fields, Model model) {
        var form = PartForm.of(fields, languages);
        var errors = form.check(false);
        if (errors.any()) return Refusal.invalid(page(edited, Optional.empty(), form, errors, model));
        questionnaires.change(edited.call(), before -> {
            var title = form.title().text(Locale.ENGLISH);
            var code = Names.free(ADDED, title, taken -> before.section(taken).isPresent());
            return Edits.put(before, form.part(code));
        });
        return "redirect:" + edited.path();
    }

    @GetMapping("/{code}")
    String edit(EditedCall edited, @PathVariable String code, Model model) {
        var part = part(edited, code);
        return page(edited, Optional.of(part), PartForm.of(part), new FieldErrors(), model);
    }

    @PostMapping("/{code}")
    String save(EditedCall edited, @PathVariable String code, @RequestParam Map<String, String> fields, Model model) {
        var part = part(edited, code);
        var form = PartForm.of(fields, languages);
        var errors = form.check(part.isOurs());
        if (errors.any()) return Refusal.invalid(page(edited, Optional.of(part), form, errors, model));
        questionnaires.change(
                edited.call(),
                before -> before.section(code)
                        .map(now -> Edits.put(before, form.reworded(now)))
                        .orElse(before));
        return "redirect:" + edited.path() + "#part-" + code;
    }

    @PostMapping("/{code}/place")
    String move(EditedCall edited, @PathVariable String code, @RequestParam(defaultValue = "") String direction) {
        part(edited, code);
        var to = Coded.find(Direction.class, direction).orElseThrow(NotFound::new);
        questionnaires.change(
                edited.call(), before -> before.section(code).isPresent() ? Edits.movePart(before, code, to) : before);
        return "redirect:" + edited.path() + "#part-" + code;
    }

    @PostMapping("/{code}/removal")
    String remove(EditedCall edited, @PathVariable String code) {
        part(edited, code);
        questionnaires.change(edited.call(), before -> Edits.removePart(before, code));
        return "redirect:" + edited.path();
    }

    private static String page(
            EditedCall edited, Optional<Section> part, PartForm form, FieldErrors errors, Model model) {
        model.addAttribute("edited", edited);
        model.addAttribute("part", part);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "applications/editing/part";
    }

    private static Section part(EditedCall edited, String code) {
        return edited.questionnaire().section(code).orElseThrow(NotFound::new);
    }
}
