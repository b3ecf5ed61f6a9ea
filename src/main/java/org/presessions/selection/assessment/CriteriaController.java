package org.presessions.selection.assessment;

import java.util.Map;
import java.util.Optional;
import org.presessions.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The secretariat says by what applications are assessed, and how much each criterion counts.
@Controller
@RequestMapping("/desk/criteria")
class CriteriaController {
    private final Criteria criteria;

    CriteriaController(Criteria criteria) {
        this.criteria = criteria;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "false") boolean saved, Model model) {
        return page(
                CriteriaForm.empty(),
                CriteriaForm.empty(),
                saved ? Optional.of("selection.criteria.saved") : Optional.empty(),
                model);
    }

    @PostMapping("/weights")
    String weigh(@RequestParam Map<String, String> sent, Model model) {
        var all = criteria.all();
        var form = CriteriaForm.weights(sent, all);
        if (form.errors().any()) return Refusal.invalid(page(form, CriteriaForm.empty(), Optional.empty(), model));
        criteria.weigh(form.weights(all));
        return "redirect:/desk/criteria?saved=true";
    }

    @PostMapping
    String add(@RequestParam Map<String, String> sent, Model model) {
        var form = CriteriaForm.added(sent);
        if (form.errors().any()) return Refusal.invalid(page(CriteriaForm.empty(), form, Optional.empty(), model));
        criteria.add(form.criterion());
        return "redirect:/desk/criteria?saved=true";
    }

    @PostMapping("/end")
    String end(@RequestParam(defaultValue = "") String key, Model model) {
        if (criteria.end(key)) return "redirect:/desk/criteria?saved=true";
        return Refusal.conflict(
                page(CriteriaForm.empty(), CriteriaForm.empty(), Optional.of("selection.criteria.last"), model));
    }

    @PostMapping("/again")
    String resume(@RequestParam(defaultValue = "") String key) {
        criteria.resume(key);
        return "redirect:/desk/criteria?saved=true";
    }

    private String page(CriteriaForm weights, CriteriaForm added, Optional<String> notice, Model model) {
        model.addAttribute("criteria", criteria.all());
        model.addAttribute("ended", criteria.ended());
        model.addAttribute("weights", weights);
        model.addAttribute("added", added);
        model.addAttribute("notice", notice);
        return "selection/assessment/criteria";
    }
}
