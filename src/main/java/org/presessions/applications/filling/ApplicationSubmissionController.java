package org.presessions.applications.filling;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.applications.DraftNotes;
import org.presessions.applications.SubmissionOutcome;
import org.presessions.applications.answers.AnswerSheet;
import org.presessions.applications.answers.AnswersCheck;
import org.presessions.applications.devices.ApplicationAccess;
import org.presessions.applications.form.Question;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.presessions.shared.limits.RateLimits;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Checking all answers, and handing them in.
@Controller
class ApplicationSubmissionController {
    private static final int AT_ONCE = 4;

    private final Applications applications;
    private final DraftNotes notes;
    private final AnswersCheck check;
    private final AnswerSheet sheet;
    private final TaskLists taskLists;
    private final SentFiles sentFiles;
    private final RateLimits limits;
    private final Words words;

    /// Whoever hands in for a State waits until those before have their numbers: in the last minutes of a call here, in
    /// the order in which they came, and not with a connection that others need who still write.
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    ApplicationSubmissionController(
            Applications applications,
            DraftNotes notes,
            AnswersCheck check,
            AnswerSheet sheet,
            TaskLists taskLists,
            SentFiles sentFiles,
            RateLimits limits,
            Words words) {
        this.applications = applications;
        this.notes = notes;
        this.check = check;
        this.sheet = sheet;
        this.taskLists = taskLists;
        this.sentFiles = sentFiles;
        this.limits = limits;
        this.words = words;
    }

    @GetMapping("/applications/{id}/check")
    String look(Draft draft, Locale locale, Model model) {
        if (draft.status() == ApplicationStatus.WITHDRAWN) return "redirect:" + draft.path();
        notes.opened(draft);
        return page(draft, locale, model);
    }

    @PostMapping("/applications/{id}/submission")
    String submit(Draft draft, Locale locale, Model model) {
        ApplicationAccess.requireOwner(draft);
        limits.take("submit-application", draft.id().toString(), 20, Duration.ofMinutes(10));
        return switch (handIn(draft, ofItsReader(draft, locale))) {
            case SubmissionOutcome.Submitted(var application) -> "redirect:" + draft.path() + "?news=submitted";
            case SubmissionOutcome.AlreadySubmitted(var application) -> "redirect:" + draft.path() + "?news=again";
            case SubmissionOutcome.Withdrawn(var application) -> "redirect:" + draft.path();
            case SubmissionOutcome.NoCall(var application) -> "redirect:" + draft.path();
            case SubmissionOutcome.Incomplete(var errors) -> Refusal.invalid(page(draft, locale, model));
            case SubmissionOutcome.DeadlinePassed late -> Refusal.conflict(tooLate(draft, late, model));
        };
    }

    private SubmissionOutcome handIn(Draft draft, Locale locale) {
        turns.acquireUninterruptibly();
        try {
            return applications.submit(draft, locale);
        } finally {
            turns.release();
        }
    }

    /// Letters go to whoever applies: staff who enter what came by post read another language.
    private static Locale ofItsReader(Draft draft, Locale locale) {
        return draft.isEnteredByStaff() ? draft.locale() : locale;
    }

    private static String tooLate(Draft draft, SubmissionOutcome.DeadlinePassed late, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("late", late);
        return "applications/filling/deadline-passed";
    }

    /// What is on its way and would not be part of what is handed in now, nor follow it.
    private List<SentFiles.Begun> coming(Draft draft, TaskList list) {
        return draft.form()
                .attachments()
                .map(Question::name)
                .filter(question -> !list.mayFollow(question))
                .flatMap(question -> sentFiles.begun(draft, question).stream())
                .toList();
    }

    private String page(Draft draft, Locale locale, Model model) {
        var list = taskLists.of(draft);
        FieldErrors errors =
                check.all(draft.questionnaire(), draft.fields(), file -> list.mayFollow(file) || draft.hasFile(file));
        model.addAttribute("list", list);
        model.addAttribute("coming", coming(draft, list));
        model.addAttribute(
                "parts",
                sheet.parts(draft.questionnaire(), words.in(locale), draft.fields(), sheet.file(draft.fileId())));
        model.addAttribute("errors", errors);
        return "applications/filling/check";
    }
}
