package org.presessions.selection.assessment;

import java.util.List;
import java.util.UUID;
import org.presessions.applications.Application;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Applications;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Assessors talk about an application, once each has said what one thinks oneself.
@Controller
@RequestMapping("/desk/applications/{id}/comments")
class CommentController {
    private final Applications applications;
    private final Assessments assessments;
    private final Comments comments;

    CommentController(Applications applications, Assessments assessments, Comments comments) {
        this.applications = applications;
        this.assessments = assessments;
        this.comments = comments;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        return page(application(id), "", new FieldErrors(), model);
    }

    @PostMapping
    String say(@PathVariable UUID id, @RequestParam(defaultValue = "") String comment, Model model) {
        var application = application(id);
        var text = comment.strip();
        var errors = new FieldErrors();
        errors.addIf(text.isEmpty(), "comment", "selection.error.comment");
        errors.addIf(
                text.length() > Comment.LENGTH_AT_MOST, "comment", "selection.error.too-long", Comment.LENGTH_AT_MOST);
        errors.addIf(!hasAssessed(id), "comment", "selection.error.assess-first");
        if (errors.any()) return Refusal.invalid(page(application, comment, errors, model));
        comments.say(application, Visitor.signedIn(), text);
        return "redirect:/desk/applications/" + id + "/comments";
    }

    private String page(Application application, String typed, FieldErrors errors, Model model) {
        var may = hasAssessed(application.id());
        model.addAttribute("application", application);
        model.addAttribute("comments", may ? comments.of(application.id()) : List.of());
        model.addAttribute("may", may);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "selection/assessment/comments";
    }

    private boolean hasAssessed(UUID id) {
        return assessments.of(List.of(id)).getOrDefault(id, List.of()).stream()
                .anyMatch(one -> one.assessorId().equals(Visitor.signedIn()));
    }

    private Application application(UUID id) {
        return applications
                .find(id)
                .filter(found -> found.status() == ApplicationStatus.SUBMITTED)
                .orElseThrow(NotFound::new);
    }
}
