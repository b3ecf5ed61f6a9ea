package org.presessions.recommendations.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.presessions.shared.NotFound;
import org.presessions.shared.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// All that a run found, as a file.
@Controller
class FindingsController {
    private final Imports imports;
    private final FindingsFile findingsFile;
    private final MessageSource messages;

    FindingsController(Imports imports, FindingsFile findingsFile, MessageSource messages) {
        this.imports = imports;
        this.findingsFile = findingsFile;
        this.messages = messages;
    }

    @GetMapping("/desk/recommendations/imports/{id}/runs/{runId}/findings.csv")
    void findings(@PathVariable long id, @PathVariable long runId, Locale locale, HttpServletResponse response)
            throws IOException {
        var run = imports.run(runId);
        if (run.importId() != id) throw new NotFound();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"findings-" + id + "-" + runId + ".csv\"");
        try (var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            findingsFile.write(runId, new Words(messages, locale), writer);
        }
    }
}
