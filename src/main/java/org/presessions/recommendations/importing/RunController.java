package org.presessions.recommendations.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.presessions.recommendations.importing.intake.Finding;
import org.presessions.recommendations.importing.intake.Finding.Severity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One import: what its runs found, and asking for the next.
@Controller
@RequestMapping("/desk/recommendations/imports/{id}")
class RunController {
    private static final int REFUSED_SHOWN = 100;
    private static final int OTHERS_SHOWN = 30;

    private final Imports imports;
    private final LabelForm labelForm;
    private final ReadingViews readingViews;

    RunController(Imports imports, LabelForm labelForm, ReadingViews readingViews) {
        this.imports = imports;
        this.labelForm = labelForm;
        this.readingViews = readingViews;
    }

    @GetMapping
    String show(@PathVariable long id, Locale locale, Model model) {
        var progress = imports.progress(id);
        model.addAttribute("progress", progress);
        model.addAttribute("later", progress.isApplied() ? imports.laterImports(id) : List.of());
        model.addAttribute("found", progress.lastRun().filter(Run::isOver).map(this::found));
        model.addAttribute("reading", progress.lastRun().filter(Run::isOver).flatMap(run -> reading(run, locale)));
        model.addAttribute(
                "unknown",
                progress.lastRun()
                        .filter(Run::isOver)
                        .map(run -> labelForm.questions(imports.unknownLabels(run.id()), locale))
                        .orElse(List.of()));
        return "recommendations/importing/import";
    }

    /// As [#show], only what changes while a run goes on.
    @GetMapping("/status")
    String status(@PathVariable long id, HttpServletResponse response, Model model) {
        var progress = imports.progress(id);
        if (!progress.isRunning()) response.setHeader("HX-Refresh", "true");
        model.addAttribute("progress", progress);
        return "recommendations/importing/status";
    }

    @PostMapping("/{kind:rehearsal|application|undoing}")
    String ask(@PathVariable long id, @PathVariable String kind) {
        var wanted = RunKind.of(kind);
        if (imports.progress(id).mayBe(wanted)) imports.ask(id, wanted);
        return "redirect:/desk/recommendations/imports/" + id;
    }

    @PostMapping("/again")
    String giveAgain(@PathVariable long id) {
        var progress = imports.progress(id);
        if (!progress.mayBeGivenAgain()) return "redirect:/desk/recommendations/imports/" + id;
        var again = imports.registerAgain(progress.imported());
        imports.ask(again.id(), RunKind.REHEARSAL);
        return "redirect:/desk/recommendations/imports/" + again.id();
    }

    /// A person says what unknown labels mean; then the file is rehearsed again.
    @PostMapping("/labels")
    String decide(@PathVariable long id, @RequestParam Map<String, String> answers) {
        var decided = labelForm.decide(answers);
        if (decided > 0 && imports.progress(id).mayBe(RunKind.REHEARSAL)) imports.ask(id, RunKind.REHEARSAL);
        return "redirect:/desk/recommendations/imports/" + id;
    }

    private Optional<ReadingView> reading(Run run, Locale locale) {
        return imports.reading(run.id())
                .map(reading -> readingViews.of(reading, run.status() == RunStatus.FAILED, locale));
    }

    private Found found(Run run) {
        return new Found(
                imports.tallies(run.id()),
                imports.firstFindings(run.id(), Severity.REFUSED, REFUSED_SHOWN),
                imports.firstFindings(run.id(), Severity.CHANGED, OTHERS_SHOWN),
                imports.firstFindings(run.id(), Severity.WARNING, OTHERS_SHOWN),
                imports.firstFindings(run.id(), Severity.REPAIRED, OTHERS_SHOWN));
    }

    /// The first findings of each kind; the file has all.
    record Found(
            List<FindingRepository.Tally> tallies,
            List<Finding> refused,
            List<Finding> changed,
            List<Finding> warnings,
            List<Finding> repaired) {}
}
