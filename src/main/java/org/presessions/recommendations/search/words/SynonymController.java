package org.presessions.recommendations.search.words;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The words that mean the same, on the secretariat's desk: a group on each line.
@Controller
@RequestMapping("/desk/recommendations/synonyms")
class SynonymController {
    private static final int GROUPS_AT_MOST = 500;
    private static final int LINE_AT_MOST = 500;

    private final Synonyms synonyms;

    SynonymController(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    @GetMapping
    String edit(@RequestParam(defaultValue = "false") boolean saved, Model model) {
        var lines =
                synonyms.all().stream().map(words -> String.join(", ", words)).collect(Collectors.joining("\n"));
        return form(lines, saved, new FieldErrors(), model);
    }

    @PostMapping
    String save(@RequestParam(defaultValue = "") String groups, Model model) {
        var lines = groups.lines().filter(line -> !line.isBlank()).toList();
        var errors = new FieldErrors();
        errors.addIf(lines.size() > GROUPS_AT_MOST, "groups", "recommendations.synonyms.error.many", GROUPS_AT_MOST);
        lines.stream()
                .filter(line -> words(line).size() < 2 || line.length() > LINE_AT_MOST)
                .findFirst()
                .ifPresent(line -> errors.add("groups", "recommendations.synonyms.error.line", line));
        if (errors.any()) return Refusal.invalid(form(groups, false, errors, model));
        synonyms.save(lines.stream().map(SynonymController::words).toList());
        return "redirect:/desk/recommendations/synonyms?saved=true";
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.split(","))
                .map(String::strip)
                .filter(word -> !Analysis.PLAIN.words(word).isEmpty())
                .distinct()
                .toList();
    }

    private static String form(String groups, boolean saved, FieldErrors errors, Model model) {
        model.addAttribute("groups", groups);
        model.addAttribute("saved", saved);
        model.addAttribute("errors", errors);
        return "recommendations/search/synonyms";
    }
}
