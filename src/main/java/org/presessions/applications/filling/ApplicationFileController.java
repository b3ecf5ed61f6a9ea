package org.presessions.applications.filling;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.applications.devices.ApplicationAccess;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Section;
import org.presessions.files.Downloads;
import org.presessions.files.FileName;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFiles;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.limits.RateLimits;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Files: attached, looked at, taken off; the UPR submission, and what a call asks for beyond it.
@Controller
class ApplicationFileController {
    static final long LIMIT_BYTES = SentFiles.LIMIT_BYTES;

    private final Applications applications;
    private final AddedFiles addedFiles;
    private final SentFiles sentFiles;
    private final FormPage page;
    private final StoredFiles files;
    private final Downloads downloads;
    private final RateLimits limits;
    private final Clock clock;

    ApplicationFileController(
            Applications applications,
            AddedFiles addedFiles,
            SentFiles sentFiles,
            FormPage page,
            StoredFiles files,
            Downloads downloads,
            RateLimits limits,
            Clock clock) {
        this.clock = clock;
        this.applications = applications;
        this.addedFiles = addedFiles;
        this.sentFiles = sentFiles;
        this.page = page;
        this.files = files;
        this.downloads = downloads;
        this.limits = limits;
    }

    @PostMapping("/applications/{id}/form/submission")
    String attach(
            Draft draft,
            @RequestParam(name = "submission", required = false) @Nullable MultipartFile sent,
            Locale locale,
            Model model)
            throws IOException {
        return attach(draft, Draft.SUBMISSION, sent, locale, model);
    }

    /// The same for a question that the call added.
    @PostMapping("/applications/{id}/files/{question}")
    String attachAdded(
            Draft draft,
            @PathVariable String question,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile sent,
            Locale locale,
            Model model)
            throws IOException {
        return attach(draft, open(draft, question), sent, locale, model);
    }

    private String attach(Draft draft, String question, @Nullable MultipartFile sent, Locale locale, Model model)
            throws IOException {
        ApplicationAccess.requireForm(draft);
        limits.take("attach-submission", draft.id().toString(), 30, Duration.ofHours(1));
        var asked = new Asked(draft, question);
        if (sent == null || sent.isEmpty() && FileName.of(sent).isEmpty()) return withoutFile(asked, locale, model);
        try (var content = sent.getInputStream()) {
            var outcome = files.store(content, FileName.of(sent), LIMIT_BYTES, SentFiles.KINDS);
            return answer(outcome, asked, FileName.of(sent), locale, model);
        }
    }

    @PostMapping("/applications/{id}/form/submission/removal")
    String detach(Draft draft) {
        ApplicationAccess.requireForm(draft);
        applications.detach(draft.id());
        return "redirect:" + draft.path() + "/form/submission";
    }

    @PostMapping("/applications/{id}/files/{question}/removal")
    String detachAdded(Draft draft, @PathVariable String question) {
        ApplicationAccess.requireForm(draft);
        var asked = new Asked(draft, open(draft, question));
        addedFiles.detach(draft.id(), question);
        return "redirect:" + asked.page();
    }

    @GetMapping("/applications/{id}/files/{question}")
    ResponseEntity<Resource> downloadAdded(Draft draft, @PathVariable String question) {
        return downloads.of(files.get(draft.file(added(draft, question)).orElseThrow(NotFound::new)));
    }

    @GetMapping("/applications/{id}/submission-file")
    ResponseEntity<Resource> download(Draft draft) {
        return downloads.of(files.get(draft.fileId().orElseThrow(NotFound::new)));
    }

    private String answer(StoreOutcome outcome, Asked asked, String name, Locale locale, Model model) {
        if (!(outcome instanceof StoreOutcome.Stored(var file)))
            return refused(asked, asked.error(outcome.trouble(), name, SentFiles.LIMIT_MEGABYTES), locale, model);
        var handedIn = sentFiles.attach(asked.draft().id(), asked.question(), file.id());
        return "redirect:" + (handedIn ? asked.draft().path() + "?news=file" : asked.page());
    }

    /// The button pressed without a new file: with one attached already that means "go on".
    private String withoutFile(Asked asked, Locale locale, Model model) {
        if (asked.draft().hasFile(asked.question()))
            return "redirect:" + FormPage.afterFile(asked.draft(), asked.section());
        return refused(asked, asked.error(asked.isSubmission() ? "submission" : "call-file"), locale, model);
    }

    private String refused(Asked asked, FieldErrors errors, Locale locale, Model model) {
        return Refusal.invalid(
                page.of(asked.draft(), asked.section(), asked.draft().fields(), errors, locale, model));
    }

    /// @throws NotFound where the answer is fixed as well
    private String open(Draft draft, String name) {
        var isFixed = draft.questionnaire()
                .question(name)
                .filter(asked -> !draft.takesFile(asked, clock.instant()))
                .isPresent();
        if (isFixed) throw new NotFound();
        return added(draft, name);
    }

    /// @throws NotFound where the form has no such question, or it asks for no file
    private static String added(Draft draft, String name) {
        return draft.questionnaire()
                .attachments()
                .filter(asked -> asked.name().equals(name) && !asked.isOurs())
                .map(Question::name)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// A question that asks for a file.
    private record Asked(Draft draft, String question) {
        boolean isSubmission() {
            return question.equals(Draft.SUBMISSION);
        }

        Section section() {
            return draft.questionnaire().sectionWith(question).orElseThrow(NotFound::new);
        }

        String page() {
            return draft.path() + "/form/" + section().code();
        }

        /// At the field of its page.
        FieldErrors error(String reason, Object... values) {
            return SentFiles.error(question, reason, values);
        }
    }
}
