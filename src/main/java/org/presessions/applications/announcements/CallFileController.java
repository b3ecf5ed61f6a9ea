package org.presessions.applications.announcements;

import java.util.UUID;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.Series;
import org.presessions.files.Downloads;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A file of a call, for whoever may see the call.
@Controller
class CallFileController {
    private final Calls calls;
    private final CallFiles files;
    private final Downloads downloads;

    CallFileController(Calls calls, CallFiles files, Downloads downloads) {
        this.calls = calls;
        this.files = files;
        this.downloads = downloads;
    }

    @GetMapping("/pre-sessions/{series}/call/files/{id}")
    ResponseEntity<Resource> download(Series series, @PathVariable UUID id) {
        var call = calls.shownTo(Visitor.current(), series).orElseThrow(NotFound::new);
        return downloads.published(files.get(call, id));
    }
}
