package org.presessions.recommendations.importing;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A person says how a file is to be read; then it is rehearsed again.
@Controller
@RequestMapping("/desk/recommendations/imports/{id}")
class ReadingController {
    private final Imports imports;
    private final ReadingForm form;

    ReadingController(Imports imports, ReadingForm form) {
        this.imports = imports;
        this.form = form;
    }

    @PostMapping("/reading")
    String readOtherwise(@PathVariable long id, @RequestParam Map<String, String> answers) {
        var progress = imports.progress(id);
        if (progress.mayBe(RunKind.REHEARSAL)) {
            progress.lastRun()
                    .flatMap(run -> imports.reading(run.id()))
                    .ifPresent(reading -> form.readOtherwise(id, reading, answers));
            imports.ask(id, RunKind.REHEARSAL);
        }
        return "redirect:/desk/recommendations/imports/" + id;
    }

    @PostMapping("/alike")
    String tellApart(@PathVariable long id, @RequestParam Map<String, String> answers) {
        var progress = imports.progress(id);
        var last = progress.lastRun().flatMap(run -> imports.reading(run.id()));
        boolean isAnswered = last.isPresent() && form.tellApart(last.get(), answers) > 0;
        if (isAnswered && progress.mayBe(RunKind.REHEARSAL)) imports.ask(id, RunKind.REHEARSAL);
        return "redirect:/desk/recommendations/imports/" + id;
    }
}
