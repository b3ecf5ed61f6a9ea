package org.presessions.recommendations.importing;

import org.presessions.recommendations.importing.labels.Labels;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
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

    private final Labels labels;
    private final Issues issues;

    LabelController(Labels labels, Issues issues) {
        this.labels = labels;
        this.issues = issues;
    }

    @GetMapping
    String list(Model model) {
        return list(new FieldErrors(), new NewIssue("", "", ""), model);
    }

    @PostMapping("/removal")
    String forget(@RequestParam String vocabulary, @RequestParam String folded) {
        labels.forget(vocabulary, folded);
        return "redirect:/desk/recommendations/labels";
    }

    @PostMapping("/issues")
    String add(
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String french,
            @RequestParam(defaultValue = "") String spanish,
            Model model) {
        var wanted = new NewIssue(english.strip(), french.strip(), spanish.strip());
        var errors = errors(wanted);
        if (errors.any()) return Refusal.invalid(list(errors, wanted, model));
        issues.add(wanted.english(), wanted.french(), wanted.spanish());
        return "redirect:/desk/recommendations/labels";
    }

    private FieldErrors errors(NewIssue wanted) {
        var errors = new FieldErrors();
        check(errors, "english", wanted.english());
        check(errors, "french", wanted.french());
        check(errors, "spanish", wanted.spanish());
        errors.addIf(
                !errors.any() && issues.find(Issues.codeOf(wanted.english())).isPresent(),
                "english",
                "recommendations.importing.error.issue-there");
        return errors;
    }

    private static void check(FieldErrors errors, String field, String label) {
        errors.addIf(
                label.isEmpty()
                        || label.length() > LABEL_AT_MOST
                        || Issues.codeOf(label).isEmpty(),
                field,
                "recommendations.importing.error.issue",
                LABEL_AT_MOST);
    }

    private String list(FieldErrors errors, NewIssue wanted, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("wanted", wanted);
        model.addAttribute("decided", labels.decided());
        model.addAttribute("issues", issues.all());
        return "recommendations/importing/labels";
    }

    /// An issue's label in the three languages.
    record NewIssue(String english, String french, String spanish) {}
}
