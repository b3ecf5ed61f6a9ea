package org.presessions.recommendations.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.presessions.recommendations.importing.labels.DecidedColumns;
import org.presessions.recommendations.importing.labels.Labels;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.WordingForm;
import org.presessions.vocabulary.Issues;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What persons decided about labels, and the list of issues, which may grow.
@Controller
@RequestMapping("/desk/recommendations/labels")
class LabelController {
    private static final int LABEL_AT_MOST = 100;
    private static final String LABEL = "label";

    private final Labels labels;
    private final DecidedColumns columns;
    private final Issues issues;
    private final Languages languages;

    LabelController(Labels labels, DecidedColumns columns, Issues issues, Languages languages) {
        this.labels = labels;
        this.columns = columns;
        this.issues = issues;
        this.languages = languages;
    }

    @GetMapping
    String list(Model model) {
        return list(new FieldErrors(), WordingForm.empty(LABEL), model);
    }

    @PostMapping("/removal")
    String forget(@RequestParam String vocabulary, @RequestParam String folded) {
        labels.forget(vocabulary, folded);
        return "redirect:/desk/recommendations/labels";
    }

    @PostMapping("/columns/removal")
    String forgetColumns(@RequestParam String shape) {
        columns.forget(shape);
        return "redirect:/desk/recommendations/labels";
    }

    @PostMapping("/issues")
    String add(@RequestParam Map<String, String> fields, Model model) {
        var wanted = WordingForm.of(LABEL, fields, languages);
        var errors = errors(wanted);
        if (errors.any()) return Refusal.invalid(list(errors, wanted, model));
        issues.add(wanted.wording());
        return "redirect:/desk/recommendations/labels";
    }

    private FieldErrors errors(WordingForm wanted) {
        var errors = new FieldErrors();
        wanted.each((field, label) -> errors.addIf(
                label.isEmpty() || label.length() > LABEL_AT_MOST,
                field,
                "recommendations.importing.error.issue",
                LABEL_AT_MOST));
        var code = Issues.codeOf(wanted.text(Locale.ENGLISH));
        errors.addIf(!errors.any() && code.isEmpty(), LABEL, "recommendations.importing.error.issue", LABEL_AT_MOST);
        errors.addIf(
                !errors.any() && issues.find(code).isPresent(), LABEL, "recommendations.importing.error.issue-there");
        return errors;
    }

    private String list(FieldErrors errors, WordingForm wanted, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("wanted", wanted);
        model.addAttribute("decided", labels.decided());
        model.addAttribute("shapes", shapes());
        model.addAttribute("issues", issues.all());
        return "recommendations/importing/labels";
    }

    /// The columns of each shape, the last decided first.
    private Map<String, List<DecidedColumns.Column>> shapes() {
        return columns.all().stream()
                .collect(Collectors.groupingBy(DecidedColumns.Column::shape, LinkedHashMap::new, Collectors.toList()));
    }
}
