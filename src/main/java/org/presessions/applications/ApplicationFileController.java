package org.presessions.applications;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.presessions.files.Downloads;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFiles;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.RateLimits;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The UPR submission: attached, looked at, taken off.
@Controller
class ApplicationFileController {
    static final long LIMIT_BYTES = 20_000_000;
    private static final int LIMIT_MEGABYTES = (int) (LIMIT_BYTES / 1_000_000);

    private final Applications applications;
    private final ApplicationAccess access;
    private final StoredFiles files;
    private final Downloads downloads;
    private final RateLimits limits;

    ApplicationFileController(
            Applications applications,
            ApplicationAccess access,
            StoredFiles files,
            Downloads downloads,
            RateLimits limits) {
        this.applications = applications;
        this.access = access;
        this.files = files;
        this.downloads = downloads;
        this.limits = limits;
    }

    @PostMapping("/applications/{id}/form/submission")
    String attach(
            @PathVariable UUID id,
            @RequestParam(name = "submission", required = false) @Nullable MultipartFile sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var draft = access.get(id, request);
        if (draft.status() == ApplicationStatus.WITHDRAWN) throw new NotFound();
        limits.take("attach-submission", id.toString(), 30, Duration.ofHours(1));
        if (sent == null || sent.isEmpty() && name(sent).isEmpty()) return withoutFile(draft, response, model);
        try (var content = sent.getInputStream()) {
            var outcome = files.store(content, name(sent), LIMIT_BYTES, Set.of(FileKind.PDF, FileKind.DOCX));
            return answer(outcome, draft, name(sent), response, model);
        }
    }

    @PostMapping("/applications/{id}/form/submission/removal")
    String detach(@PathVariable UUID id, HttpServletRequest request) {
        var draft = access.get(id, request);
        if (draft.status() == ApplicationStatus.WITHDRAWN) throw new NotFound();
        applications.detach(id);
        return "redirect:" + draft.path() + "/form/submission";
    }

    @GetMapping("/applications/{id}/submission-file")
    ResponseEntity<Resource> download(@PathVariable UUID id, HttpServletRequest request) {
        return downloads.of(files.get(access.get(id, request).fileId().orElseThrow(NotFound::new)));
    }

    private String answer(StoreOutcome outcome, Draft draft, String name, HttpServletResponse response, Model model) {
        return switch (outcome) {
            case StoreOutcome.Stored(var file) -> {
                applications.attach(draft.id(), file.id());
                yield "redirect:" + draft.path() + "/form/submission";
            }
            case StoreOutcome.WrongKind() -> refused(draft, "applications.error.file-kind", response, model, name);
            case StoreOutcome.Broken() -> refused(draft, "applications.error.file-broken", response, model, name);
            case StoreOutcome.Empty() -> refused(draft, "applications.error.file-empty", response, model, name);
            case StoreOutcome.TooLarge(var limit) ->
                refused(draft, "applications.error.file-large", response, model, name, LIMIT_MEGABYTES);
        };
    }

    /// The button pressed without a new file: with one attached already that means "go on".
    private String withoutFile(Draft draft, HttpServletResponse response, Model model) {
        if (draft.fileId().isPresent()) return "redirect:" + draft.path() + "/form/speaker";
        return refused(draft, "applications.error.submission", response, model);
    }

    private String refused(Draft draft, String key, HttpServletResponse response, Model model, Object... values) {
        response.setStatus(422);
        var errors = new FieldErrors();
        errors.add("submission", key, values);
        model.addAttribute("draft", draft);
        model.addAttribute("section", Section.SUBMISSION);
        model.addAttribute("fields", draft.fields());
        model.addAttribute("errors", errors);
        model.addAttribute("file", draft.fileId().flatMap(files::find));
        model.addAttribute("issues", List.of());
        model.addAttribute("states", List.of());
        return "applications/form";
    }

    private static String name(MultipartFile sent) {
        var name = sent.getOriginalFilename();
        return name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
