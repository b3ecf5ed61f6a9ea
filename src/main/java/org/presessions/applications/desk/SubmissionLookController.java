package org.presessions.applications.desk;

import java.net.URI;
import java.util.UUID;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.files.Downloads;
import org.presessions.files.StoredFile;
import org.presessions.files.StoredFiles;
import org.presessions.media.documents.FlatCopies;
import org.presessions.media.documents.Look;
import org.presessions.shared.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The UPR submission as the secretariat looks at it before it takes the original: a copy that can do nothing.
@Controller
class SubmissionLookController {
    private final Applications applications;
    private final StaffSight sight;
    private final StoredFiles files;
    private final FlatCopies copies;
    private final Downloads downloads;

    SubmissionLookController(
            Applications applications, StaffSight sight, StoredFiles files, FlatCopies copies, Downloads downloads) {
        this.sight = sight;
        this.applications = applications;
        this.files = files;
        this.copies = copies;
        this.downloads = downloads;
    }

    /// The pages, where there is nothing to say first.
    @GetMapping("/desk/applications/{id}/submission-look")
    String look(@PathVariable UUID id, Model model) {
        var draft = handedIn(id);
        var file = file(draft);
        var look = copies.look(file);
        if (look instanceof Look.Pages(var goesOn) && !goesOn)
            return "redirect:/desk" + draft.path() + "/submission-pages";
        if (look instanceof Look.Text) files.noteLook(file);
        model.addAttribute("draft", draft);
        model.addAttribute("file", file);
        model.addAttribute("look", look);
        return "applications/desk/submission-look";
    }

    @GetMapping("/desk/applications/{id}/submission-pages")
    ResponseEntity<Resource> pages(@PathVariable UUID id) {
        var draft = handedIn(id);
        var file = file(draft);
        if (copies.look(file) instanceof Look.Pages) return downloads.flat(file);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/desk" + draft.path() + "/submission-look"))
                .build();
    }

    private Draft handedIn(UUID id) {
        var draft = applications.draft(id);
        if (draft.status() != ApplicationStatus.SUBMITTED) throw new NotFound();
        return draft;
    }

    private StoredFile file(Draft draft) {
        return draft.handedIn()
                .flatMap(last -> sight.sent(draft, last, Draft.SUBMISSION))
                .orElseThrow(NotFound::new);
    }
}
