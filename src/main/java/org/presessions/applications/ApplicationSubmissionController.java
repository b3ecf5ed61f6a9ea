package org.presessions.applications;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.RateLimits;
import org.presessions.shared.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Checking all answers, and handing them in.
@Controller
class ApplicationSubmissionController {
    private final Applications applications;
    private final ApplicationAccess access;
    private final AnswersCheck check;
    private final AnswerSheet sheet;
    private final TaskLists taskLists;
    private final RateLimits limits;
    private final Words words;

    ApplicationSubmissionController(
            Applications applications,
            ApplicationAccess access,
            AnswersCheck check,
            AnswerSheet sheet,
            TaskLists taskLists,
            RateLimits limits,
            Words words) {
        this.applications = applications;
        this.access = access;
        this.check = check;
        this.sheet = sheet;
        this.taskLists = taskLists;
        this.limits = limits;
        this.words = words;
    }

    @GetMapping("/applications/{id}/check")
    String look(@PathVariable UUID id, Locale locale, HttpServletRequest request, Model model) {
        var draft = access.get(id, request);
        if (draft.status() == ApplicationStatus.WITHDRAWN) return "redirect:" + draft.path();
        applications.opened(draft);
        return page(draft, locale, model);
    }

    @PostMapping("/applications/{id}/submission")
    String submit(
            @PathVariable UUID id,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var draft = access.get(id, request);
        limits.take("submit-application", id.toString(), 20, Duration.ofMinutes(10));
        return switch (applications.submit(id, locale)) {
            case SubmissionOutcome.Submitted(var application) -> "redirect:" + draft.path() + "?news=submitted";
            case SubmissionOutcome.AlreadySubmitted(var application) -> "redirect:" + draft.path() + "?news=again";
            case SubmissionOutcome.Withdrawn(var application) -> "redirect:" + draft.path();
            case SubmissionOutcome.NoCall(var application) -> "redirect:" + draft.path();
            case SubmissionOutcome.Incomplete(var errors) -> {
                response.setStatus(422);
                yield page(draft, locale, model);
            }
            case SubmissionOutcome.DeadlinePassed late -> {
                response.setStatus(409);
                model.addAttribute("draft", draft);
                model.addAttribute("late", late);
                yield "applications/deadline-passed";
            }
        };
    }

    private String page(Draft draft, Locale locale, Model model) {
        FieldErrors errors = check.all(draft.fields(), draft.fileId().isPresent());
        model.addAttribute("list", taskLists.of(draft));
        model.addAttribute("parts", sheet.parts(words.in(locale), draft.fields(), sheet.file(draft.fileId())));
        model.addAttribute("errors", errors);
        return "applications/check";
    }
}
