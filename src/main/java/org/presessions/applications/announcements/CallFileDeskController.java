package org.presessions.applications.announcements;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Series;
import org.presessions.files.FileKind;
import org.presessions.files.FileName;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFiles;
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
import org.springframework.web.multipart.MultipartFile;

/// The secretariat adds files to a call, and takes them off.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/call/files")
class CallFileDeskController {
    private static final long LIMIT_BYTES = 20_000_000;
    private static final int LIMIT_MEGABYTES = (int) (LIMIT_BYTES / 1_000_000);

    private final Calls calls;
    private final CallFiles callFiles;
    private final StoredFiles files;
    private final Calendar calendar;

    CallFileDeskController(Calls calls, CallFiles callFiles, StoredFiles files, Calendar calendar) {
        this.calls = calls;
        this.callFiles = callFiles;
        this.files = files;
        this.calendar = calendar;
    }

    @GetMapping
    String show(Series series, Model model) {
        return page(series, new FieldErrors(), model);
    }

    @PostMapping
    String add(Series series, @RequestParam(name = "file", required = false) @Nullable MultipartFile sent, Model model)
            throws IOException {
        var call = call(series);
        if (callFiles.of(call).size() >= CallFiles.AT_MOST)
            return refused(series, model, "call-files", CallFiles.AT_MOST);
        if (sent == null || sent.isEmpty() && FileName.of(sent).isEmpty()) return refused(series, model, "call-file");
        try (var content = sent.getInputStream()) {
            var outcome = files.store(content, FileName.of(sent), LIMIT_BYTES, Set.of(FileKind.PDF, FileKind.DOCX));
            return answer(outcome, series, FileName.of(sent), model);
        }
    }

    @PostMapping("/{id}/removal")
    String remove(Series series, @PathVariable UUID id) {
        callFiles.remove(call(series), id);
        return back(series);
    }

    /// From the last call that has some.
    @PostMapping("/earlier")
    String takeOver(Series series) {
        callFiles.takeOver(call(series), Visitor.signedIn());
        return back(series);
    }

    private String answer(StoreOutcome outcome, Series series, String name, Model model) {
        if (!(outcome instanceof StoreOutcome.Stored(var file)))
            return refused(series, model, outcome.trouble(), name, LIMIT_MEGABYTES);
        callFiles.add(call(series), file.id(), Visitor.signedIn());
        return back(series);
    }

    private String refused(Series series, Model model, String reason, Object... values) {
        var errors = new FieldErrors();
        errors.add("file", "applications.error." + reason, values);
        return Refusal.invalid(page(series, errors, model));
    }

    private String page(Series series, FieldErrors errors, Model model) {
        var call = call(series);
        var own = callFiles.of(call);
        var earlier = own.isEmpty() ? callFiles.lastBefore(call) : Optional.<CallForApplications>empty();
        model.addAttribute("series", series);
        model.addAttribute("files", own);
        model.addAttribute(
                "earlier",
                earlier.flatMap(other -> calendar.allSeriesAndDrafts().stream()
                        .filter(one -> one.id().equals(other.seriesId()))
                        .findFirst()));
        model.addAttribute("errors", errors);
        return "applications/announcements/files";
    }

    private CallForApplications call(Series series) {
        return calls.planned(series).orElseThrow(NotFound::new);
    }

    private static String back(Series series) {
        return "redirect:/desk" + series.path() + "/call/files";
    }
}
