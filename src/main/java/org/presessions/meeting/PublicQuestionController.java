package org.presessions.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.presessions.calendar.PreSession;
import org.presessions.meeting.box.PublicBox;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.presessions.shared.limits.RateLimits;
import org.presessions.shared.limits.TooManyRequests;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The public writes a question for a Pre-session that takes them. Nothing that was written is shown here.
@Controller
@RequestMapping("/pre-sessions/{series}/{state}/question")
class PublicQuestionController {
    private static final int ASKED_AT_MOST = 10;
    private static final Duration PERIOD = Duration.ofMinutes(10);

    private final PublicBox box;
    private final Meetings meetings;
    private final RateLimits limits;

    PublicQuestionController(PublicBox box, Meetings meetings, RateLimits limits) {
        this.box = box;
        this.meetings = meetings;
        this.limits = limits;
    }

    /// @param sent whether it was sent just now
    @GetMapping
    String show(PreSession preSession, @RequestParam(defaultValue = "false") boolean sent, Model model) {
        model.addAttribute("sent", sent);
        return page(preSession, PublicQuestionForm.empty(), new FieldErrors(), model);
    }

    @PostMapping
    String ask(
            PreSession preSession,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String question,
            HttpServletRequest request,
            Model model) {
        var form = new PublicQuestionForm(key, question);
        var errors = form.errors();
        if (!isOpen(preSession)) errors.add("question", "meeting.box.closed");
        if (errors.any()) return Refusal.invalid(page(preSession, form, errors, model));
        try {
            var from = request.getRemoteAddr() + " " + preSession.id();
            limits.take("public-question", from, ASKED_AT_MOST, PERIOD);
        } catch (TooManyRequests limit) {
            return tooMany(preSession, form, "meeting.box.error.often", model);
        }
        if (!box.ask(preSession.id(), form.id(), form.words()))
            return tooMany(preSession, form, "meeting.box.error.full", model);
        return "redirect:" + preSession.path() + "/question?sent=true";
    }

    private String tooMany(PreSession preSession, PublicQuestionForm form, String why, Model model) {
        var errors = new FieldErrors();
        errors.add("question", why);
        return Refusal.tooOften(page(preSession, form, errors, model));
    }

    private String page(PreSession preSession, PublicQuestionForm form, FieldErrors errors, Model model) {
        model.addAttribute("preSession", preSession);
        model.addAttribute("isOpen", isOpen(preSession));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "meeting/public-question";
    }

    private boolean isOpen(PreSession preSession) {
        return box.isOpen(preSession.id()) && meetings.stage(preSession.id()) != Meetings.Stage.ENDED;
    }
}
