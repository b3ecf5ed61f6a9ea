package org.presessions.applications;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.presessions.files.Downloads;
import org.presessions.files.FileKind;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The UPR submission: attached, looked at, taken off.
@Controller
class ApplicationFileController {
    static final long LIMIT_BYTES = 20_000_000;
    private static final int LIMIT_MEGABYTES = (int) (LIMIT_BYTES / 1_000_000);

    private final Applications applications;
    private final FormPage page;
    private final StoredFiles files;
    private final Downloads downloads;
    private final RateLimits limits;

    ApplicationFileController(
            Applications applications, FormPage page, StoredFiles files, Downloads downloads, RateLimits limits) {
        this.applications = applications;
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
        ApplicationAccess.requireForm(draft);
        limits.take("attach-submission", draft.id().toString(), 30, Duration.ofHours(1));
        if (sent == null || sent.isEmpty() && name(sent).isEmpty()) return withoutFile(draft, locale, model);
        try (var content = sent.getInputStream()) {
            var outcome = files.store(content, name(sent), LIMIT_BYTES, Set.of(FileKind.PDF, FileKind.DOCX));
            return answer(outcome, draft, name(sent), locale, model);
        }
    }

    @PostMapping("/applications/{id}/form/submission/removal")
    String detach(Draft draft) {
        ApplicationAccess.requireForm(draft);
        applications.detach(draft.id());
        return "redirect:" + draft.path() + "/form/submission";
    }

    @GetMapping("/applications/{id}/submission-file")
    ResponseEntity<Resource> download(Draft draft) {
        return downloads.of(files.get(draft.fileId().orElseThrow(NotFound::new)));
    }

    private String answer(StoreOutcome outcome, Draft draft, String name, Locale locale, Model model) {
        return switch (outcome) {
            case StoreOutcome.Stored(var file) -> {
                var handedIn = applications.attach(draft.id(), file.id());
                yield "redirect:" + draft.path() + (handedIn ? "?news=file" : "/form/submission");
            }
            case StoreOutcome.WrongKind() -> refused(draft, error("file-kind", name), locale, model);
            case StoreOutcome.Broken() -> refused(draft, error("file-broken", name), locale, model);
            case StoreOutcome.Active() -> refused(draft, error("file-active", name), locale, model);
            case StoreOutcome.Empty() -> refused(draft, error("file-empty", name), locale, model);
            case StoreOutcome.TooLarge(var limit) ->
                refused(draft, error("file-large", name, LIMIT_MEGABYTES), locale, model);
        };
    }

    /// The button pressed without a new file: with one attached already that means "go on".
    private String withoutFile(Draft draft, Locale locale, Model model) {
        if (draft.fileId().isPresent()) return "redirect:" + FormPage.afterFile(draft);
        return refused(draft, error("submission"), locale, model);
    }

    private String refused(Draft draft, FieldErrors errors, Locale locale, Model model) {
        return Refusal.invalid(page.of(draft, draft.section("submission"), draft.fields(), errors, locale, model));
    }

    private static FieldErrors error(String reason, Object... values) {
        var errors = new FieldErrors();
        errors.add("submission", "applications.error." + reason, values);
        return errors;
    }

    private static String name(MultipartFile sent) {
        var name = sent.getOriginalFilename();
        return name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
